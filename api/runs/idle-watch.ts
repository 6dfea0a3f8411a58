/** Watches how long one side keeps the other waiting. */
export interface IdleWatch {
	/** From now on something is awaited. */
	waiting(): void;
	arrived(): void;
	end(): void;
}

/**
 * Calls `onIdle` once when something was awaited for `timeoutMs`. One timer serves the whole run:
 * setting one for every chunk costs more than the chunk.
 */
export function createIdleWatch(timeoutMs: number, onIdle: () => void): IdleWatch {
	let sinceMs: number | undefined;
	let timer = setTimeout(look, timeoutMs);

	function look(): void {
		const idleMs = sinceMs === undefined ? 0 : performance.now() - sinceMs;
		// A timer may fire a little early.
		if (idleMs >= timeoutMs - 1) return onIdle();
		timer = setTimeout(look, timeoutMs - idleMs);
	}

	return {
		waiting: () => (sinceMs = performance.now()),
		arrived: () => (sinceMs = undefined),
		end: () => clearTimeout(timer),
	};
}
