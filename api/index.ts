import { readJson } from './body.ts';
import { refuse } from './errors.ts';
import type { LabContext } from './lab-context.ts';
import { createBatch, readBatch, readResults } from './runs/batch-lab.ts';
import { callsFeed } from './runs/calls-feed.ts';
import { createClients } from './runs/clients.ts';
import { countLab } from './runs/count-lab.ts';
import { KnownBatches } from './runs/known-batches.ts';
import { createLedger } from './runs/permit.ts';
import { runLab } from './runs/run-lab.ts';
import { labStatus } from './runs/status.ts';
import type { ApiSettings } from './settings.ts';
import { createSimulator, publicLimits, type Script } from './simulator/index.ts';
import { tutorTurn } from './tutor/turn.ts';

export type { ApiSettings } from './settings.ts';

/** `learner` is the address of whoever asks; without it all are counted as one. */
export type Api = (request: Request, learner?: string) => Promise<Response>;

type Handler = (context: LabContext) => Promise<Response>;

const routes: Record<string, Handler> = {
	'POST /api/labs/run': logged(runLab, (response) => !response.ok),
	'POST /api/tutor/turn': logged(tutorTurn, (response) => !response.ok),
	'POST /api/labs/count': logged(countLab),
	'POST /api/labs/batch': logged(createBatch),
	'GET /api/labs/batch': logged(readBatch),
	'GET /api/labs/batch/results': logged(readResults),
	'GET /api/labs/calls': callsFeed,
	'GET /api/labs/status': labStatus,
};

/** A conversation is longer than the few fields of a lab. */
const mostBytes: Readonly<Record<string, number>> = { '/api/tutor/turn': 131_072 };

/**
 * Keeps a request as long as its signal. Node lets the garbage collector take a request of which only
 * the signal is still held, and then that signal never says that the client has gone.
 */
const requests = new WeakMap<AbortSignal, Request>();

/** The whole server as one function, so that any host that speaks Request and Response can mount it. */
export function createApi(settings: ApiSettings): Api {
	const { facts, now, wait, seed, pace } = settings;
	const scripts = scriptsOf(settings.labs);
	const simulator = createSimulator({
		facts,
		now,
		wait,
		seed,
		pace,
		scripts,
		limits: publicLimits,
	});
	const clients = createClients(settings, simulator);
	const kept = {
		clients,
		ledger: createLedger(settings),
		batches: new KnownBatches(),
		feeds: new Map(),
	};

	return async (request, learner = 'somebody') => {
		requests.set(request.signal, request);
		const { pathname } = new URL(request.url);
		if (pathname.startsWith('/api/simulator/')) return simulator.fetch(request);
		const handler = routes[`${request.method} ${pathname}`];
		if (!handler)
			return refuse(404, 'not_found_error', `Nothing answers ${request.method} ${pathname}.`);
		const body =
			request.method === 'POST' ? await readJson(request, mostBytes[pathname]) : undefined;
		if (body instanceof Response) return body;
		return handler({ ...kept, settings, simulator, learner, body, request });
	};
}

/** What the labs have written for the simulator to answer. */
function scriptsOf(labs: ApiSettings['labs']): Script[] {
	return labs.flatMap((lab) =>
		lab.kind === 'prompts'
			? lab.prompts.map(({ system, reply }) => ({ system, turn: lab.turn, reply }))
			: [],
	);
}

/** One line for each answer, except where the handler writes its own: a run does when it ends. */
function logged(handler: Handler, isOurs: (response: Response) => boolean = () => true): Handler {
	return async (context) => {
		const { settings, request } = context;
		const beganMs = settings.now();
		const response = await handler(context);
		if (!isOurs(response)) return response;
		const source = response.headers.get('lab-source');
		settings.log({
			route: new URL(request.url).pathname,
			...(source && { source }),
			status: response.status,
			outcome: response.ok ? 'complete' : source ? 'error' : 'refused',
			request_id: response.headers.get('request-id') || undefined,
			ms: settings.now() - beganMs,
		});
		return response;
	};
}
