// Imported by record-store.ts alone.
import { openDB } from 'idb';
import type { StoredEvent } from './record-event.ts';

export interface Database {
	all: () => Promise<unknown[]>;
	/** All or none. */
	put: (events: readonly StoredEvent[]) => Promise<void>;
	clear: () => Promise<void>;
}

const openTimeoutMs = 1500;

/** Rejects where storage is blocked, and where the browser never answers. */
export async function openDatabase(): Promise<Database> {
	const opening = openDB('roundtrip', 1, {
		upgrade: (database) => void database.createObjectStore('events', { keyPath: 'id' }),
		blocking: (_current, _blocked, event) => closeFor(event),
	});
	const database = await Promise.race([opening, rejectAfter(openTimeoutMs)]);
	let isAsked = false;
	return {
		all: () => database.getAll('events'),
		async put(events) {
			if (!isAsked) void askToPersist();
			isAsked = true;
			const { store, done } = database.transaction('events', 'readwrite');
			await Promise.all([...events.map((event) => store.put(event)), done]);
		},
		clear: () => database.clear('events'),
	};
}

/** How tabs tell each other; `undefined` where the browser has no such thing or forbids it. */
export function channelOf(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined; // the tab works alone and reads the rest at the next load
	}
}

/** `randomUUID` is missing where a course is served over plain HTTP from another machine. */
export function newId(): string {
	if (crypto.randomUUID) return crypto.randomUUID();
	return [...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}

/** Asked when there is something to keep; a browser that says no may still keep the record for long. */
async function askToPersist(): Promise<void> {
	try {
		await navigator.storage.persist();
	} catch {
		// no such thing here: nothing is lost by it
	}
}

function closeFor({ target }: IDBVersionChangeEvent): void {
	if (target instanceof IDBDatabase) target.close();
}

function rejectAfter(timeoutMs: number): Promise<never> {
	return new Promise((_, reject) => setTimeout(reject, timeoutMs));
}
