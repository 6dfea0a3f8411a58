// Imported by record-store.ts alone. Plain IndexedDB: a wrapper library weighs more than this file.
import type { StoredEvent } from './record-event.ts';

export interface Database {
	all: () => Promise<unknown[]>;
	/** All or none. */
	put: (events: readonly StoredEvent[]) => Promise<void>;
	clear: () => Promise<void>;
}

const openTimeoutMs = 1500;

/**
 * Rejects where storage is blocked, and where the browser never answers.
 * @param onClosed called when nothing more can be read or written with it
 */
export async function openDatabase(onClosed: () => void): Promise<Database> {
	const opening = indexedDB.open('roundtrip', 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('events', { keyPath: 'id' });
	const database = await Promise.race([resultOf(opening), rejectAfter(openTimeoutMs)]);
	// Another tab wants to delete or upgrade it, or the browser has closed it: it is opened again at
	// the next event.
	database.onversionchange = database.onclose = () => {
		database.close();
		onClosed();
	};
	let isAsked = false;

	async function write(work: (store: IDBObjectStore) => void): Promise<void> {
		const transaction = database.transaction('events', 'readwrite');
		work(transaction.objectStore('events'));
		// Said now, because a page that goes would take what is not committed with it.
		transaction.commit();
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
	}

	return {
		all: () => resultOf(database.transaction('events').objectStore('events').getAll()),
		async put(events) {
			// Asked when there is something to keep; a browser that says no may still keep it for long.
			if (!isAsked) void navigator.storage?.persist?.().catch(() => undefined);
			isAsked = true;
			await write((store) => events.forEach((event) => store.put(event)));
		},
		clear: () => write((store) => store.clear()),
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

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function rejectAfter(timeoutMs: number): Promise<never> {
	return new Promise((_, reject) => setTimeout(reject, timeoutMs));
}
