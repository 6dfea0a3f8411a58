import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteText } from './notes.ts';
import { opening, recorded } from './recorded-runs.fixture.ts';
import { readFrames } from './sse.ts';
import {
	emptyTranscript,
	eventAt,
	outcomeOf,
	waitsOf,
	withFrame,
	type Transcript,
} from './transcript.ts';

async function folded(pieces: Uint8Array[]): Promise<Transcript> {
	let transcript = emptyTranscript;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			for (const piece of pieces) if (piece.length > 0) controller.enqueue(piece);
			controller.close();
		},
	});
	for await (const frame of readFrames(body)) transcript = withFrame(transcript, frame, 7);
	return transcript;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(Object.entries(recorded))('a recorded run: %s', (name, text) => {
	const bytes = bytesOf(text);

	test('cut in two at any byte, it is the same run', async () => {
		const whole = await folded([bytes]);
		for (let at = 0; at <= bytes.length; at++)
			expect(await folded([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
	});

	test('cut into any pieces, it is the same run', async () => {
		const whole = await folded([bytes]);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (positions) => {
				const cuts = [0, ...positions.sort((a, b) => a - b), bytes.length];
				const pieces = cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
				expect(await folded(pieces)).toEqual(whole);
			}),
		);
		expect(await folded([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
	});

	test('broken off after any byte, it is complete only if message_stop came whole', async () => {
		const stop = /event: message_stop\r?\ndata: \{"type":"message_stop"\}\r?\n\r?\n/.exec(text);
		const enough = stop ? bytesOf(text.slice(0, stop.index + stop[0].length)).length : Infinity;
		for (let at = 0; at <= bytes.length; at++) {
			const run = await folded([bytes.subarray(0, at)]);
			// A CR at the end of what came may be half of a line end; the frame waits for the other half.
			if (at < enough) expect([run.isComplete, outcomeOf(run)]).not.toContain('complete');
			if (at < enough) expect(run.isComplete).toBe(false);
			if (at > enough) expect(run.isComplete).toBe(true);
		}
	});

	test('text and events point at each other', async () => {
		const run = await folded([bytes]);
		for (let offset = 0; offset < run.text.length; offset++) {
			const event = run.events[eventAt(run, offset) ?? -1];
			expect(event?.text[offset - event.textFrom]).toBe(run.text[offset]);
		}
		expect(eventAt(run, run.text.length)).toBeUndefined();
		expect(run.events.map(({ text: piece }) => piece).join('')).toBe(run.text);
	});

	test('ends as it was recorded', async () => {
		const run = await folded([bytes]);
		const expected = { complete: 'complete', error: 'error', 'CRLF line ends': 'complete' };
		expect(outcomeOf(run)).toBe(Reflect.get(expected, name) ?? 'cut');
		expect(run.malformed).toBe(name === 'malformed frame' ? 1 : 0);
		expect(run.sent?.source).toBe('simulator');
		expect(run.attempts.map(({ status }) => status)).toEqual([529, 200]);
		expect(waitsOf(run)).toEqual([{ beforeAttempt: 2, startMs: 12, endMs: 480 }]);
	});
});

describe('an answer that did not stream', () => {
	const attempt = (status: number, body: unknown) =>
		noteText({
			...{ type: 'attempt', number: 1, startMs: 0, endMs: 9 },
			status,
			body: JSON.stringify(body),
		});

	test('has its text, stop reason and usage from the last attempt', async () => {
		const message = {
			type: 'message',
			content: [
				{ type: 'thinking', thinking: '' },
				{ type: 'text', text: 'Hi' },
			],
			stop_reason: 'end_turn',
			usage: { input_tokens: 4, output_tokens: 2 },
		};
		expect(await folded([bytesOf(opening + attempt(200, message))])).toMatchObject({
			text: 'Hi',
			stopReason: 'end_turn',
			inputTokens: 4,
			outputTokens: 2,
			error: undefined,
			isComplete: true,
		});
	});

	test('has the error of its last attempt', async () => {
		const error = { type: 'not_found_error', message: 'model: x' };
		const run = await folded([bytesOf(attempt(404, { type: 'error', error }))]);
		expect(run).toMatchObject({ error, isComplete: false });
		expect(outcomeOf(run)).toBe('error');
	});
});
