import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastPauseMs, nothingSpoken, restOf, sentencesNow } from './speech.ts';

const settleMs = 150;

/** What a listener hears of a text that arrives in these pieces. */
function heard(arrivals: { text: string; afterMs: number }[]) {
	const pieces: { piece: string; atMs: number }[] = [];
	let spoken = nothingSpoken;
	let text = '';
	let nowMs = 0;
	for (const arrival of arrivals) {
		nowMs += arrival.afterMs;
		text += arrival.text;
		const next = sentencesNow(text, spoken, nowMs);
		if (!next || 'dueMs' in next) continue;
		spoken = next.spoken;
		pieces.push({ piece: next.piece, atMs: nowMs });
	}
	return { text, pieces, rest: restOf(text, spoken, nowMs + settleMs + 1, settleMs) };
}

describe('a text that is heard sentence by sentence', () => {
	test.for([
		['One. Tw', 'One. '],
		['One.', undefined],
		['Version 3.14 and on', undefined],
		['“Really?” she said. And', '“Really?” she said. '],
		['# A heading\nText', '# A heading\n'],
		['Wait… (yes!) No', 'Wait… (yes!) '],
		['全部。次', '全部。'],
		['', undefined],
	] as const)('of %j says %j', ([text, piece]) => {
		const next = sentencesNow(text, nothingSpoken, 0);
		expect(next && 'piece' in next ? next.piece : undefined).toBe(piece);
	});

	test('waits until three seconds have gone by, and says when that is', () => {
		const first = sentencesNow('One. ', nothingSpoken, 1000);
		const spoken = first && 'spoken' in first ? first.spoken : nothingSpoken;
		expect(sentencesNow('One. Two. ', spoken, 3999)).toEqual({ dueMs: 4000 });
		expect(sentencesNow('One. Two. Three. F', spoken, 4000)).toMatchObject({
			piece: 'Two. Three. ',
		});
	});

	test('says the last piece again when the end came before anybody heard it', () => {
		const spoken = { from: 5, to: 10, atMs: 1000 };
		expect(restOf('One. Two. Three', spoken, 1100, settleMs)).toBe('Two. Three');
		expect(restOf('One. Two. Three', spoken, 1200, settleMs)).toBe('Three');
	});

	test('is heard whole and in order, in whole sentences, never twice within three seconds', () => {
		const texts = fc.constantFrom('One', ' two', '. ', '.', '\n', ' 3', '! ', '?', '” ', '。');
		const arrivals = fc.array(
			fc.record({ text: texts, afterMs: fc.integer({ min: 0, max: 2500 }) }),
		);
		fc.assert(
			fc.property(arrivals, (given) => {
				const { text, pieces, rest } = heard(given);
				expect(pieces.map(({ piece }) => piece).join('') + rest).toBe(text);
				for (const { piece } of pieces) expect(piece).toMatch(/(?:\s|[。！？])$/);
				for (const [i, { atMs }] of pieces.slice(1).entries())
					expect(atMs - pieces[i]!.atMs).toBeGreaterThanOrEqual(leastPauseMs);
			}),
		);
	});
});
