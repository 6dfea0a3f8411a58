import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { nodeFetch } from './network.ts';
import { readSettings } from './settings.ts';

let server: Server | undefined;
let closed = 0;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	closed = 0;
});

async function upstream(answer: (res: ServerResponse, body: string) => void): Promise<string> {
	server = createServer((req, res) => {
		let body = '';
		req.on('data', (chunk) => (body += chunk));
		req.on('end', () => answer(res, body));
		res.on('close', () => closed++);
	});
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

test('sends method, headers and body, and reads status, headers and body', async () => {
	const url = await upstream((res, body) => {
		res.writeHead(201, { 'request-id': 'req_1', 'set-cookie': ['a=1', 'b=2'] });
		res.end(`got ${res.req.method} ${res.req.headers['x-odd']} ${body}`);
	});
	const response = await nodeFetch(url, {
		method: 'POST',
		headers: { 'x-odd': 'yes' },
		body: 'grüße',
	});
	expect([response.status, response.headers.get('request-id')]).toEqual([201, 'req_1']);
	expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
	expect(await response.text()).toBe('got POST yes grüße');
});

test('a status without a body has none', async () => {
	const response = await nodeFetch(await upstream((res) => res.writeHead(204).end()));
	expect([response.status, response.body]).toEqual([204, null]);
});

test('a server that is not there is a failure as of fetch', async () => {
	await expect(nodeFetch('http://127.0.0.1:1')).rejects.toMatchObject({
		...{ name: 'TypeError', message: 'fetch failed' },
		cause: { code: 'ECONNREFUSED' },
	});
});

test('a connection that closes in the middle of a body fails the body', async () => {
	const url = await upstream((res) => {
		res.write('half');
		setTimeout(() => res.destroy(), 20);
	});
	const reader = (await nodeFetch(url)).body!.getReader();
	expect(new TextDecoder().decode((await reader.read()).value)).toBe('half');
	await expect(reader.read()).rejects.toThrow('terminated');
});

test('aborting before the head closes the connection', async () => {
	const url = await upstream(() => undefined);
	const leaving = new AbortController();
	const call = nodeFetch(url, { signal: leaving.signal });
	setTimeout(() => leaving.abort(), 20);
	await expect(call).rejects.toMatchObject({ name: 'AbortError' });
	await expect.poll(() => closed, { timeout: 250, interval: 5 }).toBe(1);
});

test.for(['the signal', 'cancel'])(
	'leaving in the middle by %s closes the connection',
	async (way) => {
		const url = await upstream((res) => res.write('first'));
		const leaving = new AbortController();
		const response = await nodeFetch(url, { signal: leaving.signal });
		const reader = response.body!.getReader();
		await reader.read();
		if (way === 'cancel') await reader.cancel();
		else {
			const pending = reader.read();
			leaving.abort();
			await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
		}
		await expect.poll(() => closed, { timeout: 250, interval: 5 }).toBe(1);
	},
);

test('a reader who never reads holds the server back', async () => {
	let written = 0;
	const chunk = Buffer.alloc(65_536);
	const url = await upstream((res) => {
		const fill = () => {
			while (written < 2000 && res.write(chunk)) written++;
			if (written < 2000) res.once('drain', fill);
		};
		fill();
	});
	const response = await nodeFetch(url);
	await new Promise((resolve) => setTimeout(resolve, 300));
	// 2,000 chunks would be 131 MB; what fits into the buffers of the sockets is a few.
	expect(written).toBeLessThan(400);
	await response.body?.cancel();
});

test('a run of a lab retries and streams over it', async () => {
	let calls = 0;
	const url = await upstream((res) => {
		calls++;
		if (calls === 1) {
			res.writeHead(529, { 'retry-after-ms': '1' }).end('{"type":"error"}');
			return;
		}
		res.writeHead(200, { 'content-type': 'text/event-stream' });
		res.end('event: message_stop\ndata: {"type":"message_stop"}\n\n');
	});
	const key = { ANTHROPIC_API_KEY: 'sk-ant-x', ANTHROPIC_BASE_URL: url };
	const { api } = await readSettings({ ...key, LAB_TEST_MODE: '1' });
	const answer = await createApi({ ...api, log: () => undefined })(
		new Request('http://localhost/api/labs/run', {
			...{ method: 'POST', headers: { 'content-type': 'application/json' } },
			body: JSON.stringify({ lab: 'stream', prompt: 'Hi' }),
		}),
	);
	const text = await answer.text();
	expect(text).toMatch(
		/"status":529[^]*"status":200[^]*event: message_stop[^]*"outcome":"complete"/,
	);
	expect(calls).toBe(2);
});
