import { z } from 'astro/zod';
import { base, id } from './lab-base.ts';
import { caseSchema } from './lab-case.ts';

const text = z.string().min(1);

/** A request to build by hand, as a form and as JSON; its cases are where one begins. */
export const buildLabSchema = base.extend({
	kind: z.literal('build'),
	/** Offered in the form; any other id can be written into the JSON. */
	models: z.array(z.string()).min(1),
	cases: z.tuple([caseSchema], caseSchema),
});

const pairSchema = z.strictObject({
	id,
	title: text,
	about: text,
	/** The cases, in the order in which they stand. */
	sides: z.tuple([id, id]),
	/** What the two outcomes say together. */
	means: text,
});

/** Two requests that differ in one thing, sent at once and read side by side. */
export const pairLabSchema = base
	.extend({
		kind: z.literal('pair'),
		cases: z.array(caseSchema).min(2),
		pairs: z.tuple([pairSchema], pairSchema),
		/** A call as a program would make it, and what the compiler says of it. */
		compiler: z.strictObject({ code: text, says: text }).optional(),
	})
	.refine(
		({ cases, pairs }) =>
			pairs.every(({ sides }) => sides.every((side) => cases.some((one) => one.id === side))),
		{ error: '«sides» names a case that is not there.', path: ['pairs'] },
	);
