import { describe, expect, test } from 'vitest';
import { createApi, type Api } from '#api/index.ts';
import { testSettings } from '#api/test-settings.ts';
import { countingUpstream } from './test-upstream.ts';

const origin = 'http://localhost:4321';

function submit(api: Api, body: object = { lab: 'batch' }, headers: Record<string, string> = {}) {
	return api(
		new Request(`${origin}/api/labs/batch`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
		}),
	);
}

const read = (api: Api, id: string, part = '', headers = {}) =>
	api(new Request(`${origin}/api/labs/batch${part}?id=${id}`, { headers }));

describe('a batch on the simulator', () => {
	test('is submitted, stays at processing until it ends, and has its results in lines', async () => {
		const settings = testSettings();
		const api = createApi(settings);
		const response = await submit(api);
		expect(response.headers.get('lab-source')).toBe('simulator');
		const batch = await response.json();
		expect(batch).toMatchObject({
			...{ type: 'message_batch', processing_status: 'in_progress' },
			request_counts: { processing: 2, succeeded: 0, errored: 0 },
		});
		await expect
			.poll(async () => (await (await read(api, batch.id)).json()).processing_status, {
				timeout: 4000,
			})
			.toBe('ended');
		const results = await (await read(api, batch.id, '/results')).text();
		const lines = results
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		const byId = Object.fromEntries(lines.map(({ custom_id, result }) => [custom_id, result.type]));
		expect(byId).toEqual({ a: 'succeeded', b: 'errored' });
		expect(settings.lines[0]).toMatchObject({
			route: '/api/labs/batch',
			outcome: 'complete',
			status: 200,
		});
	});

	test('of one learner leaves room for that of the next', async () => {
		const api = createApi(testSettings());
		// The simulator keeps 20 for one caller.
		for (let i = 0; i < 25; i++) expect((await submit(api)).status).toBe(200);
	});

	test('that nobody made here is not found', async () => {
		const response = await read(createApi(testSettings()), 'msgbatch_01abc');
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ type: 'error', request_id: null });
	});

	test.for([
		[{ lab: 'stream' }, 404],
		[{ lab: 'nobody' }, 404],
		[{ lab: 'batch', requests: [] }, 400],
		[{}, 400],
	] as const)('%j is refused with %i', async ([body, status]) => {
		expect((await submit(createApi(testSettings()), body)).status).toBe(status);
	});
});

describe('a batch with a key', () => {
	const own = { 'lab-key': 'sk-ant-own-key-of-a-learner' };
	const batch = { id: 'msgbatch_01live', type: 'message_batch', processing_status: 'in_progress' };

	test('is read with the key that made it, and books its estimate', async () => {
		const upstream = countingUpstream(() => Response.json(batch));
		const settings = testSettings({ apiKey: 'sk-ant-host-key', network: upstream.fetch });
		const api = createApi(settings);
		expect((await submit(api, undefined, own)).headers.get('lab-source')).toBe('api');
		expect((await read(api, batch.id)).status).toBe(401);
		expect((await read(api, batch.id, '', own)).status).toBe(200);
		const keys = upstream.requests.map(({ headers }) => headers.get('authorization'));
		expect(new Set(keys)).toEqual(new Set(['Bearer sk-ant-own-key-of-a-learner']));
		expect(upstream.requests[0]?.headers.get('simulator-caller')).toBeNull();

		await submit(api);
		const status = await (await api(new Request(`${origin}/api/labs/status`))).json();
		// Two answers of 50 tokens at 0.5 USD per million and a little prompt, at half price.
		expect(status.spentUsd).toBeGreaterThan((100 * 0.5) / 1e6 / 2);
		expect(status.spentUsd).toBeLessThan(0.0001);
	});

	test('that the API refuses costs nothing and says what the API said', async () => {
		const error = {
			type: 'error',
			error: { type: 'permission_error', message: 'No batches for you.' },
		};
		const upstream = countingUpstream(() => Response.json(error, { status: 403 }));
		const api = createApi(testSettings({ apiKey: 'sk-ant-host-key', network: upstream.fetch }));
		const response = await submit(api);
		expect([response.status, await response.json()]).toEqual([403, error]);
		const status = await (await api(new Request(`${origin}/api/labs/status`))).json();
		expect(status.spentUsd).toBe(0);
	});

	test.for([
		[
			'whose answer breaks off',
			() =>
				new Response(new ReadableStream({ start: (body) => body.error(new Error('gone')) }), {
					headers: { 'content-type': 'application/json' },
				}),
		],
		['that failed on the other side', () => Response.json({}, { status: 500 })],
	] as const)('%s may have been made, so its cost stays reserved', async ([, answer]) => {
		const upstream = countingUpstream(answer);
		const api = createApi(testSettings({ apiKey: 'sk-ant-host-key', network: upstream.fetch }));
		expect((await submit(api)).status).toBeGreaterThanOrEqual(500);
		const status = await (await api(new Request(`${origin}/api/labs/status`))).json();
		expect(status.spentUsd).toBeGreaterThan(0);
	});
});
