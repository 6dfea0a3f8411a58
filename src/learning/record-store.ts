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

	/** Deletes everything, in all tabs. Whether the disk did so, too: if not, it is still there. */
	async clear(): Promise<boolean> {
		try {
			await this.#onDisk((database) => database.clear());
			this.#status = { kind: 'persistent' };
			this.#forget();
			this.#channel?.postMessage('clear');
			return true;
		} catch {
			this.#degrade('blocked');
			return false;
		}
	}

	async open(): Promise<this> {
		if (this.#channel)
			this.#channel.onmessage = ({ data }) =>
				data === 'clear' ? this.#forget() : this.#take(mergeRecords(this.#stored, data));
		// A page that comes back from the browser's cache has missed what other tabs said.
		globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && void this.#reload());
		await this.#reload();
		return this;
	}

	async #reload(): Promise<void> {
		try {
			await this.#load();
			if (this.#unsaved.length) await this.#save();
			this.#tell();
		} catch {
			this.#degrade('blocked');
		}
	}

	/** What the disk knew is added to what this tab did before the disk answered. */
	async #load(): Promise<Database> {
		const database = await openDatabase(() => (this.#database = undefined));
		const rows = await database.all();
		const events = rows.filter(isStoredEvent);
		this.#take(mergeRecords(events, this.#stored));
		// Nobody is told yet: a disk that can be read may still be full.
		this.#status = { kind: 'persistent' };
		if (events.length < rows.length) this.#status.trouble = 'corrupt';
		return (this.#database = database);
	}

	/** A database that was opened before may be closed by now: one more try with a new one. */
	async #onDisk(work: (database: Database) => Promise<void>): Promise<void> {
		const known = this.#database;
		if (known)
			try {
				return await work(known);
			} catch {
				this.#database = undefined;
			}
		await work(await this.#load());
	}

	/** Each call tries again whatever is not on the disk yet. */
	async #save(): Promise<void> {
		const before = this.#status;
		try {
			await this.#onDisk(async (database) => {
				const events = [...this.#unsaved];
				await database.put(events);
				this.#unsaved = this.#unsaved.filter((event) => !events.includes(event));
			});
			if (this.#status !== before) this.#tell();
		} catch {
			this.#degrade(this.#database ? 'full' : 'blocked');
		}
	}

	#forget(): void {
		this.#unsaved = [];
		this.#take([]);
	}

	#take(events: StoredEvent[]): void {
		this.#stored = events;
		this.#live = undefined;
		this.#tell();
	}

	#degrade(trouble: 'blocked' | 'full'): void {
		this.#database = undefined;
		this.#status = { kind: 'memory', trouble };
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
