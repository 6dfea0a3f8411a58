// `npm run simulator -- --port 4010`: the simulator of the Messages API as a server on 127.0.0.1.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { parse } from 'yaml';
import { createSimulator, isConnectionReset } from '../api/simulator/index.ts';
import { factFiles } from '../src/schemas/fact.ts';

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
		firstTokenMs: numberIn('first-token-ms'),
		tokensPerSecond: numberIn('tokens-per-second') || Infinity,
	},
	limits: { requestsPerMinute: numberIn('requests-per-minute') },
});

const listener = getRequestListener(answer, { overrideGlobalObjects: false });
const server = createServer(listener);
server.listen(numberIn('port'), '127.0.0.1', () => {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	console.log(instructions(`http://127.0.0.1:${port}`));
});
simulator.subscribe(({ method, path, status, retryCount, fault }) => {
	const attempt = retryCount ? `, retry ${retryCount}` : '';
	console.log(`${method} ${path} ${status ?? 'no answer'}${attempt}${fault ? ` (${fault})` : ''}`);
});

/**
 * A reset that was ordered closes the socket; anything else is an answer.
 * @param {Request} request
 * @param {{ outgoing: import('node:http').ServerResponse }} env
 */
async function answer(request, { outgoing }) {
	try {
		return await simulator.fetch(request);
	} catch (error) {
		if (isConnectionReset(error)) outgoing.socket?.resetAndDestroy();
		throw error;
	}
}

function readFacts() {
	const folder = new URL('../src/content/facts/', import.meta.url);
	/** @param {keyof typeof factFiles} name */
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
function wait(ms, signal) {
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

/** @param {Exclude<keyof typeof values, 'seed'>} name */
function numberIn(name) {
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
