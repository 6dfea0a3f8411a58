import { json, type Answer } from './answer.ts';
import type { ModelInfo } from '@anthropic-ai/sdk/resources/models';
import { modelOf, type ModelRow } from './facts.ts';
import { pageOf } from './pages.ts';
import { invalid, notFound } from './problem.ts';
import type { Call } from './world.ts';

/** `GET /v1/models`: newest first, without the retired ones unless they are asked for. */
export function listModels({ world, query }: Call): Answer {
	const wanted = lifecyclesIn(query);
	const models = world.settings.facts.models
		.map(infoOf)
		.filter(({ lifecycle }) => wanted.includes(lifecycle))
		.sort((a, b) => b.created_at.localeCompare(a.created_at));
	return json(pageOf(models, query));
}

/** `GET /v1/models/{id}`, by id or alias. */
export function retrieveModel({ world }: Call, _fault: unknown, id: string): Answer {
	const row = modelOf(world.settings.facts, id);
	if (!row) throw notFound(`model: ${id.slice(0, 256)}`);
	return json(infoOf(row));
}

const lifecycles = ['active', 'deprecated', 'retired'] as const;

function lifecyclesIn(query: URLSearchParams): readonly string[] {
	const asked = [...query.getAll('lifecycle[]'), ...query.getAll('lifecycle')];
	if (asked.length === 0) return ['active', 'deprecated'];
	for (const name of asked)
		if (!lifecycles.some((known) => known === name))
			throw invalid('lifecycle', "Input should be 'active', 'deprecated' or 'retired'");
	return asked;
}

/** «Legacy» is a word of the documentation; on the wire such a model is active. */
function infoOf(row: ModelRow): ModelInfo {
	return {
		id: row.model,
		type: 'model',
		display_name: row.name,
		// The type says that an unknown date is the epoch.
		created_at: midnight(row.releasedOn ?? '1970-01-01'),
		line: row.line,
		lifecycle: row.lifecycle === 'legacy' ? 'active' : row.lifecycle,
		deprecated_at: row.deprecatedOn ? midnight(row.deprecatedOn) : null,
		retires_at: row.retiresOn ? midnight(row.retiresOn) : null,
		max_input_tokens: row.contextTokens,
		max_tokens: row.maxOutputTokens ?? null,
		capabilities: capabilitiesOf(row),
	};
}

function midnight(date: string): string {
	return `${date}T00:00:00Z`;
}

const supported = { supported: true };

/** What the rows do not say counts as supported, except context management, which is not simulated. */
function capabilitiesOf({ accepts, effort, thinking }: ModelRow): ModelInfo['capabilities'] {
	const hasEffort = (level: string) => ({ supported: effort.accepts.includes(level) });
	const thinks = (type: ModelRow['thinking']['accepts'][number]) => ({
		supported: thinking.accepts.includes(type),
	});
	return {
		batch: supported,
		citations: supported,
		code_execution: supported,
		image_input: supported,
		pdf_input: supported,
		structured_outputs: { supported: accepts.structuredOutputs ?? true },
		server_tools: { supported: true, web_search: supported, code_execution: supported },
		context_management: {
			supported: false,
			clear_thinking_20251015: null,
			clear_tool_uses_20250919: null,
			compact_20260112: null,
		},
		effort: {
			supported: effort.accepts.length > 0,
			low: hasEffort('low'),
			medium: hasEffort('medium'),
			high: hasEffort('high'),
			max: hasEffort('max'),
			xhigh: hasEffort('xhigh'),
		},
		thinking: {
			supported: thinking.accepts.some((type) => type !== 'disabled'),
			types: {
				adaptive: thinks('adaptive'),
				between_tools: thinks('between_tools'),
				disabled: thinks('disabled'),
				enabled: thinks('enabled'),
			},
		},
	};
}
