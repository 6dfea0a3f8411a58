// Apart from record.ts, which every page loads: a file is read and written on the progress page alone.
import type { StoredEvent } from './record-event.ts';
import { isObject, isStoredEvent, mergeRecords } from './record.ts';

/** The file a learner takes away. */
export interface RecordFile {
	format: 'roundtrip-record';
	v: 1;
	exportedAt: string;
	events: readonly StoredEvent[];
}

/** What a file held, and how many of its entries were no events at all. */
export interface ParsedRecord {
	events: StoredEvent[];
	rejected: number;
}

/** Reads a record file of this, an older or a newer version. Throws a sentence for the learner. */
export function parseRecord(json: string): ParsedRecord {
	const file = jsonOf(json);
	const entries = isObject(file) && file.format === 'roundtrip-record' ? file.events : undefined;
	if (!Array.isArray(entries))
		throw new Error('This file is not a learning record. Choose the file that Roundtrip saved.');
	const events = entries.filter(isStoredEvent);
	return { events: mergeRecords(events), rejected: entries.length - events.length };
}

export function recordFileOf(events: readonly StoredEvent[], now: Date): RecordFile {
	return { format: 'roundtrip-record', v: 1, exportedAt: now.toISOString(), events };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // the caller says it in words
	}
}
