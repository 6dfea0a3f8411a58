// `npm run record`: plays what the lessons' figures show on the simulator, with one seed and
// a clock that moves only while somebody waits, and writes it to src/content/recordings/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createSimulator } from '../api/simulator/index.ts';
import { readFrames } from '../src/wire/sse.ts';
import { scenes } from './record/scenes.mjs';
import { readFacts } from './simulator.mjs';

const folder = new URL('../src/content/recordings/', import.meta.url);
const seed = 'figures';
const startMs = Date.UTC(2026, 10, 21, 10);

if (import.meta.main) {
	mkdirSync(folder, { recursive: true });
	for (const [file, text] of await recordedFiles()) writeFileSync(new URL(file, folder), text);
}

/**
 * Name and text of every file of src/content/recordings/, made anew.
 * @returns {Promise<[file: string, text: string][]>}
 */
export async function recordedFiles() {
	/** @type {[string, string][]} */
	const files = [];
	for (const [name, { settings = {}, play }] of Object.entries(scenes)) {
		const stage = stageFor(settings);
		await play(stage);
		const startedAt = new Date(startMs).toISOString();
		const recording = { simulator: { seed, startedAt }, exchanges: stage.exchanges };
		files.push([`${name}.json`, `${JSON.stringify(recording, null, 2)}\n`]);
	}
	return files;
}

/**
 * @typedef {object} Call
 * @property {'GET' | 'POST'} [method]
 * @property {string} path
 * @property {object} [body]
 * @property {string} [fault]
 * @property {Record<string, string>} [headers]
 * @property {boolean} [isAside] made, but not part of the recording
 *
 * @typedef {object} Stage
 * @property {import('../src/schemas/recording.ts').Exchange[]} exchanges
 * @property {(call: Call) => Promise<import('../src/schemas/recording.ts').Exchange>} send
 * @property {(ms: number) => void} pass lets time go by until so many ms since the start
 */

/**
 * @param {Partial<import('../api/simulator/index.ts').SimulatorSettings>} settings
 * @returns {Stage}
 */
function stageFor(settings) {
	let nowMs = startMs;
	const simulator = createSimulator({
		facts: readFacts(),
		now: () => nowMs,
		wait: async (ms) => void (nowMs += ms),
		seed,
		pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
		...settings,
		// Nobody is forgotten between two looks at a batch.
		limits: { callerAgeMs: Infinity, ...settings.limits },
	});
	/** @type {Stage['exchanges']} */
	const exchanges = [];
	const sinceStart = () => Math.round(nowMs - startMs);
	return {
		exchanges,
		pass: (ms) => void (nowMs = startMs + ms),
		async send(call) {
			const sentAtMs = sinceStart();
			const response = await simulator.fetch(requestFor(call));
			const exchange = { ...asked(call), sentAtMs, ...(await answered(response, sinceStart)) };
			if (!call.isAside) exchanges.push(exchange);
			return exchange;
		},
	};
}

/** @param {Call} call */
function requestFor({ method = 'POST', path, body, fault, headers = {} }) {
	return new Request(`https://api.anthropic.com${path}`, {
		method,
		headers: {
			'content-type': 'application/json',
			authorization: 'Bearer simulated',
			'anthropic-version': '2026-10-21',
			...(fault && { 'simulator-fault': fault }),
			...headers,
		},
		...(body && { body: JSON.stringify(body) }),
	});
}

/** @param {Call} call */
function asked({ method = 'POST', path, body, fault }) {
	return { method, path, ...(fault && { fault }), ...(body && { requestBody: { ...body } }) };
}

/**
 * @param {Response} response
 * @param {() => number} sinceStart
 */
async function answered(response, sinceStart) {
	const { status } = response;
	const headers = Object.fromEntries(response.headers);
	if (!headers['content-type']?.startsWith('text/event-stream') || !response.body)
		return { status, headers, body: await response.json() };
	const frames = [];
	for await (const { event, data } of readFrames(response.body))
		frames.push({ atMs: sinceStart(), event, data });
	return { status, headers, frames };
}
