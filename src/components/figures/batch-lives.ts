/** A way in which a batch can go, and the fact that explains each look at it. */
export interface BatchLife {
	recording: string;
	label: string;
	/** For each exchange of the recording: what you do, and the row of batches.yaml that says what it means. */
	looks: readonly { do: string; fact: string }[];
}

const create = { do: 'You create the batch.', fact: 'validation' };
const gone = { do: 'You look once more, when its time is over.', fact: 'results-kept' };

export const batchLives: readonly BatchLife[] = [
	{
		recording: 'batch-ends',
		label: 'It runs through',
		looks: [
			create,
			{ do: 'You look while it runs.', fact: 'counts' },
			{ do: 'You look, and it has ended. The results can be read.', fact: 'order' },
			gone,
		],
	},
	{
		recording: 'batch-is-canceled',
		label: 'You cancel it',
		looks: [
			create,
			{ do: 'You cancel it. It is not over yet.', fact: 'status-field' },
			{ do: 'You look, and it has ended. What ran before has results.', fact: 'canceled' },
			gone,
		],
	},
	{
		recording: 'batch-expires',
		label: 'It runs out of time',
		looks: [
			create,
			{ do: 'You look while it runs.', fact: 'counts' },
			{ do: 'You look when its time is up. What ran before has results.', fact: 'expired' },
			gone,
		],
	},
];

export interface BatchTimes {
	usualMs: number;
	windowMs: number;
	keptMs: number;
}

/** Place on an axis, in per cent, on which an hour, a day and a month take about the same room. */
export function placeOf(ms: number, { usualMs, windowMs, keptMs }: BatchTimes): number {
	if (ms <= usualMs) return (ms / usualMs) * 32;
	if (ms <= windowMs) return 32 + ((ms - usualMs) / (windowMs - usualMs)) * 32;
	return 64 + (Math.min(ms - windowMs, keptMs - windowMs) / (keptMs - windowMs)) * 36;
}

/** «Start», «40 min», «12 h», «29 days» since the batch was created. */
export function ageText(ms: number): string {
	if (ms === 0) return 'Start';
	const minutes = ms / 60_000;
	if (minutes < 60) return `${minutes} min`;
	return minutes <= 24 * 60 ? `${minutes / 60} h` : `${minutes / 1440} days`;
}

export const sinceText = (ms: number) => (ms === 0 ? 'at the start' : `after ${ageText(ms)}`);
