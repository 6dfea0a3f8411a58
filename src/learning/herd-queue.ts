/** A request on its way: who sends it, when it arrives, and how often it was refused. */
export interface Arrival {
	atMs: number;
	client: number;
	attempt: number;
}

/** Arrivals in order of time: a binary heap. */
export class HerdQueue {
	readonly #heap: Arrival[] = [];

	add(arrival: Arrival): void {
		const heap = this.#heap;
		let i = heap.push(arrival) - 1;
		for (let up = (i - 1) >> 1; i > 0 && isBefore(arrival, heap[up]); up = (i - 1) >> 1) {
			heap[i] = heap[up] ?? arrival;
			heap[(i = up)] = arrival;
		}
	}

	take(): Arrival | undefined {
		const heap = this.#heap;
		const first = heap[0];
		const last = heap.pop();
		if (heap.length === 0 || !last) return first;
		heap[0] = last;
		for (let i = 0; ;) {
			const left = 2 * i + 1;
			const least = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
			const down = heap[least];
			if (!down || !isBefore(down, last)) return first;
			heap[i] = down;
			heap[(i = least)] = last;
		}
	}
}

function isBefore(a: Arrival | undefined, b: Arrival | undefined): boolean {
	if (!a) return false;
	return !b || a.atMs < b.atMs || (a.atMs === b.atMs && a.client < b.client);
}
