import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ApiSettings } from '#api/index.ts';
import { testSettings } from '#api/test-settings.ts';
import { apiListener } from './api-listener.ts';

/** Address of a server of the test's own. */
async function served(settings: ApiSettings): Promise<string> {
	const server = createServer(apiListener(settings, false));
	onTestFinished(() => void server.close());
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

test('a reset that was ordered closes the connection without an answer', async () => {
	const url = await served(testSettings());
	const asked = fetch(`${url}/api/simulator/v1/messages`, {
		method: 'POST',
		headers: {
			...{ 'content-type': 'application/json', 'anthropic-version': '2026-10-21' },
			...{ 'x-api-key': 'sk-ant-sim-key-of-a-test', 'simulator-fault': 'reset' },
		},
		body: JSON.stringify({
			...{ model: 'claude-haiku-5-5', max_tokens: 16 },
			messages: [{ role: 'user', content: 'Hi' }],
		}),
	});
	await expect(asked).rejects.toThrow('fetch failed');
});

test('what throws is an answer in the API’s shape that says nothing of why, and is told to the host', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => told.mockRestore());
	const log = () => {
		throw new Error('The disk is full of secrets.');
	};
	const url = await served({ ...testSettings(), log });
	const response = await fetch(`${url}/api/labs/batch?id=msgbatch_01abc`);
	expect(response.status).toBe(500);
	expect(await response.json()).toEqual({
		type: 'error',
		error: { type: 'api_error', message: 'The server failed. Nothing was lost; try again.' },
		request_id: null,
	});
	expect(String(told.mock.calls[0])).toContain('full of secrets');
});
