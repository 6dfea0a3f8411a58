import type { SimulatorFacts } from './simulator/facts.ts';

/** Everything `createApi` needs. It reads no environment and no clock of its own, so tests hand all in. */
export interface ApiSettings {
	/** Absent: the labs run on the simulator. */
	apiKey?: string | undefined;
	/** Another address of the API, as the SDK's `ANTHROPIC_BASE_URL`. */
	baseUrl?: string | undefined;
	labs: readonly LabDefinition[];
	facts: SimulatorFacts;
	/** Milliseconds since the epoch. */
	now: () => number;
	/** How long the API may take to its response head. */
	headTimeoutMs: number;
	/** How long a stream may be silent between two reads; the SDK's own time-out ends at the head. */
	idleTimeoutMs: number;
	log: (line: LogLine) => void;
	/** The simulator's clock hand and chance; see `api/simulator/settings.ts`. */
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
	seed: string;
	/** How fast the simulator writes. */
	pace: { firstTokenMs: number; tokensPerSecond: number };
}

/** A row of `src/content/labs`, as far as the server needs it. */
export type LabDefinition =
	StreamLabDefinition | ErrorLabDefinition | { kind: 'other'; id: string };

export interface StreamLabDefinition {
	kind: 'stream';
	id: string;
	model: string;
	max_tokens: number;
	prompt: string;
	topicMaxLength: number;
}

export interface ErrorLabDefinition {
	kind: 'error';
	id: string;
	cases: readonly LabCaseDefinition[];
}

export interface LabCaseDefinition {
	id: string;
	request: Record<string, unknown>;
	key: 'own' | 'wrong';
	fault?: string | undefined;
}

/** One line a request, written when it has ended. Never a body, never a key. */
export interface LogLine {
	route: string;
	source?: string;
	model?: string;
	status: number;
	/** `cut`: the stream ended without `message_stop`; `left`: the reader went away. */
	outcome: 'complete' | 'error' | 'cut' | 'left' | 'stalled' | 'refused';
	request_id?: string | undefined;
	events?: number;
	outputTokens?: number;
	firstByteMs?: number;
	ms: number;
}
