import { contentBlock, textBlocks } from './blocks.ts';
import { cacheControl } from './citations.ts';
import { format, permitted, remembered } from './fields.ts';
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
} from './shape.ts';
import { tool, toolChoice } from './tools.ts';

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
