/** What was seen to go by. */
export interface Scan {
	events: number;
	hasError: boolean;
	/** Without it the stream was cut, whatever the text looks like. */
	hasStop: boolean;
	/** Cumulative, from the last `message_delta`. */
	outputTokens: number | undefined;
}

const eventMark = Buffer.from('\nevent: ');
const frameEnd = Buffer.from('\n\n');
const names = {
	error: Buffer.from('error\n'),
	delta: Buffer.from('message_delta\n'),
	stop: Buffer.from('message_stop\n'),
};
const longestNameBytes = names.delta.length;

/** A frame longer than this is counted, but its usage is not waited for. */
const mostFrameBytes = 65_536;

/**
 * Watches an event stream go by without parsing it: knows frames by their first line, at a line
 * start, because the model's own text may hold the same words further in.
 */
export function createScanner(): { scan: Scan; see: (chunk: Uint8Array) => void } {
	const scan: Scan = { events: 0, hasError: false, hasStop: false, outputTokens: undefined };
	// Begins with a line feed, so that a frame at the very start counts like any other.
	let carry = Buffer.from('\n');

	function see(chunk: Uint8Array): void {
		const bytes = Buffer.concat([carry, chunk]);
		let keepFrom = Math.max(0, bytes.length - eventMark.length + 1);
		for (let at = bytes.indexOf(eventMark); at >= 0; at = bytes.indexOf(eventMark, at + 1)) {
			if (!hasEnough(bytes, at)) {
				keepFrom = at;
				break;
			}
			note(scan, bytes, at + eventMark.length);
		}
		carry = bytes.subarray(keepFrom);
	}

	return { scan, see };
}

/** Whether the frame that begins at `at` can be noted now, or has to wait for the next chunk. */
function hasEnough(bytes: Buffer, at: number): boolean {
	const nameAt = at + eventMark.length;
	if (bytes.length < nameAt + longestNameBytes) return false;
	if (!isAt(bytes, names.delta, nameAt)) return true;
	return bytes.indexOf(frameEnd, nameAt) >= 0 || bytes.length - at > mostFrameBytes;
}

function note(scan: Scan, bytes: Buffer, nameAt: number): void {
	scan.events += 1;
	scan.hasError ||= isAt(bytes, names.error, nameAt);
	scan.hasStop ||= isAt(bytes, names.stop, nameAt);
	if (isAt(bytes, names.delta, nameAt)) {
		const end = bytes.indexOf(frameEnd, nameAt);
		const frame = bytes.toString('utf8', nameAt, end < 0 ? undefined : end);
		const tokens = /"output_tokens":\s*(\d+)/.exec(frame)?.[1];
		if (tokens) scan.outputTokens = Number(tokens);
	}
}

const isAt = (bytes: Buffer, name: Buffer, at: number) =>
	at + name.length <= bytes.length &&
	bytes.compare(name, 0, name.length, at, at + name.length) === 0;
