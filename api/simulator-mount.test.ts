import { expect, test } from 'vitest';
import { createApi, type Api } from './index.ts';
import { runRequest } from './runs/test-run.ts';
import { testSettings } from './test-settings.ts';

const origin = 'http://localhost:4321';
const megabyte = 1_048_576;

/** A request to the public simulator whose body comes in pieces of 64 KB, and how many were taken. */
function endless(path: string, headers: Record<string, string>) {
	const taken = { bytes: 0 };
	const piece = new Uint8Array(65_536).fill(32);
	const body = new ReadableStream({
		pull(controller) {
			taken.bytes += piece.byteLength;
			if (taken.bytes > 100 * megabyte) controller.close();
			else controller.enqueue(piece);
		},
	});
	// The type of the DOM does not know `duplex`, without which Node sends no stream.
	const init = { method: 'POST', body, duplex: 'half', headers } as RequestInit;
	return { request: new Request(`${origin}/api/simulator${path}`, init), taken };
}

const good = { 'x-api-key': 'sk-ant-somebody', 'anthropic-version': '2023-06-01' };

test.for([
	['/v1/messages', 1],
	['/v1/messages/count_tokens', 1],
	['/v1/messages/batches', 8],
] as const)('%s takes %i MB and reads little more', async ([path, megabytes]) => {
	const { request, taken } = endless(path, good);
	const response = await createApi(testSettings())(request);
	expect(response.status).toBe(413);
	expect(await response.json()).toMatchObject({ error: { type: 'request_too_large' } });
	expect(taken.bytes).toBeLessThan((2 * megabytes + 1) * megabyte);
});

test.for([{}, { 'x-api-key': 'nobody' }])('reads no body for the key in %j', async (key) => {
	const headers = { 'anthropic-version': '2023-06-01', ...key };
	const { request, taken } = endless('/v1/messages/batches', headers);
	const response = await createApi(testSettings())(request);
	expect(response.status).toBe(401);
	expect(await response.json()).toMatchObject({ error: { type: 'authentication_error' } });
	// What a stream has ready before anybody reads.
	expect(taken.bytes).toBeLessThanOrEqual(131_072);
});

function message(api: Api, headers: Record<string, string>): Promise<Response> {
	return api(
		new Request(`${origin}/api/simulator/v1/messages`, {
			method: 'POST',
			headers: { 'anthropic-version': '2023-06-01', ...headers },
			body: JSON.stringify({
				...{ model: 'claude-haiku-5-5', max_tokens: 10 },
				messages: [{ role: 'user', content: 'Hello' }],
			}),
		}),
	);
}

test('who uses up the limits of the key that the labs send takes nothing from a lab', async () => {
	const now = Date.now();
	const api = createApi(testSettings({ now: () => now }));
	const outsider = { 'x-api-key': 'simulated' };
	let status = 200;
	for (let i = 0; i < 1100 && status === 200; i++) status = (await message(api, outsider)).status;
	expect(status).toBe(429);
	const run = await api(runRequest({ lab: 'stream', topic: 'tides' }));
	const told = await run.text();
	expect(told).toContain('message_stop');
	// The name of the labs stays inside, or the next one could use up theirs.
	expect(told).not.toContain('simulator-caller');
	expect(told).not.toContain('labs-');
});

test('a batch of a lab cannot be seen, cancelled or deleted from outside', async () => {
	const api = createApi(testSettings());
	const submit = await api(
		new Request(`${origin}/api/labs/batch`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ lab: 'batch' }),
		}),
	);
	const { id } = await submit.json();
	const batches = `${origin}/api/simulator/v1/messages/batches`;
	const headers = { ...good, 'simulator-caller': 'batch-lab-1' };
	const list = await api(new Request(batches, { headers }));
	expect((await list.json()).data).toEqual([]);
	const cancel = new Request(`${batches}/${id}/cancel`, { method: 'POST', headers, body: '' });
	expect((await api(cancel)).status).toBe(404);
	const gone = await api(new Request(`${batches}/${id}`, { method: 'DELETE', headers }));
	expect(gone.status).toBe(404);
	const shown = await api(new Request(`${origin}/api/labs/batch?id=${id}`));
	expect(await shown.json()).toMatchObject({ id, processing_status: 'in_progress' });
});
