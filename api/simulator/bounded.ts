/** A map that forgets its oldest entry when it is full; reading an entry makes it the youngest. */
export class BoundedMap<Value> {
	readonly #entries = new Map<string, Value>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	get size(): number {
		return this.#entries.size;
	}

	get(key: string): Value | undefined {
		const value = this.#entries.get(key);
		if (value === undefined) return undefined;
		this.#entries.delete(key);
		this.#entries.set(key, value);
		return value;
	}

	/** Returns what had to go to make room. */
	set(key: string, value: Value): Value | undefined {
		this.#entries.delete(key);
		this.#entries.set(key, value);
		if (this.#entries.size <= this.#most) return undefined;
		const [oldest] = this.#entries.keys();
		if (oldest === undefined) return undefined;
		const gone = this.#entries.get(oldest);
		this.#entries.delete(oldest);
		return gone;
	}

	delete(key: string): void {
		this.#entries.delete(key);
	}

	/** Oldest first. */
	entries(): IterableIterator<[string, Value]> {
		return this.#entries.entries();
	}
}
