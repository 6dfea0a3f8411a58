/** A text somewhere in a page: the address of a link, the name of an import. */
export interface Mark {
	text: string;
	line: number;
}

export interface ComponentUse {
	name: string;
	line: number;
	props: PropUse[];
	/** With `{...props}` in it, props may be there that are not written. */
	hasSpread: boolean;
}

/** `local` is the name in the page, `text` what it is imported from. */
export interface Import extends Mark {
	local: string;
}

export interface PropUse {
	name: string;
	line: number;
	/** The text it is; `undefined` for an expression that is no plain text. */
	value: string | undefined;
	/** The texts in it: of `{['id', 'type']}` both. */
	texts: string[];
}

/** The parts of a syntax tree node that are read here. */
export interface Node {
	type: string;
	name?: string | null;
	url?: string;
	value?: unknown;
	attributes?: Node[];
	children?: Node[];
	position?: { start: { line: number; offset?: number }; end: { offset?: number } };
}

/** A component or element as it is written, and its props with their lines. */
export function componentOf(node: Node, text: string): ComponentUse[] {
	const { name, attributes = [], children = [], position } = node;
	if (!node.type.startsWith('mdxJsx') || !name) return [];
	const end = children[0]?.position?.start.offset ?? position?.end.offset;
	const opening = text.slice(position?.start.offset, end);
	const props = attributes.flatMap((attribute) => {
		if (!attribute.name) return [];
		// Attributes carry no position of their own.
		const at = opening.search(new RegExp(`\\s${attribute.name}\\b`));
		const line = startLine(node) + opening.slice(0, at + 1).split('\n').length - 1;
		return [{ name: attribute.name, line, ...textsOf(attribute.value) }];
	});
	const hasSpread = attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
	return [{ name, line: startLine(node), props, hasSpread }];
}

/** `"x"`, `{'x'}` and `` {`x`} `` say what they are; a bare name is `true`. */
function textsOf(value: unknown): Pick<PropUse, 'value' | 'texts'> {
	if (value === null || value === undefined) return { value: 'true', texts: [] };
	if (typeof value === 'string') return { value, texts: [value] };
	// The other kind of attribute value is an expression node.
	const source = String((value as Node).value).trim();
	const texts = [...source.matchAll(/(['"`])([^'"`$]*)\1/g)].map((match) => match[2] ?? '');
	return { value: /^(['"`])[^'"`$]*\1$/.test(source) ? texts[0] : undefined, texts };
}

/** The imports of an ESM node. */
export function importsOf(node: Node): Import[] {
	const source = String(node.value);
	const pattern = /import\s+(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}\s*)?(?:from\s*)?['"]([^'"]+)['"]/g;
	return [...source.matchAll(pattern)].flatMap((match) => {
		const line = startLine(node) + source.slice(0, match.index).split('\n').length - 1;
		const named = (match[2] ?? '').split(',').map((name) => name.trim().replace(/^.*\sas\s/, ''));
		const locals = [match[1] ?? '', ...named].filter((local) => local !== '');
		const text = match[3] ?? '';
		return (locals.length > 0 ? locals : ['']).map((local) => ({ local, text, line }));
	});
}

/** A node and everything in it, in reading order. */
export function* nodesOf(node: Node): Generator<Node> {
	yield node;
	for (const child of node.children ?? []) yield* nodesOf(child);
}

export const startLine = (node: Node | undefined): number => node?.position?.start.line ?? 1;
