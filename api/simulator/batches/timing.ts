import { batchTimeOf } from '#api/simulator/facts.ts';
import type { World } from '#api/simulator/world.ts';
import type { Timing } from './batch.ts';

export function timingOf({ settings, limits }: World): Timing {
	return {
		windowMs: batchTimeOf(settings.facts, 'window'),
		keptMs: batchTimeOf(settings.facts, 'results-kept'),
		cancelMs: limits.cancelMs,
	};
}
