import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, readFrames } from './sse.ts';

const encoder = new TextEncoder();

/** A body that arrives in the given pieces. */
function bodyOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
	const iterator = pieces[Symbol.iterator]();
	return new ReadableStream({
		pull(controller) {
			const { done, value } = iterator.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
	});
}

/** The bytes of `text` cut before each of the given positions. */
function cutAt(text: string, positions: number[]): Uint8Array[] {
	const bytes = encoder.encode(text);
	const cuts = [0, ...positions.map((at) => at % (bytes.length + 1)), bytes.length];
	cuts.sort((a, b) => a - b);
	return cuts.slice(1).map((end, i) => bytes.slice(cuts[i], end));
}

test(
	'reads back every event, wherever the network cut the bytes',
	{ timeout: 20_000 },
	async () => {
		const events = fc.array(
			fc.record({
				type: fc.constantFrom('ping', 'content_block_delta'),
				text: fc.string({ unit: 'binary' }),
			}),
		);
		await fc.assert(
			fc.asyncProperty(events, fc.array(fc.nat()), async (sent, positions) => {
				const body = bodyOf(cutAt(sent.map(frameOf).join(''), positions));
				const received = (await Array.fromAsync(readFrames(body))).map(({ data }) =>
					JSON.parse(data),
				);
				expect(received).toEqual(sent);
			}),
		);
	},
);

test('reads CRLF line ends, also when a CR and its LF come apart', async () => {
	const text = 'event: ping\r\ndata: {}\r\n\r\nevent: message_stop\r\ndata: {}\r\n\r\n';
	const frames = await Array.fromAsync(
		readFrames(
			bodyOf(
				cutAt(
					text,
					[...text].map((_, i) => i),
				),
			),
		),
	);
	expect(frames.map(({ event }) => event)).toEqual(['ping', 'message_stop']);
});

test('a comment is a frame without event and data', async () => {
	const body = bodyOf([encoder.encode(': hello\n\ndata: 1\n\n: a\n:b\ndata: 2\n\n')]);
	const frames = await Array.fromAsync(readFrames(body));
	expect(frames.map(({ comment, event, data }) => [comment, event, data])).toEqual([
		['hello', '', ''],
		[undefined, '', '1'],
		['a\nb', '', '2'],
	]);
});

test('a frame that was cut before its blank line is not read', async () => {
	const frames = await Array.fromAsync(
		readFrames(bodyOf([encoder.encode('data: 1\n\ndata: 2\n')])),
	);
	expect(frames.map(({ data }) => data)).toEqual(['1']);
});

test('leaving the loop early cancels the body', async () => {
	let isCancelled = false;
	const body = new ReadableStream<Uint8Array>({
		pull: (controller) => controller.enqueue(encoder.encode('data: 1\n\n')),
		cancel: () => {
			isCancelled = true;
		},
	});
	for await (const _ of readFrames(body)) break;
	expect(isCancelled).toBe(true);
});
