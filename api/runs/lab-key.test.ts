import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLabKey } from './lab-key.ts';

const good = 'sk-ant-api03-Abc_123-xyz';

describe('a learner’s key', () => {
	test.for([good, `  ${good}`, `${good}\n`, `\t${good}\r\n `])(
		'%j is read without what surrounds it',
		(text) => {
			expect(readLabKey(text)).toEqual({ key: good });
		},
	);

	test.for([
		['', 'empty'],
		['   ', 'empty'],
		['sk-ant-api03 Abc', 'space'],
		['sk-ant-api03\nAbc', 'line break'],
		['sk-ant-api03-Äbc', 'character'],
		['“sk-ant-api03-abc”', 'character'],
		['sk-ant-a\u200bbc-defgh', 'character'],
		['sk-proj-0123456789', 'sk-ant-'],
		['sk-ant-', 'sk-ant-'],
		[`sk-ant-${'x'.repeat(600)}`, 'sk-ant-'],
	] as const)('%j is refused with a word about it: %s', ([text, word]) => {
		expect(readLabKey(text)).toEqual({ complaint: expect.stringContaining(word) });
	});

	test('is never repeated in a complaint', () => {
		fc.assert(
			fc.property(fc.string(), (tail) => {
				const read = readLabKey(`sk-ant-secret ${tail}`);
				if ('complaint' in read) expect(read.complaint).not.toContain('secret');
			}),
		);
	});
});
