import type { Simulator } from './index.ts';

/** A `fetch` for the SDK that never touches the network. Aborting `init.signal` ends call and body. */
export function simulatorFetch(simulator: Simulator): typeof fetch {
	return async (input, init) => {
		// A Request follows its signal only as long as it is not collected, so the signal goes along by itself.
		const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
		return simulator.fetch(new Request(input, init), signal ?? undefined);
	};
}

/** What `fetch` throws when the other side closes the connection without an answer. */
export function connectionReset(): TypeError {
	const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
	return new TypeError('fetch failed', { cause });
}

/** Tells a reset that was ordered from a real failure: a server closes the socket then. */
export function isConnectionReset(error: unknown): boolean {
	if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return false;
	return 'code' in error.cause && error.cause.code === 'ECONNRESET';
}
