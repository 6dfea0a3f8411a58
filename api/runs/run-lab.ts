import { z } from 'astro/zod';
import { refuse } from '#api/errors.ts';
import type { LabContext } from '#api/lab-context.ts';
import { labRunSchema } from '#wire/contract.ts';
import { accessOf, type Access } from './access.ts';
import { permitFor } from './permit.ts';
import { planOf, type Plan } from './plan.ts';
import { runResponse } from './run-response.ts';

/** POST /api/labs/run: sends one request of a lab and tells the whole run as one stream. */
export async function runLab(context: LabContext): Promise<Response> {
	const { settings, clients, ledger, learner, body, request } = context;
	const run = labRunSchema.safeParse(body);
	if (!run.success) return refuse(400, 'invalid_request_error', z.prettifyError(run.error));
	const plan = planOf(settings, run.data);
	if (plan instanceof Response) return plan;
	const chosen = accessOf(request, settings);
	if (chosen instanceof Response) return chosen;

	const access = isSimulatedOnly(plan, chosen) ? ({ mode: 'simulator' } as const) : chosen;
	const { params, isRefused, isEdited } = plan;
	const asked = { access, learner, bodies: [params], isRefused, isEdited };
	const reservation = permitFor(settings, ledger, asked);
	if (reservation instanceof Response) return reservation;
	const route = new URL(request.url).pathname;
	const given = { settings, clients, plan, access, reservation, route };
	return runResponse(given, request.signal);
}

/** Nobody can order a fault from the API, and 32 MB are sent only by whoever pays for the line. */
function isSimulatedOnly({ fault, padTo }: Plan, { mode }: Access): boolean {
	return fault !== undefined || (padTo !== undefined && mode === 'host');
}
