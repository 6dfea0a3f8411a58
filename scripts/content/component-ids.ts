import { factFiles } from '#schemas/fact.ts';
import { idsOf, type Entry } from './entries.ts';
import type { ComponentUse } from './mdx-nodes.ts';

/** What the texts of one prop must name, and the anchors that the component makes of them. */
interface IdProp {
	kind: string;
	anchors?: (id: string) => string[];
}

const same = (id: string) => [id];

/** File name of a component → its props that hold ids. Extend it with every component for authors. */
const idProps: Record<string, Record<string, IdProp>> = {
	Item: { id: { kind: 'item', anchors: same } },
	Claim: { id: { kind: 'claim' } },
	Lab: { id: { kind: 'lab', anchors: (id) => [`lab-${id}`] } },
	Program: { name: { kind: 'program' } },
	Term: { id: { kind: 'term' } },
	Fact: { of: { kind: 'fact file' } },
	FactTable: { of: { kind: 'fact file' } },
	Sources: { facts: { kind: 'fact file' }, also: { kind: 'sources' } },
};

/** `lesson` means the same on every component. */
const anyComponent: Record<string, IdProp> = { lesson: { kind: 'lesson' } };

/** A text in a prop that must be one of `known`. */
export interface Named {
	text: string;
	line: number;
	prop: string;
	kind: string;
	known: ReadonlySet<string>;
}

/** Every id that a component in a page names, with those it may be. */
export function namedBy(component: string, use: ComponentUse, ids: Ids): Named[] {
	const own = { ...anyComponent, ...idProps[component] };
	return [
		...use.props.flatMap(({ name, texts, line }) => {
			const kind = own[name]?.kind;
			return kind === undefined
				? []
				: texts.map((text) => ({ text, line, prop: name, kind, known: ids(kind) }));
		}),
		...rowsAndFields(component, use, ids),
	];
}

/** Rows and fields of the fact file that `of` names. */
function rowsAndFields(component: string, use: ComponentUse, ids: Ids): Named[] {
	const file = use.props.find(({ name }) => name === 'of')?.value ?? '';
	if (!/^Fact(Table)?$/.test(component) || !isFactFile(file)) return [];
	const fields = new Set(Object.keys(factFiles[file].shape));
	return use.props.flatMap(({ name, texts, line }): Named[] => {
		if (name === 'id' || name === 'rows')
			return texts.map((text) => ({ text, line, prop: name, kind: file, known: ids(file) }));
		if (name === 'field' || name === 'columns')
			return texts.map((text) => ({
				text,
				line,
				prop: name,
				kind: `field of ${file}`,
				known: fields,
			}));
		return [];
	});
}

/** Anchors that a component makes of the ids given to it. */
export const anchorsOf = (component: string, use: ComponentUse): string[] =>
	use.props.flatMap(({ name, texts }) => {
		const anchors = idProps[component]?.[name]?.anchors;
		return anchors ? texts.flatMap(anchors) : [];
	});

export type Ids = (kind: string) => ReadonlySet<string>;

/** Looks up ids by kind: entries, fact files, and programs (`production/stream`). */
export function idLookup(entries: readonly Entry[], samples: readonly string[]): Ids {
	const programs = samples.map((file) => file.replace(/^samples\//, '').replace(/\.\w+$/, ''));
	const byKind = new Map<string, Set<string>>([
		['program', new Set(programs)],
		['fact file', new Set(Object.keys(factFiles))],
	]);
	return (kind) => byKind.get(kind) ?? idsOf(entries, kind);
}

const isFactFile = (name: string): name is keyof typeof factFiles => Object.hasOwn(factFiles, name);
