import { recordPageRun } from '#components/labs/run/page-run.ts';
import {
	layerOrder,
	outcomeOf,
	throughCount,
	type Message,
	type Outcome,
} from '#learning/injection.ts';
import type { InjectionLab, Layer } from '#schemas/lab.ts';

/** One try of all attacks under some layers. */
export interface Trial {
	on: ReadonlySet<Layer>;
	through: number;
	/** What the learner expected. */
	predicted: number | undefined;
	/** Customers who mean no harm and were stopped. */
	harmed: number;
}

export interface Judged {
	message: Message & { id: string; title: string; why?: string };
	outcome: Outcome;
}

export function trialOf(lab: InjectionLab, values: FormData): Trial {
	const chosen = values.getAll('layer');
	const on = new Set(layerOrder.filter((layer) => chosen.includes(layer)));
	const said = values.get('predict-through');
	return {
		on,
		through: throughCount(lab.attacks, on, lab),
		harmed: lab.honest.length - throughCount(lab.honest, on, lab),
		predicted: typeof said === 'string' && said !== '' ? Number(said) : undefined,
	};
}

export function judged(
	lab: InjectionLab,
	messages: readonly Judged['message'][],
	on: ReadonlySet<Layer>,
): Judged[] {
	return messages.map((message) => ({ message, outcome: outcomeOf(message, on, lab) }));
}

export const nameOf = (lab: InjectionLab, layer: Layer): string =>
	lab.layers.find(({ id }) => id === layer)?.title ?? layer;

/** Short enough for a line: the titles of the layers that are on. */
export function namesOf(lab: InjectionLab, on: ReadonlySet<Layer>): string {
	if (on.size === 0) return 'No layer';
	if (on.size === lab.layers.length) return 'All five layers';
	return [...on].map((layer) => nameOf(lab, layer)).join(', ');
}

/** The trial in the learning record, under the layers that were on. */
export async function recordTrial(lab: string, { on, through, predicted }: Trial): Promise<void> {
	await recordPageRun(lab, {
		case: on.size === layerOrder.length ? 'all' : [...on].join('-') || 'none',
		through,
		...(predicted !== undefined && { predicted: { through: predicted } }),
	});
}
