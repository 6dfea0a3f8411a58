import { expect, test } from 'vitest';
import { sectionsOf, termsIn } from './lesson-text.ts';

const mdx = `---
title: x
---

import Term from '#components/lesson/Term.astro';

<LessonHead
	lesson="l1"
	question="What > that?"
/>

A first <Term id="message">message</Term> with [a link](./practice/#lab-x).

## What's \`in\` it

<Claim id="c.one">A claim.</Claim> It waits <Fact of="limits" id="wait" field="ms" /> ms.

<FactTable of="limits" rows={['wait']} columns={['what', 'list']} heads={{ list: 'Such as' }} caption="a > b" />

- one
  goes on
- two

| a | b |
|---|---|
| c | d |

\`\`\`ts
## no heading
import x from 'y';
\`\`\`

### Again

Text.

### Again

<Item id="l1.x" />

More {/* not this */} text.
`;
const facts = {
	limits: [{ id: 'wait', what: 'The wait', ms: 8000, list: ['a-b', 2], caveat: 'Perhaps' }],
};

test('a page becomes its headings and what they hold, without components', () => {
	expect(sectionsOf(mdx, facts, '/m/l/')).toEqual([
		{
			anchor: '_top',
			title: 'Introduction',
			passages: ['A first message with [a link](/m/l/practice/#lab-x).'],
		},
		{
			anchor: 'whats-in-it',
			title: "What's `in` it",
			passages: [
				'A claim. It waits 8,000 ms.',
				'**The wait**: Such as: a b, 2; But: Perhaps',
				'one goes on',
				'two',
				'| a | b |',
				'| c | d |',
				"```ts\n## no heading\nimport x from 'y';\n```",
			],
		},
		{ anchor: 'again', title: 'Again', passages: ['Text.'] },
		{ anchor: 'again-1', title: 'Again', passages: ['More  text.'] },
	]);
});

test('a term belongs to the heading where it is first marked', () => {
	expect([...termsIn(`${mdx}\n<Term id="message">again</Term> <Term id="x">x</Term>`)]).toEqual([
		['message', '_top'],
		['x', 'again-1'],
	]);
});
