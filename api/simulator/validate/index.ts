import type { Params, Turn } from '#api/simulator/conversation.ts';
import { limitOf, modelOf, type ModelRow, type SimulatorFacts } from '#api/simulator/facts.ts';
import { ApiProblem, invalid } from '#api/simulator/problem.ts';
import { checkModelRules } from './model-rules.ts';
import { checkOutputs } from './outputs.ts';
import type { FieldRules } from './fields.ts';
import { countTokensShape, messagesShape } from './request.ts';
import { checkTurns } from './turns.ts';

/** A request that the API would answer: its parameters, the model's row, and the merged turns. */
export interface Checked {
	params: Params;
	model: ModelRow;
	turns: Turn[];
}

export interface Rules extends FieldRules {
	facts: SimulatorFacts;
	version: string;
}

/** The first version that refuses more than fields by name. */
const strictSince = '2026-10-21';

/** Shape first, then the model, then what depends on both: the order in which problems are reported. */
export function checkMessages(body: unknown, rules: Rules): Checked {
	messagesShape(rules)(body, '');
	return checkMeaning(body, rules);
}

export function checkCountTokens(body: unknown, rules: Rules): Checked {
	countTokensShape(rules)(body, '');
	return checkMeaning(body, rules);
}

function checkMeaning(body: unknown, { facts, version }: Rules): Checked {
	// The border: the shapes above say, field by field, what the SDK's type says.
	const params = body as Params;
	const model = modelOf(facts, params.model);
	if (!model || model.lifecycle === 'retired')
		throw new ApiProblem(404, 'not_found_error', `model: ${params.model}`);
	const turns = checkTurns(params.messages, model, {
		most: limitOf(facts, 'messages-per-request'),
		isStrict: version >= strictSince,
	});
	checkModelRules(params, model);
	checkOutputs(params, model);
	checkToolNames(params);
	return { params, model, turns };
}

function checkToolNames({ tools }: Params): void {
	const seen = new Set<string>();
	for (const tool of tools ?? []) {
		const name = 'name' in tool ? tool.name : tool.type;
		if (seen.has(name)) throw invalid('tools', 'Tool names must be unique.');
		seen.add(name);
	}
}
