import { expect, test } from 'vitest';
import { createApi } from './index.ts';
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
