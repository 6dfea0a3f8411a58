import type { Incoming } from './answer.ts';
import { Callers, type Caller } from './callers.ts';
import { CallLog } from './log.ts';
import { defaultLimits, type SimulatorLimits, type SimulatorSettings } from './settings.ts';

/** What lives as long as the simulator does. */
export interface World {
	settings: SimulatorSettings;
	limits: SimulatorLimits;
	callers: Callers;
	log: CallLog;
}

/** What belongs to one HTTP request. */
export interface Call {
	world: World;
	incoming: Incoming;
	/** Aborted when whoever asked has left. */
	signal: AbortSignal;
	/** From `/v1` on. */
	path: string;
	/** What stands before `/v1`: origin and mount, for URLs in answers. */
	base: string;
	query: URLSearchParams;
	caller: Caller;
	requestId: string;
	/** Which call of this caller it is: with the caller it makes every id unique and repeatable. */
	ordinal: string;
	version: string;
	betas: readonly string[];
	/** What was read of the body; empty for GET and DELETE. */
	body: string;
}

export function worldOf(settings: SimulatorSettings): World {
	const limits = { ...defaultLimits, ...settings.limits };
	return {
		settings,
		limits,
		callers: new Callers(limits, settings.seed),
		log: new CallLog(limits.callsPerCaller),
	};
}
