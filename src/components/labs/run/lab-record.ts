import { gradesOf, type Prediction, type RunFacts } from '#learning/prediction.ts';
import { openRecord } from '#learning/record-store.ts';
import type { LabRun as LabRunBody } from '#wire/contract.ts';
import { factsOf, isConclusive, type LabRun } from './lab-run.ts';

/** The item of `src/content/items` that asks about this lab, or about one case of it. */
export interface LabItemRef {
	id: string;
	rev: number;
	case?: string | undefined;
}

/**
 * Writes a run that ended into the learning record; without a prediction it stands there as not
 * predicted. A run that was predicted also answers the item that asks about it.
 */
export async function recordRun(
	run: LabRun,
	body: LabRunBody,
	prediction: Prediction,
	item: LabItemRef | undefined,
	facts: RunFacts = factsOf(run),
): Promise<void> {
	if (!isConclusive(run)) return;
	const store = await openRecord();
	const predicted = Object.keys(prediction).length > 0 ? { ...prediction } : undefined;
	const ms = Math.round(run.totalMs ?? 0);
	await store.append({
		type: 'ran',
		lab: body.lab,
		source: run.source === 'api' ? 'api' : 'simulator',
		ms,
		...facts,
		...(body.case !== undefined && { case: body.case }),
		...(predicted && { predicted }),
	});
	if (!item || !predicted) return;
	const grades = gradesOf(prediction, facts);
	const right = grades.filter(({ isRight }) => isRight).length;
	const earlier = store
		.events()
		.filter((event) => event.type === 'answered' && event.item === item.id).length;
	await store.append({
		type: 'answered',
		item: item.id,
		rev: item.rev,
		surface: 'lab',
		shown: [],
		response: { ...facts, predicted: asTyped(prediction) },
		score: right / grades.length,
		ms,
		hints: 0,
		attempt: earlier + 1,
	});
}

/** As the item's own form gives them. */
function asTyped(prediction: Prediction): Record<string, string> {
	return Object.fromEntries(
		Object.entries(prediction).map(([field, value]) => [field, String(value)]),
	);
}
