import { isIPv6 } from 'node:net';

/** Whom an address is counted as: one household has a whole /64 of IPv6, so its first half stands for it. */
export function subscriberOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped || !isIPv6(address)) return mapped ?? address.slice(0, 64);
	const [before = '', after] = address.split('::');
	const head = before === '' ? [] : before.split(':');
	const tail = after ? after.split(':') : [];
	const zeros =
		after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
	return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
