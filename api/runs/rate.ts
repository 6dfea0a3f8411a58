import { BoundedMap } from '#api/simulator/bounded.ts';

const windowMs = 60_000;
const mostLearners = 10_000;

/** Counts the runs of each learner in the last minute. */
export interface Rate {
	/** 0 when this run may go, otherwise the milliseconds until one may. */
	take(learner: string): number;
}

export function createRate(perMinute: number, now: () => number): Rate {
	const runs = new BoundedMap<number[]>(mostLearners);
	return {
		take(learner) {
			const at = now();
			const recent = (runs.get(learner) ?? []).filter((ms) => at - ms < windowMs);
			runs.set(learner, recent);
			const [first = at] = recent;
			if (recent.length >= perMinute) return first + windowMs - at;
			recent.push(at);
			return 0;
		},
	};
}
