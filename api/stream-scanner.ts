import type { RunUsage } from '#wire/contract.ts';
import { usageIn } from './usage.ts';

/** What was seen to go by. */
export interface Scan {
	events: number;
	hasDelta: boolean;
	hasError: boolean;
	/** Without it the stream was cut, whatever the text looks like. */
	hasStop: boolean;
	usage: RunUsage | undefined;
	/** A final count came: before it `usage` says nothing about the output. */
	hasFinalUsage: boolean;
	/** The last bytes ended a frame, so that something may be added behind them. */
	isBetweenFrames: boolean;
}

const frameEnds = { lf: Buffer.from('\n\n'), crlf: Buffer.from('\r\n\r\n') };
const fieldMark = Buffer.from('event: ');
const laterMark = Buffer.from('\nevent: ');
const dataMark = Buffer.from('\ndata:');
const names = {
	content_block_delta: Buffer.from('content_block_delta'),
	error: Buffer.from('error'),
	message_start: Buffer.from('message_start'),
	message_delta: Buffer.from('message_delta'),
	message_stop: Buffer.from('message_stop'),
};

/** The rest of a frame longer than this passes unread. */
const mostFrameBytes = 65_536;
const nothing = Buffer.alloc(0);

/**
 * Watches an event stream go by, frame by frame, and parses only those that count tokens. A frame is
 * known by its `event` line, because the model's own text may hold the same words further in.
 */
export function createScanner(): { scan: Scan; see: (chunk: Uint8Array) => void } {
	const scan: Scan = {
		...{ events: 0, hasDelta: false, hasError: false, hasStop: false },
		...{ usage: undefined, hasFinalUsage: false, isBetweenFrames: true },
	};
	/** What came of a frame whose end did not. */
	let begun = nothing;
	let isSkipping = false;
	let frameEnd: Buffer | undefined;

	function see(chunk: Uint8Array): void {
		const seen = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
		const bytes = begun.length > 0 ? Buffer.concat([begun, seen]) : seen;
		frameEnd ??= frameEndIn(bytes);
		let at = 0;
		for (let end = endFrom(bytes, at); end >= 0; end = endFrom(bytes, at)) {
			if (!isSkipping) note(scan, bytes, at, end);
			isSkipping = false;
			at = end + (frameEnd?.length ?? 0);
		}
		keep(bytes, at);
	}

	function endFrom(bytes: Buffer, at: number): number {
		return frameEnd && at < bytes.length ? bytes.indexOf(frameEnd, at) : -1;
	}

	function keep(bytes: Buffer, at: number): void {
		scan.isBetweenFrames = at === bytes.length;
		if (!isSkipping && bytes.length - at > mostFrameBytes) {
			note(scan, bytes, at, at + mostFrameBytes);
			isSkipping = true;
		}
		// While the rest is skipped only its end is looked for. A copy: a view would hold the whole chunk.
		const from = isSkipping ? Math.max(at, bytes.length - 3) : at;
		begun = from === bytes.length ? nothing : Buffer.from(bytes.subarray(from));
	}

	return { scan, see };
}

/** One stream has one kind of line end: that of its first line. */
function frameEndIn(bytes: Buffer): Buffer | undefined {
	const lineEnd = bytes.indexOf(10);
	if (lineEnd < 0) return undefined;
	return bytes[lineEnd - 1] === 13 ? frameEnds.crlf : frameEnds.lf;
}

function note(scan: Scan, bytes: Buffer, from: number, end: number): void {
	const nameAt = nameIn(bytes, from, end);
	if (nameAt < 0) return;
	scan.events += 1;
	if (isAt(bytes, names.content_block_delta, nameAt)) scan.hasDelta = true;
	else if (isAt(bytes, names.message_start, nameAt)) count(scan, bytes, nameAt, end);
	else if (isAt(bytes, names.message_delta, nameAt)) {
		count(scan, bytes, nameAt, end);
		scan.hasFinalUsage = scan.usage !== undefined;
	} else if (isAt(bytes, names.message_stop, nameAt)) scan.hasStop = true;
	else if (isAt(bytes, names.error, nameAt)) scan.hasError = true;
}

/** Where the name of the event begins; below 0 for a frame without one. */
function nameIn(bytes: Buffer, from: number, end: number): number {
	if (startsAt(bytes, fieldMark, from)) return from + fieldMark.length;
	const at = bytes.indexOf(laterMark, from);
	return at < 0 || at >= end ? -1 : at + laterMark.length;
}

/** Counts are cumulative: each one replaces those before it. */
function count(scan: Scan, bytes: Buffer, from: number, end: number): void {
	const at = bytes.indexOf(dataMark, from);
	if (at < 0 || at > end) return;
	const usage = usageIn(bytes.toString('utf8', at + dataMark.length, end), scan.usage);
	if (usage) scan.usage = usage;
}

function isAt(bytes: Buffer, name: Buffer, at: number): boolean {
	const after = bytes[at + name.length];
	return (after === 10 || after === 13) && startsAt(bytes, name, at);
}

/** By hand, because a call into native code costs more than these few bytes. */
function startsAt(bytes: Buffer, mark: Buffer, at: number): boolean {
	for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
	return true;
}
