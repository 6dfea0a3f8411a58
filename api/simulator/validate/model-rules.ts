import type { Params } from '#api/simulator/conversation.ts';
import type { ModelRow } from '#api/simulator/facts.ts';
import { invalid } from '#api/simulator/problem.ts';

/** What one model takes and another refuses. The rows of `models.yaml` decide, never the name of the model. */
export function checkModelRules(params: Params, model: ModelRow): void {
	checkMaxTokens(params, model);
	checkSampling(params, model);
	checkThinking(params, model);
	checkEffort(params, model);
	checkToolChoice(params, model);
}

function checkMaxTokens({ max_tokens }: Params, { model, maxOutputTokens }: ModelRow): void {
	if (max_tokens === undefined || maxOutputTokens === undefined || max_tokens <= maxOutputTokens)
		return;
	throw invalid(
		'max_tokens',
		`${max_tokens} > ${maxOutputTokens}, which is the maximum allowed number of output tokens for ${model}`,
	);
}

/** What changes nothing. `top_k` has no such value. */
const samplingDefaults = { temperature: 1, top_p: 0.99, top_k: undefined };

/** Under the older version: models that no longer sample by these accept only what changes nothing. */
function checkSampling(params: Params, { accepts }: ModelRow): void {
	if (accepts.sampling !== false) return;
	for (const [field, unchanged] of Object.entries(samplingDefaults)) {
		const value: unknown = Object.hasOwn(params, field) ? Reflect.get(params, field) : undefined;
		if (value !== undefined && value !== unchanged)
			throw invalid('', `\`${field}\` is not supported for this model`);
	}
}

function checkThinking({ thinking, max_tokens }: Params, model: ModelRow): void {
	if (!thinking) return;
	const { type } = thinking;
	if (!model.thinking.accepts.includes(type)) {
		throw invalid('', refusalOf(type, model));
	}
	if (
		thinking.type === 'enabled' &&
		max_tokens !== undefined &&
		thinking.budget_tokens >= max_tokens
	)
		throw invalid(
			'',
			'`max_tokens` must be greater than `thinking.budget_tokens`. The budget is part of what `max_tokens` allows.',
		);
}

function refusalOf(type: string, { thinking: { accepts } }: ModelRow): string {
	if (type === 'adaptive') return 'adaptive thinking is not supported on this model';
	if (type === 'between_tools')
		return '"thinking.type.between_tools" is not supported for this model.';
	if (type === 'disabled' && accepts.includes('between_tools'))
		return 'To turn thinking off on this model, send "thinking": {"type": "between_tools"} instead of {"type": "disabled"}. The model does not think before responding. The short updates it writes between tool calls come back as thinking blocks.';
	return `"thinking.type.${type}" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.`;
}

function checkEffort({ output_config, thinking }: Params, model: ModelRow): void {
	const { accepts } = model.effort;
	const asked = output_config?.effort;
	if (!asked) return;
	if (accepts.length === 0)
		throw invalid('output_config.effort', 'effort is not supported on this model');
	if (!accepts.includes(asked))
		throw invalid('output_config.effort', `Input should be one of ${accepts.join(', ')}`);
	const { offUpTo } = model.thinking;
	const isOff = thinking?.type === 'disabled' || thinking?.type === 'between_tools';
	if (isOff && offUpTo && accepts.indexOf(asked) > accepts.indexOf(offUpTo))
		throw invalid(
			'',
			`output_config.effort '${asked}' is not supported when thinking is disabled on this model. Use effort '${offUpTo}' or below, or enable thinking.`,
		);
}

function checkToolChoice({ tools, tool_choice, thinking }: Params, { accepts }: ModelRow): void {
	if (!tool_choice) return;
	if (tool_choice.type !== 'none' && !tools?.length)
		throw invalid('tool_choice', 'tool_choice may only be specified while providing tools');
	if (tool_choice.type !== 'any' && tool_choice.type !== 'tool') return;
	if (accepts.forcedToolChoice === false)
		throw invalid('tool_choice', 'type "tool" and "any" are not supported for this model.');
	if (thinking?.type === 'enabled')
		throw invalid(
			'thinking',
			'manual thinking may not be enabled when tool_choice forces tool use',
		);
	if (tool_choice.type === 'tool' && !tools?.some((tool) => nameOf(tool) === tool_choice.name))
		throw invalid(
			'tool_choice.tool.name',
			`Tool '${tool_choice.name.slice(0, 64)}' not found in provided tools`,
		);
}

function nameOf(tool: object): unknown {
	return 'name' in tool ? tool.name : undefined;
}
