import { z } from 'astro/zod';

/** Values that a slider steps through: token counts and calls span more than a straight scale shows. */
const stepsSchema = z
	.strictObject({ steps: z.array(z.number().nonnegative()).min(2), start: z.number() })
	.refine(
		({ steps, start }) =>
			steps.includes(start) && steps.every((one, i) => one > (steps[i - 1] ?? -1)),
		{ error: 'Steps rise, and «start» is one of them.' },
	);

const percent = z.int().min(0).max(100);

/** One system prompt, priced by the day; the question comes before the sliders. */
export const systemCostFields = {
	model: z.string(),
	tokens: stepsSchema,
	callsPerDay: stepsSchema,
	hitPercent: stepsSchema,
	predict: z.strictObject({
		tokens: z.int().positive(),
		callsPerDay: z.int().positive(),
		hitPercent: percent,
		/** How far off a number still counts, as a share of the answer. */
		tolerancePercent: percent,
	}),
};

/** One workload over every model that has a price. */
export const priceFields = {
	inputTokens: stepsSchema,
	outputTokens: stepsSchema,
	calls: stepsSchema,
	/** Share of the input that is the same in every call and stands first. */
	prefixPercent: stepsSchema,
	hitPercent: stepsSchema,
};

export type Steps = z.infer<typeof stepsSchema>;
