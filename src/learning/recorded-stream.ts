import type { TimedEvent } from '#wire/transcript.ts';

/** A row of the time axis: what happens to the message, to its content, or anywhere. */
export type Lane = 'message' | 'content' | 'anywhere';

export interface PlacedEvent extends TimedEvent {
	lane: Lane;
	/** How many events of the same lane came at the same moment before this one; they are drawn side by side. */
	beside: number;
}

/** Where each event of a stream stands on its time axis. */
export function placed(events: readonly TimedEvent[]): PlacedEvent[] {
	return events.map((event, at) => {
		const lane = laneOf(event.name);
		const beside = events
			.slice(0, at)
			.filter(({ name, atMs }) => laneOf(name) === lane && atMs === event.atMs).length;
		return { ...event, lane, beside };
	});
}

/** From the event that opens a lane to the one that closes it; undefined where one of them is missing. */
export function spanOf(
	events: readonly TimedEvent[],
	lane: Exclude<Lane, 'anywhere'>,
): { fromMs: number; toMs: number } | undefined {
	const prefix = lane === 'message' ? 'message' : 'content_block';
	const opened = events.find(({ name }) => name === `${prefix}_start`);
	const closed = events.findLast(({ name }) => name === `${prefix}_stop`);
	return opened && closed && { fromMs: opened.atMs, toMs: closed.atMs };
}

function laneOf(name: string): Lane {
	if (name.startsWith('message_')) return 'message';
	return name.startsWith('content_block_') ? 'content' : 'anywhere';
}
