import { endingOf } from '#components/labs/run/run-words.ts';
import { mostUsd, type PriceRow } from '#learning/cost.ts';
import type { PromptsLab } from '#schemas/lab.ts';
import type { PromptLane } from './prompt-lane.ts';

/** The system prompts as they stand in the form, by their ids. */
export function systemsIn(values: FormData, { prompts }: PromptsLab): Record<string, string> {
	return Object.fromEntries(
		prompts.map(({ id, system }) => {
			const typed = values.get(`system-${id}`);
			// A form sends line ends of its own kind.
			return [id, typeof typed === 'string' ? typed.replaceAll('\r\n', '\n').trim() : system];
		}),
	);
}

/** A sentence for each prompt that is too long. */
export function problemsIn(
	systems: Readonly<Record<string, string>>,
	{ systemMaxLength }: PromptsLab,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(systems).flatMap(([id, { length }]) =>
			length > systemMaxLength
				? [
						[
							id,
							`A system prompt has at most ${systemMaxLength} characters here; yours has ${length}.`,
						],
					]
				: [],
		),
	);
}

/** The most that the three calls can cost together. */
export function mostOf(
	{ prompts, model, max_tokens, turn }: PromptsLab,
	systems: Readonly<Record<string, string>>,
	price: PriceRow,
): number {
	const each = prompts.map(({ id, system }) =>
		mostUsd({ model, max_tokens, turn, system: systems[id] ?? system }, price),
	);
	return each.reduce<number>((sum, usd = 0) => sum + usd, 0);
}

/** One sentence for the announcer about all three. */
export function endingOfAll(lanes: readonly PromptLane[]): { text: string; isBad: boolean } {
	const bad = lanes.find(({ run: { phase } }) => phase !== 'complete' && phase !== 'stopped');
	if (bad) return { text: endingOf(bad.run), isBad: true };
	const isStopped = lanes.some(({ run }) => run.phase === 'stopped');
	return { text: isStopped ? 'Stopped.' : 'All three answers are here.', isBad: false };
}
