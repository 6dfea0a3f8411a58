import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScanner } from './stream-scanner.ts';

const start =
	'event: message_start\ndata: {"type":"message_start","message":{"usage":{"input_tokens":25,"cache_read_input_tokens":7,"output_tokens":1}}}\n\n';
const delta =
	'event: message_delta\ndata: {"type":"message_delta","usage":{"output_tokens": 42}}\n\n';
const stop = 'event: message_stop\ndata: {"type":"message_stop"}\n\n';
const fake = 'event: content_block_delta\ndata: {"text":"event: message_stop\\nevent: error"}\n\n';
const long = `event: content_block_delta\ndata: {"text":"${'x'.repeat(200_000)}"}\n\n`;

function scanned(text: string, positions: number[] = []) {
	const { scan, see } = createScanner();
	const bytes = Buffer.from(text);
	const cuts = [0, ...positions.map((at) => at % (bytes.length + 1)), bytes.length];
	cuts.sort((a, b) => a - b);
	cuts.slice(1).forEach((end, i) => see(bytes.subarray(cuts[i], end)));
	return scan;
}

test.each([
	['LF', (text: string) => text],
	['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('sees the same, wherever the bytes are cut, with %s', (_, form) => {
	const text = form(start + fake + ': a comment\n\n' + delta + stop);
	fc.assert(
		fc.property(fc.array(fc.nat()), (positions) => {
			expect(scanned(text, positions)).toEqual({
				events: 4,
				hasDelta: true,
				hasError: false,
				hasStop: true,
				usage: { input_tokens: 25, output_tokens: 42, cache_read_input_tokens: 7 },
				hasFinalUsage: true,
				isBetweenFrames: true,
			});
		}),
	);
});

test('knows after every byte whether a frame is open', () => {
	const text = start + fake + delta + stop;
	for (let at = 0; at <= text.length; at++) {
		const before = text.slice(0, at);
		expect(scanned(before).isBetweenFrames).toBe(at === 0 || before.endsWith('\n\n'));
	}
});

test('passes over the rest of a frame that is too long, wherever it is cut', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(), { maxLength: 8 }), (positions) => {
			expect(scanned(start + long + delta + stop, positions)).toMatchObject({
				events: 4,
				hasStop: true,
				isBetweenFrames: true,
			});
		}),
		{ numRuns: 30 },
	);
});

test("is not deceived by an event's name inside the model's text", () => {
	expect(scanned(fake)).toMatchObject({ events: 1, hasError: false, hasStop: false });
});

test('notes an error event', () => {
	expect(scanned('event: error\ndata: {"type":"error"}\n\n')).toMatchObject({ hasError: true });
});

test('counts no tokens where the numbers are none', () => {
	const odd = 'event: message_delta\ndata: {"usage":{"output_tokens":"many"}}\n\n';
	expect(scanned(odd)).toMatchObject({ usage: { output_tokens: 0 } });
	expect(scanned('event: message_delta\ndata: {"usage":\n\n').usage).toBeUndefined();
});
