type Timer = { dueMs: number; run: () => void };

/**
 * Runs `work` with a clock that jumps: whenever nothing else is left to do, the next timer is due at
 * once. An hour's wait takes no time, and is still an hour by `now`. Replaces the timers of the whole
 * process, so only one may run at a time.
 */
export async function inVirtualTime<T>(work: (now: () => number) => Promise<T>): Promise<T> {
	const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
	const timers = new Set<Timer>();
	let nowMs = 0;
	// The border to Node's own types: of a timer, callers here use nothing but `unref`.
	globalThis.setTimeout = ((run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
		const timer = { dueMs: nowMs + ms, run: () => run(...given), unref: () => timer };
		timers.add(timer);
		return timer;
	}) as unknown as typeof setTimeout;
	globalThis.clearTimeout = ((timer: Timer) =>
		timers.delete(timer)) as unknown as typeof clearTimeout;
	let isDone = false;
	try {
		const working = work(() => nowMs).finally(() => (isDone = true));
		// Awaited below; until then a failure is not unhandled.
		working.catch(() => {});
		for (;;) {
			await settle(() => isDone || timers.size > 0);
			if (isDone) return await working;
			const next = earliest(timers);
			if (!next) throw new Error('The call waits for something that will never come.');
			timers.delete(next);
			nowMs = Math.max(nowMs, next.dueMs);
			next.run();
		}
	} finally {
		Object.assign(globalThis, real);
	}
}

const earliest = (timers: ReadonlySet<Timer>): Timer | undefined =>
	[...timers].reduce<Timer | undefined>(
		(first, timer) => (first && first.dueMs <= timer.dueMs ? first : timer),
		undefined,
	);

/** Lets everything run that needs no timer, and longer where there is none to go on with. */
async function settle(canGoOn: () => boolean): Promise<void> {
	for (let turn = 0; turn < 5 || (turn < 500 && !canGoOn()); turn += 1)
		await new Promise((resolve) => setImmediate(resolve));
}
