import { factsOf, isConclusive, type LabRun } from '#components/labs/run/lab-run.ts';
import type { ComparedAnswer, PromptPrediction } from '#learning/prompt-compare.ts';
import { openRecord } from '#learning/record-store.ts';
import type { LabPrompt } from '#schemas/lab.ts';

/** One prompt, what was sent in its place, and the run of it. */
export interface PromptLane {
	prompt: LabPrompt;
	/** `undefined` until it was sent. */
	system: string | undefined;
	run: LabRun;
}

/** The answer as it is compared. */
export function answerOf(lane: PromptLane): ComparedAnswer {
	const { id, title } = lane.prompt;
	const { text, inputTokens, stopReason, isComplete } = lane.run.transcript;
	return {
		...{ id, title, text, inputTokens },
		isComplete: isComplete && stopReason === 'end_turn',
		isUnread: isUnread(lane),
	};
}

export const isEdited = ({ prompt, system }: PromptLane): boolean =>
	system !== undefined && system !== prompt.system;

/** The simulator has words for the prompts of the lab alone. */
export const isUnread = (lane: PromptLane): boolean =>
	lane.run.source === 'simulator' && isEdited(lane);

/** Writes one lane into the learning record; a prompt that was changed is no case of the lab. */
export async function recordLane(
	lab: string,
	lane: PromptLane,
	prediction: PromptPrediction,
): Promise<void> {
	const { run, prompt } = lane;
	if (!isConclusive(run)) return;
	const store = await openRecord();
	await store.append({
		...{ type: 'ran', lab, ...(!isEdited(lane) && { case: prompt.id }) },
		source: run.source === 'api' ? 'api' : 'simulator',
		ms: Math.round(run.totalMs ?? 0),
		...factsOf(run),
		...(Object.keys(prediction).length > 0 && { predicted: { ...prediction } }),
	});
}
