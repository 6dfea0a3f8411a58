import type { Incoming } from './answer.ts';
import type { Batch } from './batches/batch.ts';
import { BoundedMap } from './bounded.ts';
import type { Trace } from './cache/diagnosis.ts';
import type { CacheEntry } from './cache/use.ts';
import { hashOf, lettersOf, uuidOf } from './chance.ts';
import type { CallRecord } from './log.ts';
import type { Buckets } from './rate.ts';
import type { SimulatorLimits } from './settings.ts';
import type { Thread } from './threads.ts';

/** Everything kept for one caller. Each part is bounded, and the whole goes when the caller stays away. */
export interface Caller {
	id: string;
	bornAt: number;
	seenAt: number;
	calls: number;
	log: CallRecord[];
	faultCounts: BoundedMap<number>;
	/** Rate limits, by model or endpoint. */
	buckets: BoundedMap<Buckets>;
	/** Cached prefixes, by their hash. */
	cache: BoundedMap<CacheEntry>;
	/** Earlier requests, by the id of their message. */
	traces: BoundedMap<Trace>;
	batches: BoundedMap<Batch>;
	/** What stands for the account in headers and messages. */
	organization: string;
	workspace: string;
	threads: BoundedMap<Thread>;
}

export class Callers {
	readonly #callers: BoundedMap<Caller>;
	readonly #limits: SimulatorLimits;
	readonly #seed: string;

	constructor(limits: SimulatorLimits, seed: string) {
		this.#limits = limits;
		this.#seed = seed;
		this.#callers = new BoundedMap(limits.callers);
	}

	/** The caller's state, new when the caller is new or was away too long. */
	of(id: string, now: number): Caller {
		this.#forgetIdle(now);
		const known = this.#callers.get(id);
		if (known) {
			known.seenAt = now;
			return known;
		}
		const caller = this.#born(id, now);
		this.#callers.set(id, caller);
		return caller;
	}

	find(id: string): Caller | undefined {
		return this.#callers.get(id);
	}

	/** Whether all batches together leave so many bytes to a caller, at the cost of those who hold more. */
	makeRoom(caller: Caller, bytes: number, most: number): boolean {
		const share = bytesOf(caller) + bytes;
		const holders = [...this.#callers.entries()]
			.map(([, holder]) => ({ batches: holder.batches, held: bytesOf(holder) }))
			.sort((a, b) => b.held - a.held);
		let over = holders.reduce((sum, { held }) => sum + held, bytes) - most;
		for (const holder of holders)
			for (const [id, batch] of [...holder.batches.entries()]) {
				if (over <= 0 || holder.held <= share) break;
				holder.batches.delete(id);
				holder.held -= batch.bytes;
				over -= batch.bytes;
			}
		return over <= 0;
	}

	/** Reading makes an entry the youngest, so the idle ones stand in front. */
	#forgetIdle(now: number): void {
		for (const [id, { seenAt }] of this.#callers.entries()) {
			if (now - seenAt <= this.#limits.callerAgeMs) return;
			this.#callers.delete(id);
		}
	}

	#born(id: string, now: number): Caller {
		const { entriesPerCaller } = this.#limits;
		return {
			id,
			bornAt: now,
			seenAt: now,
			calls: 0,
			log: [],
			faultCounts: new BoundedMap(entriesPerCaller),
			buckets: new BoundedMap(entriesPerCaller),
			cache: new BoundedMap(entriesPerCaller),
			traces: new BoundedMap(entriesPerCaller),
			batches: new BoundedMap(this.#limits.batchesPerCaller),
			organization: uuidOf(this.#seed, 'organization', id),
			workspace: `wrkspc_01${lettersOf(22, this.#seed, 'workspace', id)}`,
			threads: new BoundedMap(entriesPerCaller),
		};
	}
}

export function bytesOf({ batches }: Caller): number {
	let bytes = 0;
	for (const [, batch] of batches.entries()) bytes += batch.bytes;
	return bytes;
}

/** Who calls: the name in `simulator-caller`, or a hash of the credential, which is never kept itself. */
export function callerIdOf(incoming: Incoming, credential: string): string {
	const name = incoming.headers.get('simulator-caller')?.trim();
	if (name) return name.slice(0, 128);
	return `key-${hashOf('caller', credential).toString(36)}`;
}
