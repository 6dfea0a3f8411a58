import { expect, test } from 'vitest';
import { bodyOf, paced, type Frame } from './stream.ts';

const streaming = {
	wait: async () => {},
	signal: new AbortController().signal,
	hangMs: 1,
	reset: () => new Error('reset'),
};

function* endless(): Generator<Frame> {
	for (let made = 1; ; made++) yield { text: `frame ${made}\n`, afterMs: 0 };
}

test('makes no more frames than somebody reads', async () => {
	let made = 0;
	const counted = Iterator.from(endless()).map((frame) => (made++, frame));
	const reader = bodyOf(counted, streaming).getReader();
	await new Promise((resolve) => setTimeout(resolve, 10));
	expect(made).toBe(0);
	const { value } = await reader.read();
	// One chunk is a few pages of text at most, and one frame is made ahead of it.
	expect(value!.byteLength).toBeLessThan(20_000);
	const afterOne = made;
	await new Promise((resolve) => setTimeout(resolve, 10));
	expect(made).toBe(afterOne);
	await reader.cancel();
});

test('fails the body with the reason of the abort', async () => {
	const leaving = new AbortController();
	const reader = bodyOf(endless(), { ...streaming, signal: leaving.signal }).getReader();
	await reader.read();
	leaving.abort(new DOMException('gone', 'AbortError'));
	await expect(reader.read()).rejects.toThrow('gone');
});

test('fills a long silence with pings', () => {
	const delta = {
		type: 'content_block_delta',
		index: 0,
		delta: { type: 'text_delta', text: 'x' },
	} as const;
	const frames = [
		...paced([{ event: delta, tokens: 1 }], { firstTokenMs: 25_000, tokensPerSecond: 1 }),
	];
	expect(
		frames.map((frame) => ('text' in frame ? [frame.text.slice(7, 11), frame.afterMs] : [])),
	).toEqual([
		['ping', 10_000],
		['ping', 10_000],
		['cont', 6_000],
	]);
});
