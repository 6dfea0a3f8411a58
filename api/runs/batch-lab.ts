import { z } from 'astro/zod';
import { refuse } from '#api/errors.ts';
import type { BatchLabDefinition } from '#api/lab-definition.ts';
import type { LabContext } from '#api/lab-context.ts';
import { batchRunSchema } from '#wire/contract.ts';
import { accessOf, type Access } from './access.ts';
import { ask } from './one-call.ts';
import { permitFor } from './permit.ts';

const path = '/v1/messages/batches';

/** POST /api/labs/batch: submits the requests of a lab as one batch and answers with the batch object. */
export async function createBatch(context: LabContext): Promise<Response> {
	const { settings, ledger, learner, batches, request } = context;
	const run = batchRunSchema.safeParse(context.body);
	if (!run.success) return refuse(400, 'invalid_request_error', z.prettifyError(run.error));
	const lab = settings.labs.find(({ id }) => id === run.data.lab);
	if (lab?.kind !== 'batch')
		return refuse(404, 'not_found_error', `No batch lab «${run.data.lab}».`);
	const access = accessOf(request, settings);
	if (access instanceof Response) return access;
	const requests = requestsOf(lab);
	const bodies = requests.map(({ params }) => params);
	const reservation = permitFor(settings, ledger, { access, learner, bodies, isBatch: true });
	if (reservation instanceof Response) return reservation;

	const caller = batches.nextCaller();
	const headers = { ...callerHeader(access, caller), ...timeHeader(access, lab) };
	const { response, text } = await ask(context, access, (client, signal) =>
		client.post(path, { body: { requests }, headers, signal }),
	);
	// What it really costs is known when it has ended, which may be tomorrow. It may exist, too, where
	// its answer was lost or the learner has left; only what the API has refused costs nothing.
	const isRefused = response.status >= 400 && response.status < 500;
	reservation.settle(isRefused ? 0 : undefined);
	const id = response.ok ? idIn(text) : undefined;
	if (id !== undefined) batches.add(id, { mode: access.mode, caller });
	return response;
}

/** GET /api/labs/batch?id=…: the batch object as it is now. */
export function readBatch(context: LabContext): Promise<Response> {
	return readKnown(context, '');
}

/** GET /api/labs/batch/results?id=…: one line of JSON for each request, in any order. */
export function readResults(context: LabContext): Promise<Response> {
	return readKnown(context, '/results');
}

async function readKnown(context: LabContext, part: '' | '/results'): Promise<Response> {
	const { settings, batches, request } = context;
	const id = new URL(request.url).searchParams.get('id') ?? '';
	const known = batches.find(id);
	if (!known)
		return refuse(
			404,
			'not_found_error',
			'This server knows no such batch. It forgets them when it starts again; submit a new one.',
		);
	const access = accessFor(known.mode, accessOf(request, settings));
	if (access instanceof Response) return access;
	const headers = callerHeader(access, known.caller);
	const { response } = await ask(context, access, (client, signal) =>
		client.get(`${path}/${id}${part}`, { headers, signal }),
	);
	return response;
}

/** A batch is read where it was made, whatever the learner has chosen since. */
function accessFor(mode: Access['mode'], chosen: Access | Response): Access | Response {
	if (mode === 'simulator') return { mode };
	if (chosen instanceof Response || chosen.mode === mode) return chosen;
	const whose = mode === 'own' ? 'your own key; send it again' : 'the key of this server';
	return refuse(401, 'authentication_error', `This batch was made with ${whose}.`);
}

function requestsOf({ model, max_tokens, prompt, items }: BatchLabDefinition) {
	return items.map(({ custom_id, input, change }) => {
		const content = prompt.replace('{input}', () => input);
		const params: Record<string, unknown> = {
			model,
			max_tokens,
			messages: [{ role: 'user', content }],
		};
		return { custom_id, params: { ...params, ...change } };
	});
}

function callerHeader({ mode }: Access, caller: string): Record<string, string> {
	return mode === 'simulator' ? { 'simulator-caller': caller } : {};
}

function timeHeader({ mode }: Access, { simulatedMs }: BatchLabDefinition): Record<string, string> {
	return mode === 'simulator' ? { 'simulator-batch-ms': String(simulatedMs) } : {};
}

function idIn(text: string): string | undefined {
	return /"id":\s*"(msgbatch_\w{1,100})"/.exec(text)?.[1];
}
