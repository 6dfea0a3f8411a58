import { readJson } from './body.ts';
import { refuse } from './errors.ts';
import { errorLab, streamLab, type LabContext } from './labs.ts';
import { createLedger } from './runs/permit.ts';
import { runLab } from './runs/run-lab.ts';
import type { ApiSettings } from './settings.ts';
import { createSimulator } from './simulator/index.ts';

export type { ApiSettings } from './settings.ts';

/** `learner` is the address of whoever asks; without it all are counted as one. */
export type Api = (request: Request, learner?: string) => Promise<Response>;

type Handler = (context: LabContext) => Promise<Response>;

const routes: Record<string, Handler> = {
	'POST /api/labs/run': runLab,
	'POST /api/labs/stream': streamLab,
	'POST /api/labs/error': errorLab,
};

/** The whole server as one function, so that any host that speaks Request and Response can mount it. */
export function createApi(settings: ApiSettings): Api {
	const ledger = createLedger(settings);
	const simulator = createSimulator({
		facts: settings.facts,
		now: settings.now,
		wait: settings.wait,
		seed: settings.seed,
		pace: settings.pace,
	});

	return async (request, learner = 'somebody') => {
		const { pathname } = new URL(request.url);
		if (pathname.startsWith('/api/simulator/')) return simulator.fetch(request);
		const handler = routes[`${request.method} ${pathname}`];
		if (!handler)
			return refuse(404, 'not_found_error', `Nothing answers ${request.method} ${pathname}.`);
		const body = await readJson(request);
		return body instanceof Response
			? body
			: handler({ settings, simulator, ledger, learner, body, request });
	};
}
