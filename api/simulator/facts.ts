/** A row of `models.yaml`, as far as the simulator reads it. */
export interface ModelRow {
	model: string;
	name: string;
	line: 'haiku' | 'sonnet' | 'opus' | 'fable' | 'mythos';
	lifecycle: 'active' | 'legacy' | 'deprecated' | 'retired';
	releasedOn?: string | undefined;
	deprecatedOn?: string | undefined;
	retiresOn?: string | undefined;
	contextTokens: number;
	maxOutputTokens?: number | undefined;
	thinking: {
		accepts: readonly ('adaptive' | 'enabled' | 'disabled' | 'between_tools')[];
		default: 'on' | 'off';
		/** Highest effort at which thinking can be switched off; absent where any is. */
		offUpTo?: string | undefined;
	};
	effort: { accepts: readonly string[]; default?: string | undefined };
	/** Absent means that no source says; then the simulator does not refuse. */
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
	beta?: boolean | undefined;
}

export interface ApiVersionRow {
	version: string;
	rejectedFields: readonly string[];
}

export interface BatchRow {
	id: string;
	value?: number | undefined;
	unit?: string | undefined;
}

/** Rows of `src/content/facts/*.yaml`, under the names of the files; they are handed over as they are. */
export interface SimulatorFacts {
	models: readonly ModelRow[];
	errors: readonly ErrorRow[];
	limits: readonly LimitRow[];
	batches: readonly BatchRow[];
	'stop-reasons': readonly StopReasonRow[];
	'api-versions': readonly ApiVersionRow[];
}

/** Whether «32 MB» means powers of ten or of two is unknown: the larger reading refuses nothing that is fine. */
const sizes: Readonly<Record<string, number>> = {
	MB: 1024 * 1024,
	hours: 3_600_000,
	days: 86_400_000,
};

type LimitId =
	| 'messages-body'
	| 'count-tokens-body'
	| 'batch-body'
	| 'batch-requests'
	| 'messages-per-request'
	| 'cache-breakpoints';

/** A row of `limits.yaml` in bytes, or in what it counts. Without the row the simulator would have to invent it. */
export function limitOf({ limits }: SimulatorFacts, id: LimitId): number {
	return amountOf(limits, id);
}

/** A row of `batches.yaml`, in milliseconds. */
export function batchTimeOf({ batches }: SimulatorFacts, id: 'window' | 'results-kept'): number {
	return amountOf(batches, id);
}

function amountOf(rows: readonly BatchRow[], id: string): number {
	const row = rows.find((known) => known.id === id);
	if (row?.value === undefined) throw new Error(`The facts hold no number for «${id}».`);
	return row.value * (sizes[row.unit ?? ''] ?? 1);
}

/** Both a dated id and its alias without the date name a model. */
export function modelOf(facts: SimulatorFacts, id: string): ModelRow | undefined {
	return (
		facts.models.find((row) => row.model === id) ??
		facts.models.find((row) => row.model.replace(/-\d{8}$/, '') === id)
	);
}
