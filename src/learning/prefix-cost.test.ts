import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitPrompt, type PromptPart } from './prefix-cost.ts';

const parts: PromptPart[] = [
	{ id: 'tools', tokens: 1200, isMarked: true },
	{ id: 'rules', tokens: 2400, isMarked: true },
	{ id: 'today', tokens: 40, isMarked: false },
	{ id: 'turns', tokens: 900, isMarked: true },
	{ id: 'question', tokens: 60, isMarked: false },
];

describe('a changed part', () => {
	test('costs nothing before it when it comes after the last mark', () => {
		expect(splitPrompt(parts, 4)).toEqual({
			uses: ['read', 'read', 'read', 'read', 'plain'],
			read: 4540,
			written: 0,
			plain: 60,
		});
	});
	test('leaves what ends in a mark before it, and writes the rest up to the last mark', () => {
		const { uses, read, written } = splitPrompt(parts, 2);
		expect(uses).toEqual(['read', 'read', 'written', 'written', 'plain']);
		expect({ read, written }).toEqual({ read: 3600, written: 940 });
	});
	test('at the very beginning leaves nothing', () => {
		expect(splitPrompt(parts, 0)).toMatchObject({ read: 0, written: 4540, plain: 60 });
	});
});

test('without a mark everything is plain input', () => {
	const bare = parts.map((part) => ({ ...part, isMarked: false }));
	expect(splitPrompt(bare, 5)).toMatchObject({ read: 0, written: 0, plain: 4600 });
});

const anyParts = fc.array(
	fc.record({ id: fc.string(), tokens: fc.nat(5000), isMarked: fc.boolean() }),
	{ maxLength: 8 },
);

test('the split adds up to the prompt, and a later change never reads less', () => {
	fc.assert(
		fc.property(anyParts, fc.nat(8), fc.nat(8), (some, one, other) => {
			const early = splitPrompt(some, Math.min(one, other));
			const late = splitPrompt(some, Math.max(one, other));
			const total = some.reduce((sum, { tokens }) => sum + tokens, 0);
			expect(early.read + early.written + early.plain).toBe(total);
			expect(late.read).toBeGreaterThanOrEqual(early.read);
		}),
	);
});
