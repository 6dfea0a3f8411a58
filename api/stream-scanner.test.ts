import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScanner } from './stream-scanner.ts';

const delta =
	'event: message_delta\ndata: {"type":"message_delta","usage":{"output_tokens": 42}}\n\n';
const stop = 'event: message_stop\ndata: {"type":"message_stop"}\n\n';
const fake =
	'event: content_block_delta\ndata: {"text":"event: message_stop and event: error"}\n\n';

function scanned(text: string, positions: number[] = []) {
	const { scan, see } = createScanner();
	const bytes = Buffer.from(text);
	const cuts = [0, ...positions.map((at) => at % (bytes.length + 1)), bytes.length];
	cuts.sort((a, b) => a - b);
	cuts.slice(1).forEach((end, i) => see(bytes.subarray(cuts[i], end)));
	return scan;
}

test('sees the same, wherever the bytes are cut', () => {
	const text = fake + delta + stop;
	fc.assert(
		fc.property(fc.array(fc.nat()), (positions) => {
			expect(scanned(text, positions)).toEqual({
				events: 3,
				hasError: false,
				hasStop: true,
				outputTokens: 42,
			});
		}),
	);
});

test("is not deceived by an event's name inside the model's text", () => {
	expect(scanned(fake)).toMatchObject({ events: 1, hasError: false, hasStop: false });
});

test('notes an error event', () => {
	expect(scanned('event: error\ndata: {"type":"error"}\n\n')).toMatchObject({ hasError: true });
});
