import { propsOf } from './astro-props.ts';
import { namedBy, type Ids } from './component-ids.ts';
import type { Finding } from './finding.ts';
import type { ComponentUse } from './mdx-nodes.ts';
import type { MdxPage } from './mdx-page.ts';
import { adviceFor } from './near.ts';
import { danglingMessage } from './references.ts';

const starlight = '@astrojs/starlight/components';

/** Wrong imports, props and ids in pages: `astro check` does not look into MDX. */
export function componentFindings(
	pages: readonly MdxPage[],
	components: ReadonlyMap<string, string>,
	ids: Ids | undefined,
): Finding[] {
	return pages.flatMap((page) => {
		const faults = [
			...page.imports.flatMap(({ text, line }) => importFaults(text, line, components)),
			...page.components.flatMap((use) => useFaults(use, page, components, ids)),
		];
		return faults.map(({ line, message }) => ({ file: page.file, line, id: page.href, message }));
	});
}

type Fault = Pick<Finding, 'line' | 'message'>;

function importFaults(
	from: string,
	line: number,
	components: ReadonlyMap<string, string>,
): Fault[] {
	if (from === starlight) return [];
	if (!/^#components\/.+\.astro$/.test(from)) {
		const message = `Import of «${from}». A page imports #components/….astro and ${starlight} alone; wrap it.`;
		return [{ line, message }];
	}
	if (components.has(fileOf(from))) return [];
	const known = [...components.keys()].map((file) => file.replace('src/', '#'));
	return [{ line, message: `Import of «${from}», which is not there. ${adviceFor(from, known)}` }];
}

function useFaults(
	use: ComponentUse,
	page: MdxPage,
	components: ReadonlyMap<string, string>,
	ids: Ids | undefined,
): Fault[] {
	const imported = page.imports.find(({ local }) => local === use.name.split('.')[0]);
	if (!imported) {
		if (use.name === 'Fragment') return [];
		return [{ line: use.line, message: `<${use.name}> is not imported. Import it on this page.` }];
	}
	const source = components.get(fileOf(imported.text));
	if (source === undefined) return [];
	return [
		...propFaults(use, source),
		...(ids ? idFaults(use, componentName(imported.text), ids) : []),
	];
}

function propFaults({ name, line, props, hasSpread }: ComponentUse, source: string): Fault[] {
	const declared = propsOf(source);
	if (!declared) return [];
	const known = declared.map((prop) => prop.name);
	const given = new Set(props.map((prop) => prop.name));
	const missing = hasSpread
		? []
		: declared.filter((prop) => !prop.isOptional && !given.has(prop.name));
	return [
		...props
			.filter((prop) => !known.includes(prop.name) && !/^slot$|:/.test(prop.name))
			.map((prop) => ({
				line: prop.line,
				message: `<${name}> has no prop «${prop.name}». ${adviceFor(prop.name, known)}`,
			})),
		...missing.map((prop) => ({
			line,
			message: `<${name}> needs the prop «${prop.name}». Add it.`,
		})),
		...props.flatMap((prop) => {
			const values = declared.find((candidate) => candidate.name === prop.name)?.values;
			if (!values || prop.value === undefined || values.includes(prop.value)) return [];
			const message = `<${name} ${prop.name}> is «${prop.value}». ${adviceFor(prop.value, values)}`;
			return [{ line: prop.line, message }];
		}),
	];
}

const idFaults = (use: ComponentUse, component: string, ids: Ids): Fault[] =>
	namedBy(component, use, ids)
		.filter(({ text, known }) => !known.has(text))
		.map(({ text, line, prop, kind, known }) => ({
			line,
			message: danglingMessage(`<${use.name} ${prop}>`, text, kind, known),
		}));

const fileOf = (from: string): string => from.replace(/^#/, 'src/');

/** `Item` of `#components/quiz/Item.astro`, whatever the page calls it. */
export const componentName = (from: string): string =>
	from.replace(/^.*\//, '').replace(/\.astro$/, '');
