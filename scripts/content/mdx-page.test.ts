import { expect, test } from 'vitest';
import { readMdx } from './mdx-page.ts';

const read = (text: string) => readMdx('src/content/docs/a/b/practice.mdx', text).page;

test('the address is that of the page', () => {
	expect(read('').href).toBe('/a/b/practice/');
	expect(readMdx('src/content/docs/a/b/index.mdx', '').page.href).toBe('/a/b/');
	expect(readMdx('src/content/docs/index.mdx', '').page.href).toBe('/');
});

test('anchors follow the rules of the site: marks, code and doubles included', () => {
	const { anchors } = read(
		"## The SDK's `max_tokens`\n\n## Errors after a 200\n\n### Errors after a 200\n\n## Wait -- then go\n",
	);
	expect([...(anchors ?? [])]).toEqual([
		'_top',
		'the-sdks-max_tokens',
		'errors-after-a-200',
		'errors-after-a-200-1',
		'wait--then-go',
	]);
});

test('an id written on an element is an anchor, an id on a component is not', () => {
	const { anchors } = read('<p id="here">x</p>\n\n<Item id="l1.x" />\n');
	expect(anchors).toContain('here');
	expect(anchors).not.toContain('l1.x');
});

test('what is in a comment or a code block is not read', () => {
	const { components, links } = read(
		'{/* <Item id="no" /> */}\n\n```mdx\n<Item id="no" />\n[x](/no/)\n```\n',
	);
	expect(components).toEqual([]);
	expect(links).toEqual([]);
});

test('links are found in markdown, definitions, asides and href attributes', () => {
	const { links } = read(
		'[a](/a/) and [b][ref]\n\n:::note\n[c](/c/)\n:::\n\n<LinkCard href="/d/" />\n\n[ref]: /b/\n',
	);
	expect(links.map(({ text }) => text).sort()).toEqual(['/a/', '/b/', '/c/', '/d/']);
});

test('props carry the line they are written on and the texts in them', () => {
	const { components } = read(
		"<FactTable\n\tof=\"errors\"\n\tcolumns={['status', 'type']}\n\twide\n/>\n",
	);
	expect(components).toEqual([
		{
			name: 'FactTable',
			line: 1,
			hasSpread: false,
			props: [
				{ name: 'of', line: 2, value: 'errors', texts: ['errors'] },
				{ name: 'columns', line: 3, value: undefined, texts: ['status', 'type'] },
				{ name: 'wide', line: 4, value: 'true', texts: [] },
			],
		},
	]);
});
