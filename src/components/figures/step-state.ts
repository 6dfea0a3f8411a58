export type StepState = 'past' | 'now' | 'next';

/** How a step stands to the one that is shown. The page starts with the first. */
export function stateOf(step: number, now = 0): StepState {
	if (step === now) return 'now';
	return step < now ? 'past' : 'next';
}
