import ts from 'typescript';

export interface Prop {
	name: string;
	isOptional: boolean;
	/** The texts it may be, where its type is a union of texts. */
	values: string[] | undefined;
}

/**
 * Props of an .astro component, from `interface Props` in its frontmatter. `undefined` when they
 * are not all written there (`extends`, a type of another file), and so anything may be passed.
 */
export function propsOf(source: string): Prop[] | undefined {
	const frontmatter = /^\s*---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
	const { statements } = ts.createSourceFile('props.ts', frontmatter, ts.ScriptTarget.Latest, true);
	const named = statements.filter(
		(node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
	);
	const props = named.find(({ name }) => name.text === 'Props');
	if (!props) return [];
	if (ts.isInterfaceDeclaration(props))
		return props.heritageClauses ? undefined : props.members.flatMap(propOf);
	return ts.isTypeLiteralNode(props.type) ? props.type.members.flatMap(propOf) : undefined;
}

function propOf(member: ts.TypeElement): Prop[] {
	if (!ts.isPropertySignature(member)) return [];
	const name = member.name.getText().replaceAll(/['"]/g, '');
	return [{ name, isOptional: !!member.questionToken, values: textsOf(member.type) }];
}

function textsOf(type: ts.TypeNode | undefined): string[] | undefined {
	const parts = type && ts.isUnionTypeNode(type) ? type.types : type ? [type] : [];
	const texts = parts.flatMap((part) =>
		ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
	);
	return texts.length > 0 && texts.length === parts.length ? texts : undefined;
}
