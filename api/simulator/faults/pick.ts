import type { Incoming } from '#api/simulator/answer.ts';
import type { Caller } from '#api/simulator/callers.ts';
import { readOrder, type Fault } from './order.ts';

/** Keys of this form carry the order themselves, for clients that cannot add a header. */
const magicKey = 'sk-ant-fault:';

/**
 * The fault for this attempt. A client that numbers its retries gets each step by that number, so that
 * every new call meets the whole order again; for others the calls with this order are counted.
 */
export function pickFault(
	incoming: Incoming,
	credential: string,
	caller: Caller,
): Fault | undefined {
	const order =
		incoming.headers.get('simulator-fault') ??
		(credential.startsWith(magicKey) ? credential.slice(magicKey.length) : undefined);
	if (order === undefined || order === '') return undefined;
	const steps = readOrder(order);
	const length = steps.reduce((sum, step) => sum + step.times, 0);
	const attempt = numbered(incoming) ?? counted(order, length, caller);
	let end = 0;
	for (const step of steps) {
		end += step.times;
		if (attempt < end) return step.kind === 'ok' ? undefined : step;
	}
	return undefined;
}

/** Which retry it is, where the client says so. */
export function numbered({ headers }: Incoming): number | undefined {
	const count = headers.get('x-stainless-retry-count');
	return count !== null && /^\d{1,6}$/.test(count) ? Number(count) : undefined;
}

/** After the call that goes through, the order begins again. */
function counted(order: string, length: number, { faultCounts }: Caller): number {
	const attempt = faultCounts.get(order) ?? 0;
	faultCounts.set(order, attempt >= length ? 0 : attempt + 1);
	return attempt;
}
