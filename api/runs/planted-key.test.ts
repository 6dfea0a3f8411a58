import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApi, type ApiSettings } from '#api/index.ts';
import { testSettings } from '#api/test-settings.ts';
import { countingUpstream, message } from './test-upstream.ts';
import { runRequest } from './test-run.ts';

const planted = 'sk-ant-planted-0123456789abcdef';
const race = { lab: 'stream', topic: 'tides' };
const printed: string[] = [];

beforeEach(() => {
	printed.length = 0;
	for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
		vi.spyOn(console, method).mockImplementation((...args) => {
			printed.push(
				args
					.map((arg) => (arg instanceof Error ? String(arg.stack) : JSON.stringify(arg)))
					.join(' '),
			);
		});
	vi.stubEnv('ANTHROPIC_LOG', 'debug');
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
});

const usage = { input_tokens: 5, output_tokens: 5 };
const echo = async (request: Request) =>
	Response.json(
		{
			type: 'error',
			error: {
				type: 'authentication_error',
				message: `no account has ${request.headers.get('authorization')}`,
			},
		},
		{
			status: 401,
			headers: { 'request-id': `req_${request.headers.get('authorization')?.slice(7)}` },
		},
	);
const headers = { 'content-type': 'text/event-stream' };

/** What an upstream may do, and a broken one does. */
const upstreams: Record<string, (request: Request) => Response | Promise<Response>> = {
	answers: () => message(usage),
	streams: () =>
		new Response('event: message_stop\ndata: {"type":"message_stop"}\n\n', { headers }),
	'echoes the key': echo,
	'sends a page': (request) =>
		new Response(`<html>${request.headers.get('authorization')}</html>`, {
			status: 502,
			headers: { 'content-type': 'text/html', 'retry-after-ms': '1' },
		}),
	'cannot be reached': () => Promise.reject(new TypeError(`connect ECONNREFUSED ${planted}`)),
	'breaks off': () =>
		new Response(new ReadableStream({ start: (c) => c.error(new Error(planted)) }), { headers }),
};
const keys = {
	'the learner’s': { settings: {}, init: { headers: { 'lab-key': planted } } },
	'the learner’s, with a space': {
		settings: {},
		init: { headers: { 'lab-key': planted.replace('-0', '- 0') } },
	},
	'the learner’s, with an odd character': {
		settings: {},
		init: { headers: { 'lab-key': `${planted}é` } },
	},
	'the host’s': { settings: { apiKey: planted }, init: {} },
	'the host’s, which fails in the SDK': { settings: { apiKey: `${planted}\u{1F511}` }, init: {} },
	'the host’s, with a line break': { settings: { apiKey: `${planted}\n${planted}` }, init: {} },
} satisfies Record<string, { settings: Partial<ApiSettings>; init: RequestInit }>;

const combinations = Object.keys(upstreams).flatMap((upstream) =>
	Object.keys(keys).map((key) => [key, upstream] as const),
);

test.concurrent.for(combinations)(
	'a planted key is nowhere: %s, upstream %s',
	async ([key, upstream]) => {
		const { settings: more, init } = keys[key as keyof typeof keys];
		const settings = testSettings({
			network: countingUpstream(upstreams[upstream]!).fetch,
			headTimeoutMs: 300,
			...more,
		});
		const api = createApi(settings);
		const responses = [
			await api(runRequest(race, init)),
			await api(runRequest({ ...race, delivery: 'standard' }, init)),
			await api(runRequest({ lab: 'errors', case: 'wrong-key' }, init)),
			await api(
				new Request('http://localhost:4321/api/labs/batch', {
					...{ method: 'POST', body: '{"lab":"batch"}' },
					headers: {
						'content-type': 'application/json',
						...('headers' in init ? init.headers : {}),
					},
				}),
			),
			await api(new Request('http://localhost:4321/api/labs/status')),
		];
		const heads = responses.map((response) =>
			JSON.stringify([response.status, response.url, ...response.headers]),
		);
		const bodies = await Promise.all(responses.map((response) => response.text()));
		const everything = [...heads, ...bodies, JSON.stringify(settings.lines), ...printed].join('\n');
		expect(everything).not.toContain('planted');
		expect(everything).not.toContain('0123456789abcdef');
		expect(settings.lines.length).toBeGreaterThanOrEqual(4);
	},
);
