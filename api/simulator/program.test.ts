import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Anthropic from '@anthropic-ai/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hello } from './test-simulator.ts';

let program: ChildProcess;
let url = '';
const printed: string[] = [];

beforeAll(async () => {
	const pace = ['--first-token-ms', '5', '--tokens-per-second', '2000'];
	program = spawn(process.execPath, ['scripts/simulator.mjs', '--port', '0', ...pace]);
	for await (const line of createInterface({ input: program.stdout! })) {
		printed.push(line);
		url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.join('\n'))?.[0] ?? '';
		if (line.includes('simulator-fault:')) return;
	}
}, 30_000);

afterAll(async () => {
	program.kill();
	await once(program, 'exit');
});

function curl(...args: string[]): Promise<{ out: string; code: number }> {
	const child = spawn('curl', ['-sN', '-m', '20', ...args]);
	let out = '';
	child.stdout.on('data', (chunk) => (out += chunk));
	return new Promise((resolve) => child.on('close', (code) => resolve({ out, code: code ?? 1 })));
}

const body = JSON.stringify({ ...hello, stream: true });
const headers = ['-H', 'x-api-key: simulated', '-H', 'anthropic-version: 2026-10-21'];

test('prints what to paste for TypeScript, Python and cURL', () => {
	const text = printed.join('\n');
	expect(text).toContain(`new Anthropic({ apiKey: 'simulated', baseURL: '${url}' })`);
	expect(text).toContain(`Anthropic(api_key="simulated", base_url="${url}")`);
	expect(text).toContain(`curl -N ${url}/v1/messages`);
});

test('streams to curl', async () => {
	const { out, code } = await curl('-i', `${url}/v1/messages`, ...headers, '-d', body);
	expect(code).toBe(0);
	expect(out).toContain('content-type: text/event-stream');
	expect(out.trimEnd().endsWith('data: {"type":"message_stop"}')).toBe(true);
});

test('answers the official SDK over HTTP, its batches included', async () => {
	const client = new Anthropic({ apiKey: 'simulated', baseURL: url });
	const message = await client.messages.stream(hello).finalMessage();
	expect(message.stop_reason).toBe('end_turn');
	const batch = await client.messages.batches.create(
		{ requests: [{ custom_id: 'a', params: hello }] },
		{ headers: { 'simulator-batch-ms': '1' } },
	);
	const results = await Array.fromAsync(await client.messages.batches.results(batch.id));
	expect(results.map(({ custom_id }) => custom_id)).toEqual(['a']);
});

test('closes the connection where a reset is ordered, before and after the head', async () => {
	const reset = (order: string) =>
		curl(`${url}/v1/messages`, ...headers, '-H', `simulator-fault: ${order}`, '-d', body);
	const before = await reset('reset');
	expect([before.out, before.code]).toEqual([
		'',
		expect.toSatisfy((code) => [52, 56].includes(code)),
	]);
	const midway = await reset('reset;after=1');
	expect(midway.out).toContain('message_start');
	expect(midway.out).not.toContain('message_stop');
	expect(midway.code).not.toBe(0);
});

test('refuses a body that is too long, over HTTP too', async () => {
	const client = new Anthropic({ apiKey: 'simulated', baseURL: url, maxRetries: 0 });
	const long = { ...hello, messages: [{ role: 'user' as const, content: 'x'.repeat(34_000_000) }] };
	await expect(client.messages.create(long)).rejects.toThrow(Anthropic.ContentTooLargeError);
}, 30_000);
