import type { NewEvent, RecordEvent, StoredEvent } from './record-event.ts';

/**
 * Set union by id, in order of happening: commutative, associative, idempotent. Should two
 * different events share an id, the same one wins whichever side it came from.
 */
export function mergeRecords(...records: readonly (readonly StoredEvent[])[]): StoredEvent[] {
	const byId = new Map<string, StoredEvent>();
	for (const event of records.flat()) {
		const known = byId.get(event.id);
		if (!known || (known !== event && JSON.stringify(event) < JSON.stringify(known)))
			byId.set(event.id, event);
	}
	return [...byId.values()].sort(inOrder);
}

/** The events this version understands, without those taken back, in order of happening. */
export function liveEvents(stored: readonly StoredEvent[]): RecordEvent[] {
	const known = stored.filter(isRecordEvent).sort(inOrder);
	const forgotten = new Set<string>();
	// Newest first: a `Forgot` that was itself taken back no longer counts.
	for (const event of known.toReversed())
		if (event.type === 'forgot' && !forgotten.has(event.id))
			for (const id of event.events) forgotten.add(id);
	return known.filter(({ id, type }) => type !== 'forgot' && !forgotten.has(id));
}

/** Events as they are stored: each after everything before it, whatever the clock says. */
export function stampAll<Event extends NewEvent>(
	events: readonly Event[],
	stored: readonly StoredEvent[],
	now: Date,
	newId: () => string,
) {
	const last = stored.at(-1);
	const first = Math.max(now.getTime(), last ? momentOf(last) + 1 : 0);
	const at = now.toISOString();
	return events.map((event, place) => ({
		...event,
		v: 1 as const,
		id: newId(),
		at,
		seq: first + place,
	}));
}

/** Whatever has an id can be kept, also from a version that is yet to come. */
export function isStoredEvent(value: unknown): value is StoredEvent {
	return isObject(value) && typeof value.id === 'string' && value.id !== '';
}

/** Hand-written because a schema library is larger than the rest of the page. */
export function isRecordEvent(event: StoredEvent): event is RecordEvent & StoredEvent {
	const shape = event.v === 1 && shapes.get(String(event.type));
	if (!shape || Number.isNaN(Date.parse(String(event.at)))) return false;
	return shape.every(([name = '', kind]) => {
		const value = event[name];
		return kind === 'array' ? Array.isArray(value) : typeof value === kind;
	});
}

// The fields that folds rely on; the others may be missing without harm.
const shapes = new Map(
	[
		'answered item:string rev:number surface:string score:number',
		'ran lab:string',
		'reviewed card:string rev:number rating:string',
		'buried card:string until:string',
		'read lesson:string mark:string',
		'drawn module:string seed:string items:array',
		'drafted draw:string item:string',
		'submitted draw:string',
		'forgot events:array',
	].map((line) => {
		const [type = '', ...fields] = line.split(' ');
		return [type, ['seq:number', ...fields].map((field) => field.split(':'))];
	}),
);

function inOrder(a: StoredEvent, b: StoredEvent): number {
	return momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1);
}

function momentOf({ seq, at }: StoredEvent): number {
	if (typeof seq === 'number' && Number.isFinite(seq)) return seq;
	return Date.parse(String(at)) || 0;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
