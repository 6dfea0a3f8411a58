/** A row of `models.yaml`, as far as the simulator reads it. */
export interface ModelRow {
	model: string;
	name: string;
	line: 'haiku' | 'sonnet' | 'opus' | 'fable' | 'mythos';
	lifecycle: 'active' | 'legacy' | 'deprecated' | 'retired';
	releasedOn?: string | undefined;
	retiresOn?: string | undefined;
	contextTokens: number;
	maxOutputTokens?: number | undefined;
	thinking: {
		accepts: readonly ('adaptive' | 'enabled' | 'disabled' | 'between_tools')[];
		default: 'on' | 'off';
	};
	effort: { accepts: readonly string[]; default?: string | undefined };
	/** Absent where no source says; the simulator refuses only on `false`. */
	accepts: {
		prefill?: boolean | undefined;
		sampling?: boolean | undefined;
		forcedToolChoice?: boolean | undefined;
		systemTurns?: boolean | undefined;
		structuredOutputs?: boolean | undefined;
	};
	cacheMinTokens?: number | undefined;
	/** Models before 4.7 count by another tokenizer. */
	tokenizer?: 'newer' | 'earlier' | undefined;
}

export interface ErrorRow {
	id: string;
	status: number | null;
	type: string | null;
	title: string;
}

export interface LimitRow {
	id: string;
	value: number;
	unit: string;
}

export interface StopReasonRow {
	value: string;
	beta: boolean;
}

export interface ApiVersionRow {
	version: string;
	rejectedFields: readonly string[];
}

/** Rows of `src/content/facts/*.yaml`, under the names of the files; they are handed over as they are. */
export interface SimulatorFacts {
	models: readonly ModelRow[];
	errors: readonly ErrorRow[];
	limits: readonly LimitRow[];
	'stop-reasons': readonly StopReasonRow[];
	'api-versions': readonly ApiVersionRow[];
}

/** Rows of `limits.yaml` that the simulator keeps to. */
export type LimitId =
	| 'messages-body'
	| 'batch-body'
	| 'messages-per-request'
	| 'requests-per-batch'
	| 'batch-window'
	| 'batch-results-kept'
	| 'cache-breakpoints';

/** A limit the simulator keeps to must be among the rows: without it the simulator would have to invent one. */
export function limitOf(facts: SimulatorFacts, id: LimitId): number {
	const row = facts.limits.find((limit) => limit.id === id);
	if (!row) throw new Error(`The facts hold no limit «${id}».`);
	return row.value;
}

/** Both a dated id and its alias without the date name a model. */
export function modelOf(facts: SimulatorFacts, id: string): ModelRow | undefined {
	return (
		facts.models.find((row) => row.model === id) ??
		facts.models.find((row) => row.model.replace(/-\d{8}$/, '') === id)
	);
}
