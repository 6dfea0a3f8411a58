import { expect, test } from 'vitest';
import { countedIn, emptyPractice, practiceIn, type Practice } from './conversation.ts';
import { transcriptOf } from './transcript.ts';

const practice: Practice = {
	exchanges: [
		{
			you: 'Why?',
			isCounted: true,
			reply: { text: 'Because.', source: 'simulator', state: 'complete' },
		},
		{
			you: 'And then?',
			isCounted: false,
			reply: { text: 'Half', source: 'api', state: 'failed', note: 'The stream broke off.' },
		},
	],
	explained: { text: 'It is so.', met: [true, false], source: 'simulator' },
};

test('a practice that was kept is read again', () => {
	expect(practiceIn(JSON.stringify(practice))).toEqual(practice);
	expect(countedIn(practice)).toBe(1);
});

test.for([
	null,
	'',
	'[]',
	'{"exchanges":[1]}',
	'{"exchanges":[{"you":1}]}',
	'{"exchanges":[],"explained":3}',
])('%s is no practice', (kept) => expect(practiceIn(kept)).toEqual(emptyPractice));

test('the Markdown says who spoke, where it came from, how it ended, and which points were met', () => {
	const explainBack = { ask: 'Say it.', points: ['One', 'Two'] };
	expect(transcriptOf({ title: 'Requests', number: 1, explainBack }, practice)).toBe(
		`# Tutor, lesson 1: Requests

**You**

Why?

**Tutor** (simulated)

Because.

**You**

And then?

**Tutor** (live, failed)

Half

*The stream broke off.*

## Explain it back

Say it.

It is so.

- [x] One
- [ ] Two
`,
	);
});
