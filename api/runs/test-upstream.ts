import { hostDefaults } from '#api/host-defaults.ts';
import type { ApiSettings } from '#api/settings.ts';
import { testSettings } from '#api/test-settings.ts';

/** Stands for the API: notes what arrives and answers as it is told. */
export function countingUpstream(answer: (request: Request) => Response | Promise<Response>) {
	const requests: { headers: Headers; bytes: number }[] = [];
	return {
		requests,
		async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
			const request = new Request(input, init);
			const bytes = (await request.clone().arrayBuffer()).byteLength;
			requests.push({ headers: request.headers, bytes });
			return answer(request);
		},
	};
}

/** A whole message, as far as anybody looks. */
export function message(usage: { input_tokens: number; output_tokens: number }): Response {
	return Response.json(
		{
			...{ id: 'msg_up', type: 'message', role: 'assistant', model: 'claude-haiku-5-5' },
			content: [{ type: 'text', text: 'Hello' }],
			...{ stop_reason: 'end_turn', stop_sequence: null, usage },
		},
		{ headers: { 'request-id': 'req_up' } },
	);
}

/** A host with a key, and the API that it reaches. */
export function hosted(
	more: Partial<ApiSettings['host']> = {},
	usage = { input_tokens: 20, output_tokens: 100 },
) {
	const upstream = countingUpstream(() => message(usage));
	const settings = testSettings({
		apiKey: 'sk-ant-host-key',
		network: upstream.fetch,
		host: { ...hostDefaults.host, ...more },
	});
	return { upstream, settings };
}
