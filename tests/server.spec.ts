import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { type OwnServer, startServer } from './own-server.ts';

/** Servers that the test starts are ended with it, whatever it says. */
const test = base.extend<{ start: typeof startServer }>({
	start: async ({}, use) => {
		const servers: OwnServer[] = [];
		await use(async (...args) => {
			const server = await startServer(...args);
			servers.push(server);
			return server;
		});
		await Promise.all(servers.map((server) => server.kill()));
	},
});

for (const [key, mode] of [
	['', 'simulated: no key, no cost'],
	['sk-ant-of-a-test', 'live, with ANTHROPIC_API_KEY: calls are billed'],
] as const)
	test(`the server says where it is and that its labs are ${mode.split(/[:,]/)[0]}, and ends on Ctrl-C`, async ({
		start,
	}) => {
		// Port 9 of this machine stands for the API: nothing is sent to it.
		const server = await start({
			ANTHROPIC_API_KEY: key,
			ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
		});
		expect(server.log()).toContain(`Roundtrip   ${server.url}/`);
		expect(server.log()).toContain(`Labs        ${mode}`);
		// A connection that stays open must not hold it.
		expect((await fetch(server.url)).status).toBe(200);
		expect(await server.interrupt()).toBe(0);
	});

test('what keeps it from starting is one sentence that says what to do', async ({ start }) => {
	const { port } = new URL((await start({})).url);
	for (const [env, sentence] of [
		[{ PORT: port }, `Port ${port} is taken. Stop the program that uses it, or choose another`],
		[{ PORT: '99999' }, 'PORT must be a whole number from 0 to 65535.'],
		// An address for documents, which no machine has.
		[{ HOST: '203.0.113.1' }, 'HOST is not an address of this machine.'],
	] as const) {
		const error = await start(env).catch(String);
		expect(error).toContain('ended by itself with 1: ');
		expect(error).toContain(sentence);
		expect(error).not.toMatch(/\n\s+at /);
	}
});

test('it answers to the names its host allows, in any letters, and to no other', async ({
	start,
}) => {
	const { url } = await start({ ALLOWED_HOSTS: 'other.example, Course.Example' });
	const { port } = new URL(url);
	for (const [host, status] of [
		['course.example', 200],
		['COURSE.example:8443', 200],
		['127.0.0.1', 200],
		['evil.example', 421],
		['course.example.evil.example', 421],
	] as const)
		expect(await statusOf({ port, headers: { host } }), host).toBe(status);
});

test('no range of a file ends it', async ({ start }) => {
	const { url } = await start({});
	const { port } = new URL(url);
	for (const range of ['bytes=5-2', 'bytes=-1', 'bytes=0-0', 'bytes=999999999-', 'bytes=x-y', '-'])
		expect(await statusOf({ port, path: '/favicon.svg', headers: { range } }), range).toBe(200);
});

test('a file that another build took away ends one answer and not the server', async ({
	start,
}) => {
	const file = resolve('dist/client/gone-in-a-test.txt');
	writeFileSync(file, 'Here when the server starts.');
	try {
		const { url } = await start({});
		rmSync(file);
		await expect(fetch(`${url}/gone-in-a-test.txt`)).rejects.toThrow();
		expect((await fetch(url)).status).toBe(200);
	} finally {
		rmSync(file, { force: true });
	}
});

test('readers who leave in the middle of a page leave no file open behind them', async ({
	start,
}) => {
	const { url } = await start({}, { mostOpen: 100 });
	const { hostname, port } = new URL(url);
	for (let i = 0; i < 15; i++) await leaveEarly(Number(port), hostname, 10);
	expect((await fetch(`${url}/messages-api/production/`)).status).toBe(200);
});

/** Asks for a long page several times on one connection, and closes it at the first byte. */
function leaveEarly(port: number, host: string, times: number): Promise<void> {
	return new Promise((done, reject) => {
		const socket = connect(port, host, () => {
			const head = `GET /messages-api/production/practice/ HTTP/1.1\r\nhost: ${host}\r\n\r\n`;
			socket.write(head.repeat(times));
		});
		socket.once('data', () => socket.resetAndDestroy());
		socket.once('error', reject);
		socket.once('close', () => done());
	});
}

test('it may stand in a folder with a space and letters of any language', async ({ start }) => {
	const folder = mkdtempSync(join(tmpdir(), 'aller et retour – été '));
	try {
		for (const part of ['api', 'dist', 'package.json', 'server', 'src'])
			cpSync(part, join(folder, part), { recursive: true });
		symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
		const { url } = await start({}, { folder });
		const page = await fetch(`${url}/messages-api/production/`, {
			headers: { 'accept-encoding': 'br' },
		});
		expect(page.status).toBe(200);
		expect(page.headers.get('content-encoding')).toBe('br');
		expect(page.headers.get('content-security-policy')).toContain("'sha256-");
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/** Not `fetch`, which sets the header `host` by itself. */
function statusOf(to: {
	port: string;
	path?: string;
	headers: Record<string, string>;
}): Promise<number> {
	return new Promise((done, reject) => {
		get({ hostname: '127.0.0.1', ...to }, (answer) => {
			answer.resume();
			done(answer.statusCode ?? 0);
		}).on('error', reject);
	});
}
