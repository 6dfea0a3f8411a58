import { z } from 'astro/zod';
import { errorRunSchema, streamRunSchema, type ErrorRunResult } from '#wire/contract.ts';
import { createClient, sourceOf } from './client.ts';
import { errorResponse, refuse } from './errors.ts';
import { recordingFetch, type Recording } from './recording-fetch.ts';
import type { OpenFeeds } from './runs/calls-feed.ts';
import type { Clients } from './runs/clients.ts';
import type { KnownBatches } from './runs/known-batches.ts';
import type { Ledger } from './runs/permit.ts';
import { relayStream } from './relay.ts';
import type { ApiSettings } from './settings.ts';
import type { Simulator } from './simulator/index.ts';

export interface LabContext {
	settings: ApiSettings;
	simulator: Simulator;
	clients: Clients;
	ledger: Ledger;
	/** Address of whoever asks, as far as the host can tell. */
	learner: string;
	batches: KnownBatches;
	feeds: OpenFeeds;
	/** The parsed JSON body of a POST. */
	body: unknown;
	request: Request;
}

/** POST /api/labs/stream: sends the lab's prompt about the learner's topic and relays the stream. */
export async function streamLab({
	settings,
	simulator,
	body,
	request,
}: LabContext): Promise<Response> {
	const run = streamRunSchema.safeParse(body);
	if (!run.success) return refuse(400, 'invalid_request_error', z.prettifyError(run.error));
	const lab = settings.labs.find(({ id }) => id === run.data.lab);
	if (lab?.kind !== 'stream')
		return refuse(404, 'not_found_error', `No stream lab “${run.data.lab}”.`);
	if (run.data.topic.length > lab.topicMaxLength)
		return refuse(
			400,
			'invalid_request_error',
			`A topic has at most ${lab.topicMaxLength} characters.`,
		);

	const source = sourceOf(settings, undefined);
	return relayStream(settings, {
		client: createClient(settings, simulator, { source, key: 'own' }),
		source,
		params: {
			model: lab.model,
			max_tokens: lab.max_tokens,
			messages: [{ role: 'user', content: lab.prompt.replace('{topic}', run.data.topic) }],
			stream: true,
		},
		request,
	});
}

/** POST /api/labs/error: sends a case's request, faults and all, and reports every attempt. */
export async function errorLab({ settings, simulator, body, request }: LabContext) {
	const run = errorRunSchema.safeParse(body);
	if (!run.success) return refuse(400, 'invalid_request_error', z.prettifyError(run.error));
	const lab = settings.labs.find(({ id }) => id === run.data.lab);
	if (lab?.kind !== 'error')
		return refuse(404, 'not_found_error', `No error lab “${run.data.lab}”.`);
	const chosen = lab.cases.find(({ id }) => id === run.data.case);
	if (!chosen)
		return refuse(404, 'not_found_error', `Lab “${lab.id}” has no case “${run.data.case}”.`);

	const source = sourceOf(settings, chosen.fault);
	const recording: Recording = { attempts: [], last: undefined };
	const client = createClient(settings, simulator, {
		source,
		key: chosen.key,
		fault: chosen.fault,
		observe: (fetch) => recordingFetch(fetch, recording, settings.now),
	});
	let thrown: unknown;
	try {
		// Not `messages.create`: its types, rightly, do not let a faulty request through.
		await client.post('/v1/messages', { body: chosen.request, signal: request.signal });
	} catch (error) {
		thrown = error;
	}
	if (!recording.last) return errorResponse(thrown, { 'lab-source': source });
	const result: ErrorRunResult = {
		source,
		request: chosen.request,
		attempts: recording.attempts,
		response: recording.last,
		...(thrown instanceof Error && { thrown: thrown.constructor.name }),
	};
	return Response.json(result, { headers: { 'lab-source': source, 'cache-control': 'no-store' } });
}
