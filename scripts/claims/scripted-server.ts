import type { ClaimFile, ScriptedAnswer } from '#schemas/claim.ts';

export type Recordings = ClaimFile['recordings'];

const ownHeaders = { 'content-type': 'application/json', 'request-id': 'req_test' };

/** What the scripted server sends for one request; a promise that never resolves where it is silent. */
export function respondWith(
	answer: ScriptedAnswer,
	recordings: Recordings,
	signal: AbortSignal | undefined,
): Promise<Response> {
	if (answer === 'ok') return json(200, hello);
	if ('network' in answer)
		return answer.network === 'down'
			? Promise.reject(new TypeError('fetch failed'))
			: new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
	if ('stream' in answer) return Promise.resolve(streamOf(answer, recordings, signal));
	if ('error' in answer) return json(answer.status, errorBody(answer), answer.headers);
	const body = answer.text ?? JSON.stringify(answer.body);
	const headers = { ...ownHeaders, ...answer.headers };
	return Promise.resolve(new Response(body, { status: answer.status, headers }));
}

const hello = {
	id: 'msg_1',
	type: 'message',
	role: 'assistant',
	model: 'claude-haiku-5-5',
	content: [{ type: 'text', text: 'Hello.' }],
	stop_reason: 'end_turn',
	usage: { input_tokens: 3, output_tokens: 2 },
};

const errorBody = ({ error, code }: Extract<ScriptedAnswer, { error: string }>) => ({
	type: 'error',
	error: { type: error, message: 'Example', ...(code && { details: { error_code: code } }) },
	request_id: 'req_test',
});

async function json(status: number, body: unknown, headers: HeadersInit = {}): Promise<Response> {
	return Response.json(body, { status, headers: { ...ownHeaders, ...headers } });
}

/** Each event leaves when the one before was read, so that an end never overtakes an event. */
function streamOf(
	{ stream, end }: Extract<ScriptedAnswer, { stream: string }>,
	recordings: Recordings,
	signal: AbortSignal | undefined,
): Response {
	const recorded = recordings[stream];
	if (!recorded) throw new Error(`No recording «${stream}».`);
	const events = recorded.values();
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>(
		{
			start: (controller) =>
				signal?.addEventListener('abort', () => controller.error(signal.reason)),
			pull(controller) {
				const { value: event } = events.next();
				if (event)
					controller.enqueue(
						encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
					);
				else if (end === 'close') controller.close();
				else if (end === 'reset') controller.error(new TypeError('terminated'));
				else return new Promise<void>(() => {});
				return undefined;
			},
		},
		{ highWaterMark: 0 },
	);
	return new Response(body, { headers: { ...ownHeaders, 'content-type': 'text/event-stream' } });
}
