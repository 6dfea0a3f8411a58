// A relay under measurement, in a process of its own: `node relays.mjs pipe|sdk|ours|ai <upstream port>`.
// Each takes `{ prompt }` in a POST and answers with the stream.
import { createServer, request as call } from 'node:http';
import Anthropic from '@anthropic-ai/sdk';

const [kind = '', upstreamPort = ''] = process.argv.slice(2);
const base = `http://127.0.0.1:${upstreamPort}`;
const apiKey = 'sk-ant-bench-0000000000';
const model = 'claude-haiku-5-5';

/** @type {Record<string, () => Promise<import('node:http').RequestListener>>} */
const relays = { pipe, sdk, ours, ai };
const server = createServer(await relays[kind]?.());
server.listen({ port: 0, host: '127.0.0.1', backlog: 8192 }, () => {
	const address = server.address();
	process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
// Nobody is left running when the bench is stopped.
process.on('disconnect', () => process.exit(0));
process.on('message', () => {
	globalThis.gc?.();
	const { rss, heapTotal, heapUsed } = process.memoryUsage();
	// Without what V8 keeps free for later: that depends on the load before, not on what is held.
	process.send?.({ cpu: process.cpuUsage(), memory: rss - heapTotal + heapUsed });
});

/** Passes bytes on and knows nothing: the limit. */
async function pipe() {
	return prompted((prompt, response) => {
		const body = JSON.stringify({
			model,
			max_tokens: 9,
			stream: true,
			messages: [{ role: 'user', content: prompt }],
		});
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` };
		const upstream = call(`${base}/v1/messages`, { method: 'POST', headers }, (incoming) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			incoming.pipe(response);
		});
		upstream.on('error', () => response.destroy());
		response.on('close', () => upstream.destroy());
		upstream.end(body);
	});
}

/** The SDK with its own fetch, its response passed on: the shortest relay that a reader would write. */
async function sdk() {
	const client = new Anthropic({ apiKey, baseURL: base });
	return prompted(async (prompt, response) => {
		const leaving = new AbortController();
		response.on('close', () => leaving.abort());
		const answer = await client.messages
			.create(
				{ model, max_tokens: 9, stream: true, messages: [{ role: 'user', content: prompt }] },
				{ signal: leaving.signal },
			)
			.asResponse();
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		for await (const chunk of answer.body ?? [])
			if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
		response.end();
	});
}

/** The server of this project as it is, in test mode. */
async function ours() {
	const { apiListener } = await import('../../../server/api-listener.ts');
	const { readSettings } = await import('../../../server/settings.ts');
	const env = { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: base, LAB_TEST_MODE: '1' };
	const { api } = await readSettings(env);
	return apiListener(
		{ ...api, idleTimeoutMs: 600_000, headTimeoutMs: 600_000, log: () => undefined },
		false,
	);
}

/** An endpoint as the AI SDK's documentation sets it up for a plain Node server. */
async function ai() {
	const { streamText } = await import('ai');
	const { createAnthropic } = await import('@ai-sdk/anthropic');
	const anthropic = createAnthropic({ apiKey, baseURL: `${base}/v1` });
	return prompted((prompt, response) => {
		const leaving = new AbortController();
		response.on('close', () => leaving.abort());
		const result = streamText({ model: anthropic(model), prompt, abortSignal: leaving.signal });
		result.pipeUIMessageStreamToResponse(response);
	});
}

/**
 * @param {(prompt: string, response: import('node:http').ServerResponse) => void | Promise<void>} answer
 * @returns {import('node:http').RequestListener}
 */
function prompted(answer) {
	return (request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', async () => {
			try {
				await answer(JSON.parse(body).prompt, response);
			} catch {
				response.destroy();
			}
		});
	};
}
