import { respond } from './respond.ts';
import { callerIdOf } from './callers.ts';
import { idOf } from './chance.ts';
import { credentialOf } from './gate.ts';
import type { CallListener, CallRecord } from './log.ts';
import type { SimulatorSettings } from './settings.ts';
import { worldOf, type Call, type World } from './world.ts';

export { connectionReset, isConnectionReset, simulatorFetch } from './fetch.ts';
export type { SimulatorFacts } from './facts.ts';
export type { CallRecord } from './log.ts';
export type { Pace, SimulatorLimits, SimulatorSettings } from './settings.ts';

/** The Messages API without the network, a model or a bill. */
export interface Simulator {
	/** Answers one request. `signal` stands for the connection: aborting it ends call and body. */
	fetch(request: Request, signal?: AbortSignal): Promise<Response>;
	/** What one caller has sent, oldest first. */
	calls(caller: string): readonly CallRecord[];
	/** Hears of every call as its head leaves; the returned function ends that. */
	subscribe(listener: CallListener): () => void;
}

export function createSimulator(settings: SimulatorSettings): Simulator {
	const world = worldOf(settings);
	return {
		fetch: (request, signal = request.signal) => answer(world, request, signal),
		calls: (caller) => [...(world.callers.find(caller)?.log ?? [])],
		subscribe: (listener) => world.log.subscribe(listener),
	};
}

async function answer(world: World, request: Request, signal: AbortSignal): Promise<Response> {
	signal.throwIfAborted();
	const call = callOf(world, request, signal);
	const { settings } = world;
	const at = settings.now();
	const log = (status: number | undefined, fault: string | undefined) =>
		world.log.record(call.caller, {
			at,
			caller: call.caller.id,
			method: request.method,
			path: call.path,
			retryCount: retryCountOf(request),
			status,
			requestId: call.requestId,
			fault,
		});
	return untilAborted(respond(call, log), signal);
}

function callOf(world: World, request: Request, signal: AbortSignal): Call {
	const { settings, callers } = world;
	const { origin, pathname, searchParams } = new URL(request.url);
	const mount = /^(.*?)(\/v1(?:\/.*)?)$/.exec(pathname);
	const caller = callers.of(callerIdOf(request, credentialOf(request)), settings.now());
	caller.calls++;
	const ordinal = `${caller.id} ${caller.bornAt} ${caller.calls}`;
	return {
		world,
		request,
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

function retryCountOf(request: Request): number | undefined {
	const count = request.headers.get('x-stainless-retry-count');
	return count !== null && /^\d{1,6}$/.test(count) ? Number(count) : undefined;
}

/** Whoever leaves is not kept waiting, whatever the answer is doing. */
function untilAborted(answering: Promise<Response>, signal: AbortSignal): Promise<Response> {
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		signal.addEventListener('abort', leave, { once: true });
		answering.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
	});
}
