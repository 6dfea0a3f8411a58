import { contentBlock, textBlocks } from './blocks.ts';
import { cacheControl } from './citations.ts';
import {
	anything,
	arrayOf,
	boolean,
	dictionary,
	integer,
	nullable,
	number,
	object,
	oneOf,
	string,
	stringOr,
	tagged,
	type Fields,
	type Shape,
} from './shape.ts';
import { tool, toolChoice } from './tools.ts';

/** What decides which fields exist: the version's own rejections and the beta features asked for. */
export interface FieldRules {
	/** Top-level fields that this API version refuses. */
	rejectedFields: readonly string[];
	betas: readonly string[];
}

const message = object({
	role: oneOf('user', 'assistant', 'system'),
	content: stringOr(arrayOf(contentBlock)),
});

const displayed = { display: nullable(oneOf('summarized', 'omitted')) };

const thinking = tagged('type', {
	adaptive: object({ type: anything }, displayed),
	enabled: object({ type: anything, budget_tokens: integer(1024) }, displayed),
	disabled: object({ type: anything }),
	between_tools: object({ type: anything }),
});

const format = tagged('type', { json_schema: object({ type: anything, schema: dictionary }) });

const required: Fields = { model: string({ min: 1, max: 256 }), messages: arrayOf(message) };

const shared: Fields = {
	system: stringOr(textBlocks),
	tools: arrayOf(tool),
	tool_choice: toolChoice,
	thinking,
	output_config: object(
		{},
		{
			effort: nullable(oneOf('low', 'medium', 'high', 'xhigh', 'max')),
			format: nullable(format),
		},
	),
	cache_control: nullable(cacheControl),
	speed: nullable(oneOf('standard', 'fast')),
};

const sampling: Fields = {
	temperature: number(0, 1),
	top_p: number(0, 1),
	top_k: integer(0),
};

const creating: Fields = {
	max_tokens: integer(0),
	stream: boolean,
	stop_sequences: arrayOf(string({ min: 1 })),
	metadata: object({}, { user_id: nullable(string({ max: 256 })) }),
	service_tier: oneOf('auto', 'standard_only'),
	inference_geo: nullable(string({ max: 64 })),
	container: nullable(
		stringOr(object({}, { id: nullable(string()), skills: nullable(arrayOf(dictionary)) })),
	),
	diagnostics: nullable(object({}, { previous_message_id: nullable(string()) })),
};

/** Beta fields that are taken and left unused, with the beta names that bring them. */
const betaFields: readonly (readonly [string, RegExp, Shape])[] = [
	['context_management', /^(context-management|compact)-/, nullable(dictionary)],
	['output_format', /^structured-outputs-/, nullable(format)],
];

/** The body of `POST /v1/messages`. */
export const messagesShape = remembered((rules) => {
	const { max_tokens = anything, ...optional } = creating;
	return object(
		{
			model: required['model'] ?? anything,
			max_tokens,
			messages: required['messages'] ?? anything,
		},
		permitted({ ...shared, ...optional, ...sampling }, rules),
	);
});

/** The body of `POST /v1/messages/count_tokens`. */
export const countTokensShape = remembered((rules) => object(required, permitted(shared, rules)));

/** There are as many shapes as versions and beta fields, however many requests come. */
function remembered(make: (rules: FieldRules) => Shape): (rules: FieldRules) => Shape {
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

function permitted(fields: Fields, { rejectedFields, betas }: FieldRules): Fields {
	return Object.fromEntries([
		...Object.entries(fields).filter(([name]) => !rejectedFields.includes(name)),
		...broughtBy(betas).map(([name, , shape]): [string, Shape] => [name, shape]),
	]);
}
