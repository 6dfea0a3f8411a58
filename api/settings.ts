import type { RunOutcome } from '#wire/contract.ts';
import type { PricedModel } from '#wire/price.ts';
import type { TutorMaterial } from '#wire/tutor.ts';
import type { LabDefinition } from './lab-definition.ts';
import type { ModelRow, SimulatorFacts } from './simulator/facts.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Everything `createApi` needs. It reads no environment and no clock of its own, so tests hand all in. */
export interface ApiSettings {
	/** Absent: the labs run on the simulator. */
	apiKey?: string | undefined;
	/** Another address of the API, as the SDK's `ANTHROPIC_BASE_URL`. */
	baseUrl?: string | undefined;
	/** The way to the API; the simulator needs none. */
	network: Fetch;
	/** What the host's key may be used for. */
	host: HostLimits;
	/** For tests and benches alone: no caps, and a prompt of the request's own is sent unchanged. */
	isUnlimited: boolean;
	labs: readonly LabDefinition[];
	/** Lessons that have a tutor. */
	tutors: readonly TutorMaterial[];
	facts: SimulatorFacts & { models: readonly (ModelRow & PricedModel)[] };
	/** Milliseconds since the epoch. */
	now: () => number;
	/** How long the API may take to its response head. */
	headTimeoutMs: number;
	/** How long a body may be silent between two reads; the SDK's own time-out ends at the head. */
	idleTimeoutMs: number;
	log: (line: LogLine) => void;
	/** The simulator's clock hand and chance; see `api/simulator/settings.ts`. */
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
	seed: string;
	/** How fast the simulator writes. */
	pace: { firstTokenMs: number; tokensPerSecond: number };
}

export interface HostLimits {
	models: readonly string[];
	maxTokens: number;
	/** For the whole server, from 00:00 UTC to 00:00 UTC. */
	dailyUsd: number;
	/** Runs of one learner that reach the API, with whichever key. */
	ratePerMinute: number;
}

/** One line a request, written when it has ended. Never a body, never a key. */
export interface LogLine {
	route: string;
	source?: string;
	/** Whose key was used. */
	mode?: 'simulator' | 'own' | 'host';
	lab?: string;
	model?: string;
	status: number;
	/** `cut`: the stream ended without `message_stop`; `left`: the reader went away. */
	outcome: RunOutcome | 'refused';
	attempts?: number;
	request_id?: string | undefined;
	events?: number;
	inputTokens?: number;
	outputTokens?: number;
	costUsd?: number;
	firstDeltaMs?: number;
	ms: number;
}
