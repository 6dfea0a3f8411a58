import {
	dictionary,
	nullable,
	object,
	anything,
	tagged,
	type Fields,
	type Shape,
} from './shape.ts';

/** What decides which fields exist: the version's own rejections and the beta features asked for. */
export interface FieldRules {
	/** Top-level fields that this API version refuses. */
	rejectedFields: readonly string[];
	betas: readonly string[];
}

/** There are as many shapes as versions and beta fields, however many requests come. */
export function remembered(make: (rules: FieldRules) => Shape): (rules: FieldRules) => Shape {
	const shapes = new Map<string, Shape>();
	return (rules) => {
		const key = [...rules.rejectedFields, ...broughtBy(rules.betas).map(([name]) => name)].join();
		const shape = shapes.get(key) ?? make(rules);
		shapes.set(key, shape);
		return shape;
	};
}

function broughtBy(betas: readonly string[]): typeof betaFields {
	return betaFields.filter(([, beta]) => betas.some((name) => beta.test(name)));
}

/** The fields that this version and these betas have, out of all there are. */
export function permitted(fields: Fields, { rejectedFields, betas }: FieldRules): Fields {
	return Object.fromEntries([
		...Object.entries(fields).filter(([name]) => !rejectedFields.includes(name)),
		...broughtBy(betas).map(([name, , shape]): [string, Shape] => [name, shape]),
	]);
}

export const format = tagged('type', {
	json_schema: object({ type: anything, schema: dictionary }),
});

/** Beta fields that are taken and left unused, with the beta names that bring them. */
const betaFields: readonly (readonly [string, RegExp, Shape])[] = [
	['context_management', /^(context-management|compact)-/, nullable(dictionary)],
	['output_format', /^structured-outputs-/, nullable(format)],
];
