import { subscriberOf } from '#api/subscriber.ts';

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
