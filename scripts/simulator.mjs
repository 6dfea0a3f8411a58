// `npm run simulator -- --port 4010`: the simulator of the Messages API as a server on 127.0.0.1.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { bodyTooLarge, createSimulator, isConnectionReset } from '../api/simulator/index.ts';
import { factFiles } from '../src/schemas/fact.ts';

/**
 * @typedef {import('../api/simulator/index.ts').Simulator} Simulator
 * @typedef {import('../api/simulator/index.ts').Frame} Frame
 */

if (import.meta.main) main();

function main() {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4010' },
			seed: { type: 'string', default: 'roundtrip' },
			'first-token-ms': { type: 'string', default: '400' },
			'tokens-per-second': { type: 'string', default: '80' },
			'requests-per-minute': { type: 'string', default: '1000' },
		},
	});
	const simulator = createSimulator({
		facts: readFacts(),
		now: Date.now,
		wait,
		seed: values.seed,
		pace: {
			firstTokenMs: numberIn(values, 'first-token-ms'),
			tokensPerSecond: numberIn(values, 'tokens-per-second') || Infinity,
		},
		limits: { requestsPerMinute: numberIn(values, 'requests-per-minute') },
	});
	simulator.subscribe(({ method, path, status, retryCount, fault }) => {
		const attempt = retryCount ? `, retry ${retryCount}` : '';
		console.log(
			`${method} ${path} ${status ?? 'no answer'}${attempt}${fault ? ` (${fault})` : ''}`,
		);
	});
	const server = serverOf(simulator);
	server.listen(numberIn(values, 'port'), '127.0.0.1', () => {
		const address = server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		console.log(instructions(`http://127.0.0.1:${port}`));
	});
}

/**
 * An HTTP server in front of a simulator, without the Request, Response and streams of the web:
 * a held stream costs little more than its socket.
 * @param {Pick<Simulator, 'answer'>} simulator
 */
export function serverOf(simulator) {
	return createServer((request, response) => {
		const leaving = new AbortController();
		const leave = () => leaving.abort();
		response.on('close', leave);
		simulator.answer(incomingOf(request), leaving.signal).then(
			({ status, headers, body }) => {
				// From here on `play` looks after the connection; the controller need not be held with it.
				response.off('close', leave);
				response.writeHead(status, headers);
				if (typeof body === 'string') response.end(body);
				else play(response, body);
			},
			(error) => {
				if (isConnectionReset(error)) return response.socket?.resetAndDestroy();
				response.destroy();
			},
		);
	});
}

/**
 * Writes each frame at its time. Frames that are due at once leave together, and nobody is written
 * to faster than they read.
 * @param {import('node:http').ServerResponse} response
 * @param {Iterator<Frame>} frames
 */
function play(response, frames) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let isHeadSent = false;
	response.on('close', () => clearTimeout(timer));
	const step = (due = '') => {
		let text = due;
		while (!response.destroyed) {
			const { done, value } = frames.next();
			const end = done ? 'close' : 'end' in value ? value.end : undefined;
			if (end) return finish(response, text, end);
			if (value.afterMs > 0) {
				// On its own the head is one string; together with text it stays a tree of its parts.
				if (!isHeadSent) response.flushHeaders();
				isHeadSent = true;
				if (text) response.write(text);
				timer = setTimeout(step, value.afterMs, value.text);
				return;
			}
			text += value.text;
			if (text.length < chunkLength) continue;
			if (!response.write(text)) return void response.once('drain', step);
			text = '';
		}
	};
	step();
}

const chunkLength = 16_384;

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} text
 * @param {'close' | 'reset' | 'hang'} end
 */
function finish(response, text, end) {
	if (end === 'close') return response.end(text);
	response.write(text);
	// What was written must leave first: a reset throws away what still waits.
	if (end === 'reset') setTimeout(() => response.socket?.resetAndDestroy(), 20);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {import('../api/simulator/index.ts').Incoming}
 */
function incomingOf(request) {
	return {
		method: request.method ?? 'GET',
		url: `http://${request.headers.host ?? '127.0.0.1'}${request.url}`,
		headers: { get: (name) => String(request.headers[name] ?? '') || null },
		read: (mostBytes) => readBody(request, mostBytes),
	};
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {number} mostBytes
 * @returns {Promise<string>}
 */
function readBody(request, mostBytes) {
	return new Promise((resolve, reject) => {
		/** @type {Buffer[]} */
		const chunks = [];
		let bytes = 0;
		request.on('data', (chunk) => {
			bytes += chunk.length;
			if (bytes <= mostBytes) return chunks.push(chunk);
			chunks.length = 0;
			reject(bodyTooLarge());
		});
		request.on('end', () => {
			resolve(Buffer.concat(chunks).toString());
			// The request lives as long as its response, and would keep them.
			chunks.length = 0;
		});
		request.on('error', reject);
	});
}

/** The rows the simulator plays by, held to the course's own schemas. */
export function readFacts() {
	const folder = new URL('../src/content/facts/', import.meta.url);
	/**
	 * @template {keyof typeof factFiles} Name
	 * @param {Name} name
	 */
	const rows = (name) =>
		factFiles[name].array().parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')));
	return {
		models: rows('models'),
		errors: rows('errors'),
		limits: rows('limits'),
		batches: rows('batches'),
		'stop-reasons': rows('stop-reasons'),
		'api-versions': rows('api-versions'),
	};
}

/**
 * @param {number} ms
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function wait(ms, signal) {
	return new Promise((resolve, reject) => {
		if (signal.aborted) return reject(signal.reason);
		const leave = () => {
			clearTimeout(timer);
			reject(signal.reason);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener('abort', leave);
			resolve();
		}, ms);
		signal.addEventListener('abort', leave, { once: true });
	});
}

/**
 * @param {Record<string, string>} values
 * @param {string} name
 */
function numberIn(values, name) {
	const number = Number(values[name]);
	if (Number.isFinite(number) && number >= 0) return number;
	console.error(`--${name} takes a number, 0 or more.`);
	process.exit(1);
}

/** @param {string} url */
function instructions(url) {
	return `The simulator of the Messages API answers at ${url}. No key is needed and nothing is billed.
Its text is made up: it stands in for the API, not for Claude. Faults: api/simulator/README.md

TypeScript
  const client = new Anthropic({ apiKey: 'simulated', baseURL: '${url}' });

Python
  client = Anthropic(api_key="simulated", base_url="${url}")

cURL
  curl -N ${url}/v1/messages -H 'x-api-key: simulated' -H 'anthropic-version: 2026-10-21' \\
    -H 'content-type: application/json' \\
    -d '{"model":"claude-opus-5-5","max_tokens":300,"stream":true,"messages":[{"role":"user","content":"Explain backoff in about 80 words."}]}'

To see a failure, add a header:  simulator-fault: 529;times=2
`;
}
