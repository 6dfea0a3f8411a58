import type { HerdRun, HerdSettings, HerdStrategy } from '#learning/herd.ts';

export const strategyWords: Readonly<Record<HerdStrategy, { name: string; rule: string }>> = {
	fixed: { name: 'Fixed delay', rule: 'the base wait every time' },
	exponential: { name: 'Exponential', rule: 'the base wait, doubled up to the longest' },
	jitter: { name: 'Exponential with jitter', rule: 'the same, less a share by chance' },
	'retry-after': { name: 'Honour retry-after', rule: 'what the header says, in whole seconds' },
};

/** What the run shows, in sentences made from its own numbers. */
export function herdWords({ strategy, limit, clients }: HerdSettings, run: HerdRun): string[] {
	const bestS = Math.max(0, (clients - limit) / limit);
	const bound = `No strategy can end before ${bestS.toFixed(1)} s: ${clients} clients need that long at ${limit} a second.`;
	const doneS = run.doneMs === undefined ? undefined : run.doneMs / 1000;
	const ending = doneS === undefined ? 'Somebody is never served within ten minutes.' : bound;
	const idle = run.seconds.filter(({ served, refused }) => served + refused === 0).length;
	return [words[strategy](run, idle), ending];
}

const words: Record<HerdStrategy, (run: HerdRun, idleSeconds: number) => string> = {
	fixed: ({ attempts, servedMs }) =>
		`The server is busy all the time, mostly with refusing: ${(attempts / servedMs.length).toFixed(1)} requests for each client.`,
	exponential: (_, idle) =>
		`Everybody waits the same time, so everybody comes back together. In ${idle} seconds nobody asks at all, though the server has room.`,
	jitter: ({ attempts, servedMs }) =>
		`Chance spreads the crowd, so that what comes in a second is nearer to what the server can take: ${(attempts / servedMs.length).toFixed(1)} requests for each client.`,
	'retry-after': ({ attempts, servedMs }) =>
		`The header knows when there is room again, and here it says the same to everybody: the crowd stays together, yet no second is lost. ${(attempts / servedMs.length).toFixed(1)} requests for each client.`,
};
