import { expect, test } from 'vitest';
import { propsOf } from './astro-props.ts';

const component = (declared: string) =>
	`---\nimport x from './x.ts';\n\n${declared}\n---\n\n<p />\n`;

test('names, optional ones and texts are read from the interface', () => {
	const declared = `interface Props {
	/** What it is. */
	id: string;
	heading?: 'h2' | 'h3';
	columns: string[];
}`;
	expect(propsOf(component(declared))).toEqual([
		{ name: 'id', isOptional: false, values: undefined },
		{ name: 'heading', isOptional: true, values: ['h2', 'h3'] },
		{ name: 'columns', isOptional: false, values: undefined },
	]);
});

test('a component without Props takes none', () => {
	expect(propsOf('<p>Nothing</p>\n')).toEqual([]);
});

test('a type literal is as good as an interface', () => {
	expect(propsOf(component('type Props = { id: string };'))).toMatchObject([{ name: 'id' }]);
});

test('props that are declared elsewhere are not judged', () => {
	expect(propsOf(component('interface Props extends Other { id: string }'))).toBeUndefined();
	expect(propsOf(component('type Props = Other;'))).toBeUndefined();
});
