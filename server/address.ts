import { isIPv6 } from 'node:net';

/** A request as far as its address can be told from it. */
export interface Addressed {
	socket?: { remoteAddress?: string | undefined };
	headers: Record<string, string | string[] | undefined>;
}

/**
 * Whom to count a run for. What stands in `x-forwarded-for` is believed only behind a proxy, and of
 * it the last address alone: the one that the proxy itself saw.
 */
export function addressOf({ socket, headers }: Addressed, isBehindProxy: boolean): string {
	const forwarded = isBehindProxy ? String(headers['x-forwarded-for'] ?? '') : '';
	const last = forwarded.split(',').at(-1)?.trim();
	return subscriberOf(last || socket?.remoteAddress || 'unknown');
}

/** One household has a whole /64 of IPv6, so the first half of the address stands for it. */
function subscriberOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped || !isIPv6(address)) return mapped ?? address.slice(0, 64);
	const [before = '', after] = address.split('::');
	const head = before === '' ? [] : before.split(':');
	const tail = after ? after.split(':') : [];
	const zeros =
		after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
	return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
