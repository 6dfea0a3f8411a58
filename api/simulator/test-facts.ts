import type { ModelRow, SimulatorFacts } from './facts.ts';

const newest: Omit<ModelRow, 'model' | 'name' | 'line'> = {
	lifecycle: 'active',
	releasedOn: '2026-09-22',
	contextTokens: 1_000_000,
	maxOutputTokens: 128_000,
	thinking: { accepts: ['adaptive'], default: 'on' },
	effort: { accepts: ['low', 'medium', 'high', 'xhigh', 'max'], default: 'medium' },
	accepts: {
		prefill: false,
		sampling: false,
		forcedToolChoice: false,
		systemTurns: true,
		structuredOutputs: true,
	},
	cacheMinTokens: 512,
};

const all = { ...newest.accepts, forcedToolChoice: true };

/** Rows of the shapes in `src/content/facts`, until the tests read those files. */
export const testFacts: SimulatorFacts = {
	models: [
		{ ...newest, model: 'claude-opus-5-5', name: 'Claude Opus 5.5', line: 'opus' },
		{
			...newest,
			model: 'claude-sonnet-5-5',
			name: 'Claude Sonnet 5.5',
			line: 'sonnet',
			thinking: { accepts: ['adaptive', 'between_tools'], default: 'on' },
		},
		{
			...newest,
			model: 'claude-haiku-5-5',
			name: 'Claude Haiku 5.5',
			line: 'haiku',
			thinking: { accepts: ['adaptive', 'disabled'], default: 'on' },
			accepts: all,
		},
		{
			...newest,
			model: 'claude-opus-5',
			name: 'Claude Opus 5',
			line: 'opus',
			lifecycle: 'legacy',
			thinking: { accepts: ['adaptive', 'disabled'], default: 'on' },
			accepts: all,
		},
		{
			...newest,
			model: 'claude-haiku-4-5-20251001',
			name: 'Claude Haiku 4.5',
			line: 'haiku',
			lifecycle: 'legacy',
			contextTokens: 200_000,
			maxOutputTokens: 64_000,
			thinking: { accepts: ['enabled', 'disabled'], default: 'off' },
			effort: { accepts: [] },
			accepts: { ...all, prefill: true, sampling: true, systemTurns: false },
			cacheMinTokens: 4096,
			tokenizer: 'earlier',
		},
		{
			...newest,
			model: 'claude-3-5-haiku-20241022',
			name: 'Claude Haiku 3.5',
			line: 'haiku',
			lifecycle: 'retired',
		},
	],
	errors: [
		[400, 'invalid_request_error'],
		[401, 'authentication_error'],
		[402, 'billing_error'],
		[403, 'permission_error'],
		[404, 'not_found_error'],
		[408, null],
		[409, 'conflict_error'],
		[412, null],
		[413, 'request_too_large'],
		[422, null],
		[429, 'rate_limit_error'],
		[499, null],
		[500, 'api_error'],
		[503, 'api_error'],
		[504, 'timeout_error'],
		[529, 'overloaded_error'],
	].map(([status, type]) => ({
		id: String(status),
		status: Number(status),
		type: type === null ? null : String(type),
		title: `Status ${status}`,
	})),
	limits: [
		{ id: 'messages-body', value: 32_000_000, unit: 'bytes' },
		{ id: 'batch-body', value: 256_000_000, unit: 'bytes' },
		{ id: 'messages-per-request', value: 100_000, unit: 'messages' },
		{ id: 'requests-per-batch', value: 100_000, unit: 'requests' },
		{ id: 'batch-window', value: 24, unit: 'hours' },
		{ id: 'batch-results-kept', value: 29, unit: 'days' },
		{ id: 'cache-breakpoints', value: 4, unit: 'breakpoints' },
	],
	'stop-reasons': [],
	'api-versions': [
		{ version: '2023-06-01', rejectedFields: [] },
		{ version: '2026-10-21', rejectedFields: ['temperature', 'top_p', 'top_k'] },
	],
};
