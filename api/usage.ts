import type { RunUsage } from '#wire/contract.ts';

const counters = [
	'input_tokens',
	'output_tokens',
	'cache_read_input_tokens',
	'cache_creation_input_tokens',
] as const;

/** The `usage` of a message or of one of its events, on top of what was counted before. */
export function usageIn(json: string, before?: RunUsage): RunUsage | undefined {
	const body = recordIn(json);
	const usage = recordOf(recordOf(body?.['message'])?.['usage'] ?? body?.['usage']);
	if (!usage) return before;
	const counted: RunUsage = { input_tokens: 0, output_tokens: 0, ...before };
	for (const name of counters) {
		const tokens = usage[name];
		if (typeof tokens === 'number' && Number.isFinite(tokens) && tokens >= 0)
			counted[name] = tokens;
	}
	return counted;
}

function recordIn(json: string): Record<string, unknown> | undefined {
	try {
		return recordOf(JSON.parse(json));
	} catch {
		return undefined;
	}
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
	// The border: an object of JSON is a record of unknown values.
	return typeof value === 'object' && value !== null
		? (value as Record<string, unknown>)
		: undefined;
}
