import { incomingOf, responseOf, type Answer, type Incoming } from './answer.ts';
import { callerIdOf } from './callers.ts';
import { idOf } from './chance.ts';
import { numbered } from './faults/pick.ts';
import { connectionReset } from './fetch.ts';
import { credentialOf } from './gate.ts';
import type { CallListener, CallRecord } from './log.ts';
import { respond } from './respond.ts';
import type { SimulatorSettings } from './settings.ts';
import { worldOf, type Call, type World } from './world.ts';

export { bodyTooLarge, type Answer, type Incoming } from './answer.ts';
export type { SimulatorFacts } from './facts.ts';
export { connectionReset, isConnectionReset, simulatorFetch } from './fetch.ts';
export type { CallRecord } from './log.ts';
export { publicLimits } from './settings.ts';
export type { Pace, Script, SimulatorLimits, SimulatorSettings } from './settings.ts';
export type { Frame } from './stream.ts';

/** The Messages API without the network, a model or a bill. */
export interface Simulator {
	/** Answers one request. `signal` stands for the connection: aborting it ends call and body. */
	fetch(request: Request, signal?: AbortSignal): Promise<Response>;
	/** The same without `Request` and `Response`, for a server that holds many streams. */
	answer(incoming: Incoming, signal: AbortSignal): Promise<Answer>;
	/** What one caller has sent, oldest first. */
	calls(caller: string): readonly CallRecord[];
	/** Hears of every call as its head leaves; the returned function ends that. */
	subscribe(listener: CallListener): () => void;
}

export function createSimulator(settings: SimulatorSettings): Simulator {
	const world = worldOf(settings);
	const { wait } = settings;
	const { hangMs } = world.limits;
	return {
		fetch: async (request, signal = request.signal) => {
			const given = await answer(world, incomingOf(request), signal);
			return responseOf(given, { wait, signal, hangMs, reset: connectionReset });
		},
		answer: (incoming, signal) => answer(world, incoming, signal),
		calls: (caller) => [...(world.callers.find(caller)?.log ?? [])],
		subscribe: (listener) => world.log.subscribe(listener),
	};
}

async function answer(world: World, incoming: Incoming, signal: AbortSignal): Promise<Answer> {
	signal.throwIfAborted();
	const call = callOf(world, incoming, signal);
	const at = world.settings.now();
	const log = (status: number | undefined, fault: string | undefined) =>
		world.log.record(call.caller, {
			at,
			caller: call.caller.id,
			method: incoming.method,
			path: call.path,
			retryCount: numbered(incoming),
			status,
			requestId: call.requestId,
			fault,
		});
	return untilAborted(respond(call, log), signal);
}

function callOf(world: World, incoming: Incoming, signal: AbortSignal): Call {
	const { settings, callers } = world;
	const { origin, pathname, searchParams } = new URL(incoming.url);
	const mount = /^(.*?)(\/v1(?:\/.*)?)$/.exec(pathname);
	const caller = callers.of(callerIdOf(incoming, credentialOf(incoming)), settings.now());
	caller.calls++;
	const ordinal = `${caller.id} ${caller.bornAt} ${caller.calls}`;
	return {
		world,
		incoming,
		signal,
		path: mount?.[2] ?? pathname,
		base: `${origin}${mount?.[1] ?? ''}`,
		query: searchParams,
		caller,
		requestId: idOf('req', settings.seed, ordinal),
		ordinal,
		version: '',
		betas: [],
		body: '',
	};
}

/** Whoever leaves is not kept waiting, whatever the answer is doing. */
function untilAborted(answering: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		signal.addEventListener('abort', leave, { once: true });
		answering.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
	});
}
