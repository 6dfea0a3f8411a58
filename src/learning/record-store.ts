import { newId } from './new-id.ts';
import { channelOf, type Database, openDatabase } from './record-database.ts';
import type { NewEvent, RecordEvent, StoredEvent } from './record-event.ts';
import type { RecordStatus } from './record-status.ts';
import { isStoredEvent, liveEvents, mergeRecords, stampAll } from './record.ts';

let opened: Promise<RecordStore> | undefined;

/** One store a page, whichever island asks first. Never rejects. */
export function openRecord(): Promise<RecordStore> {
	opened ??= new RecordStore().open();
	return opened;
}

const clockToleranceMs = 600_000;

/** The learning record of this browser: append-only, shared between tabs. No method throws or rejects. */
export class RecordStore {
	#status: RecordStatus = { kind: 'persistent' };
	#stored: StoredEvent[] = [];
	#live: RecordEvent[] | undefined;
	#unsaved: StoredEvent[] = [];
	#database: Database | undefined;
	readonly #listeners = new Set<() => void>();
	readonly #channel = channelOf('roundtrip');

	get status(): RecordStatus {
		return this.#status;
	}

	/** What counts now: the events that are understood and were not taken back, in order. */
	events(): readonly RecordEvent[] {
		return (this.#live ??= liveEvents(this.#stored));
	}

	/** Everything that is kept, for the file. */
	stored(): readonly StoredEvent[] {
		return this.#stored;
	}

	/** Called after every change, also one from another tab. Returns what ends it. */
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/**
	 * Listeners hear of it at once; the promise, with the id of the last event, waits for the disk.
	 * Events that are given together are saved together or not at all.
	 */
	async append(...events: NewEvent[]): Promise<string> {
		const now = new Date();
		const stamped = stampAll(events, this.#stored, now, newId);
		const last = stamped.at(-1);
		if (last && last.seq - now.getTime() > clockToleranceMs)
			this.#status = { trouble: 'clock', ...this.#status };
		await this.merge(stamped);
		return last?.id ?? '';
	}

	/** Adds what is not there yet. */
	async merge(events: readonly StoredEvent[]): Promise<void> {
		this.#unsaved.push(...events);
		this.#take(mergeRecords(this.#stored, events));
		this.#channel?.postMessage(events);
		await this.#save();
	}

	/** Deletes everything, in all tabs. */
	async clear(): Promise<void> {
		this.#unsaved = [];
		this.#take([]);
		this.#channel?.postMessage('clear');
		await this.#database?.clear().catch(() => this.#degrade('blocked'));
	}

	async open(): Promise<this> {
		if (this.#channel)
			this.#channel.onmessage = ({ data }) =>
				this.#take(data === 'clear' ? [] : mergeRecords(this.#stored, data));
		// A page that comes back from the browser's cache has missed what other tabs said.
		globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && void this.#reload());
		await this.#reload();
		return this;
	}

	async #reload(): Promise<void> {
		await this.#load().catch(() => this.#degrade('blocked'));
	}

	/** What the disk knew is added to what this tab did before the disk answered. */
	async #load(): Promise<Database> {
		const database = await openDatabase();
		const rows = await database.all();
		const events = rows.filter(isStoredEvent);
		this.#status = { kind: 'persistent' };
		if (events.length < rows.length) this.#status.trouble = 'corrupt';
		this.#database = database;
		this.#take(mergeRecords(events, this.#stored));
		return database;
	}

	/** Each call tries again whatever is not on the disk yet. */
	async #save(): Promise<void> {
		const events = [...this.#unsaved];
		try {
			const database = this.#database ?? (await this.#load());
			await database.put(events);
			this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
		} catch {
			this.#degrade(this.#database ? 'full' : 'blocked');
		}
	}

	#take(events: StoredEvent[]): void {
		this.#stored = events;
		this.#live = undefined;
		for (const listener of this.#listeners) listener();
	}

	#degrade(trouble: 'blocked' | 'full'): void {
		this.#database = undefined;
		this.#status = { kind: 'memory', trouble };
		for (const listener of this.#listeners) listener();
	}
}
