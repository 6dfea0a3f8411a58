import { BoundedMap } from '#api/simulator/bounded.ts';
import type { Access } from './access.ts';

/** A batch that this server made: no other batch of the host's account is shown to anybody. */
export interface KnownBatch {
	mode: Access['mode'];
	/** Each batch on the simulator has a caller of its own, so that nobody fills up another's room. */
	caller: string;
}

const mostBatches = 1000;

export class KnownBatches {
	readonly #batches = new BoundedMap<KnownBatch>(mostBatches);

	/** A name that nobody can guess: whoever calls by it can list, cancel and delete the batch. */
	nextCaller(): string {
		return `batch-lab-${crypto.randomUUID()}`;
	}

	add(id: string, batch: KnownBatch): void {
		this.#batches.set(id, batch);
	}

	find(id: string): KnownBatch | undefined {
		return this.#batches.get(id);
	}
}
