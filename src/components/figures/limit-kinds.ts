import type { Exchange } from '#schemas/recording.ts';

/** Moments after a 429, not evenly apart: what matters is which of them a wait has to reach. */
export const moments = [
	{ tick: '0', mark: 'At once', name: 'At once' },
	{ tick: 'retry-after', mark: 'After retry-after', name: 'After retry-after has passed' },
	{ tick: '1 min', mark: 'A minute later', name: 'A minute later' },
	{ tick: '1 day', mark: 'A day later', name: 'A day later' },
	{ tick: 'next month', mark: 'Next month', name: 'On the 1st of next month, 00:00 UTC' },
] as const;

/** Where the moments stand on the axis, in per cent; the last one has room for what comes after it. */
export const momentAt = (step: number) => step * 22;

/** The end of the axis, counted in moments. */
const endOfAxis = 100 / 22;

export interface LimitKind {
	/** Row of rate-limits.yaml. */
	fact: string;
	recording: string;
	title: string;
	/** Points of the line between nothing (0) and all that the limits allow (1), at the moments. */
	line: readonly (readonly [momentStep: number, share: number])[];
	/** What a request finds at each moment. */
	says: readonly string[];
}

/** Sentences that hold numbers take them from the recording of a limit of so many a minute. */
export function limitKinds(perMinute: readonly Exchange[]): LimitKind[] {
	const [refused, , , full] = perMinute;
	const waitSeconds = refused?.headers['retry-after'];
	const limit = full?.headers['anthropic-ratelimit-requests-limit'];
	return [
		{
			fact: 'rpm',
			recording: 'limit-per-minute',
			title: 'A limit per minute',
			line: [
				[0, 0],
				[1, 1 / Number(limit)],
				[2, 1],
				[endOfAxis, 1],
			],
			says: [
				'The bucket is empty. Whatever comes now is refused too.',
				`${waitSeconds} s of refilling lets one request through. The one right behind it gets a 429.`,
				'The bucket is full again. How large a burst it lets through is not published.',
				'Full since the first minute. A longer wait gains nothing.',
				'Full since the first minute. The month plays no part.',
			],
		},
		{
			fact: 'acceleration',
			recording: 'limit-growth',
			title: 'Growth',
			line: [
				[0, 0],
				[1, 0],
				[1, 0.35],
				[1.7, 0.35],
				[1.7, 0.55],
				[2.4, 0.55],
				[2.4, 0.75],
				[3.1, 0.75],
				[3.1, 0.95],
				[endOfAxis, 0.95],
			],
			says: [
				'Refused, although no limit per minute was reached.',
				'It has passed. Send everything at once, and it is back.',
				'Raise the traffic in steps. How high a step may be is not published.',
				'Traffic that rose in steps goes on. The next sharp jump is refused again.',
				'The month plays no part.',
			],
		},
		{
			fact: 'spend-cap',
			recording: 'limit-money',
			title: 'Money',
			line: [
				[0, 0],
				[4, 0],
				[4, 1],
				[endOfAxis, 1],
			],
			says: [
				'Refused.',
				'There is no retry-after. The SDK repeats all the same, and is refused again.',
				'Refused.',
				'Refused, unless the tier was raised.',
				'A new month, a new budget: requests go through.',
			],
		},
	];
}
