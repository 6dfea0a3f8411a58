// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import './happy-dom-gaps.ts';
import { markdownRenderer, textOf } from './markdown.ts';

const render = markdownRenderer({
	base: 'http://localhost:4321/messages-api/production/practice/',
	hosts: ['platform.claude.com'],
});
const corpus = parse(readFileSync('tests/tutor/xss.yaml', 'utf8')) as string[];

test('the corpus is worth its name', () => expect(corpus.length).toBeGreaterThanOrEqual(50));

describe.for(corpus)('%j', (markdown) => {
	const page = new DOMParser().parseFromString(render(markdown), 'text/html');
	const elements = [...page.body.querySelectorAll('*')];

	test('runs nothing, loads nothing and leads nowhere else', () => {
		for (const element of elements) {
			expect(element.tagName).toMatch(
				/^(P|BR|STRONG|EM|DEL|CODE|PRE|UL|OL|LI|BLOCKQUOTE|A|HR|TABLE|THEAD|TBODY|TR|TH|TD)$/,
			);
			for (const { name, value } of element.attributes) {
				expect(['href', 'rel', 'start']).toContain(name);
				if (name !== 'href') continue;
				const url = new URL(value, 'http://localhost:4321/messages-api/production/practice/');
				expect(['http://localhost:4321', 'https://platform.claude.com']).toContain(url.origin);
				expect(url.pathname).not.toMatch(/^\/api\//);
			}
		}
	});
});

describe('what a tutor writes', () => {
	test.for([
		['**b** and `c<d>`', '<p><strong>b</strong> and <code>c&lt;d&gt;</code></p>'],
		['## A heading', '<p><strong>A heading</strong></p>'],
		[
			'[Retries](/messages-api/production/#retries)',
			'<p><a href="/messages-api/production/#retries" rel="noreferrer">Retries</a></p>',
		],
		[
			'[Docs](https://platform.claude.com/docs)',
			'<p><a href="https://platform.claude.com/docs" rel="noreferrer">Docs</a></p>',
		],
		['[Evil](https://evil.example/)', '<p><a>Evil</a></p>'],
		['3. three', '<ol start="3">\n<li>three</li>\n</ol>'],
		['A <b>tag</b>', '<p>A &lt;b&gt;tag&lt;/b&gt;</p>'],
		['![a picture](https://platform.claude.com/x.png)', '<p>a picture</p>'],
	])('%s', ([markdown = '', html]) => expect(render(markdown).trim()).toBe(html));

	test('is read aloud as text', () => {
		expect(textOf(render('**One** [two](#x)\n\n```ts\nlet a = "<b>";\n```'))).toBe(
			'One two let a = "<b>";',
		);
	});
});
