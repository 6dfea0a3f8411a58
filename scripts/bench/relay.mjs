// `npm run bench -- relay`: what our endpoint adds to the API's own bytes, against a bare node:http
// pipe, a plain SDK relay and an endpoint of the Vercel AI SDK, in one run and on loopback alone.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describeMachine, median } from './measure/machine.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} Child
 * @typedef {{ relay: Child, client: Child }} Pair
 * @typedef {{ child: Child, port: number }} Upstream
 */

const most = { paced: 2, saturated: 2.5, shareOfAi: 0.25, memory: 1.6, closedMs: 250 };
const rounds = 3;
const paced = { atOnce: 40, inAll: 40, prompt: 'deltas=300 every=20' };
const saturated = { atOnce: 8, inAll: 64, prompt: 'deltas=5000' };
/** @type {Set<Child>} */
const children = new Set();

const parts = { cpu, first: firstDelta, memory, leave: leaving };

/**
 * @param {string[]} [names] of the parts that are measured; none for all of them
 * @returns {Promise<boolean>} whether every target is met
 */
export async function bench(names = []) {
	describeMachine();
	// Nothing here takes this long; a process that hangs is not waited for.
	const timer = setTimeout(stopAll, 540_000);
	try {
		const upstream = await started('upstream.mjs', []);
		let areMet = true;
		for (const [name, part] of Object.entries(parts))
			if (names.length === 0 || names.includes(name)) areMet = (await part(upstream)) && areMet;
		return areMet;
	} finally {
		clearTimeout(timer);
		stopAll();
	}
}

/** @param {Upstream} upstream */
async function cpu({ port }) {
	const pairs = {
		pipe: await pairOf('pipe', port),
		ours: await pairOf('ours', port),
		ai: await pairOf('ai', port),
	};
	// Code that was compiled and heaps that have grown, on all sides.
	for (const pair of Object.values(pairs)) await cpuPerDelta(pair, { ...saturated, inAll: 16 });
	const steady = await compared(pairs, paced);
	const burst = await compared(pairs, saturated);
	for (const pair of Object.values(pairs)) end(pair);
	const isPacedMet = verdict('deltas 20 ms apart', steady, most.paced);
	const isBurstMet = verdict('as fast as possible', burst, most.saturated);
	return isPacedMet && isBurstMet;
}

/**
 * Rounds take turns, so that what else the machine does meets all alike.
 * @template {string} Name
 * @param {Record<Name, Pair>} pairs
 * @param {object} load
 * @returns {Promise<Record<Name, number>>}
 */
async function compared(pairs, load) {
	/** @type {Record<string, number[]>} */
	const figures = {};
	for (let round = 0; round < rounds; round++)
		for (const name of /** @type {Name[]} */ (Object.keys(pairs)))
			(figures[name] ??= []).push(await cpuPerDelta(pairs[name], load));
	const medians = Object.entries(figures).map(([name, values]) => [name, median(values)]);
	return Object.fromEntries(medians);
}

/**
 * @param {Pair} pair
 * @param {object} load
 */
async function cpuPerDelta({ relay, client }, load) {
	const before = await ask(relay, {});
	const { deltas } = await ask(client, { task: 'load', ...load });
	const after = await ask(relay, {});
	return (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / deltas;
}

/**
 * @param {string} what
 * @param {{ pipe: number, ours: number, ai: number }} figures
 * @param {number} mostTimes
 */
function verdict(what, { pipe, ours, ai }, mostTimes) {
	const times = ours / pipe;
	const share = ours / ai;
	console.log(
		`${what}: ${ours.toFixed(2)} µs CPU per delta, pipe ${pipe.toFixed(2)} (${times.toFixed(2)} times, at most ${mostTimes}), AI SDK ${ai.toFixed(2)} (${share.toFixed(2)} of it, at most ${most.shareOfAi})`,
	);
	return times <= mostTimes && share <= most.shareOfAi;
}

/** @param {Upstream} upstream */
async function firstDelta({ port }) {
	const pairs = {
		pipe: await pairOf('pipe', port),
		sdk: await pairOf('sdk', port),
		ours: await pairOf('ours', port),
	};
	/** @type {Record<string, number[]>} */
	const ms = { pipe: [], sdk: [], ours: [] };
	// The first round warms up and does not count.
	for (let round = 0; round <= 8; round++)
		for (const [name, { client }] of Object.entries(pairs)) {
			const answer = await ask(client, { task: 'first', times: 50, prompt: 'deltas=5' });
			if (round > 0) ms[name]?.push(...answer.ms);
		}
	for (const pair of Object.values(pairs)) end(pair);
	const [pipe = NaN, sdk = NaN, ours = NaN] = ['pipe', 'sdk', 'ours'].map((name) =>
		median(ms[name] ?? []),
	);
	console.log(
		`first delta: ${ours.toFixed(2)} ms, plain SDK relay ${sdk.toFixed(2)} ms (no later than that), pipe ${pipe.toFixed(2)} ms`,
	);
	return ours <= sdk;
}

/** @param {Upstream} upstream */
async function memory({ port }) {
	const pipe = await memoryPerStream('pipe', port);
	const ours = await memoryPerStream('ours', port);
	const times = ours.bytes / pipe.bytes;
	const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
	console.log(
		`${ours.begun} streams held: ${kb(ours.bytes)} each, pipe ${kb(pipe.bytes)} (${times.toFixed(2)} times, at most ${most.memory})`,
	);
	return times <= most.memory && ours.begun === 5000;
}

/**
 * @param {string} kind
 * @param {number} port
 */
async function memoryPerStream(kind, port) {
	const pair = await pairOf(kind, port);
	await ask(pair.client, { task: 'load', atOnce: 50, inAll: 200, prompt: 'deltas=20' });
	const before = await ask(pair.relay, {});
	const { begun } = await ask(pair.client, { task: 'hold', count: 5000, prompt: 'hang=idle' });
	const after = await ask(pair.relay, {});
	await ask(pair.client, { task: 'release' });
	end(pair);
	return { begun, bytes: (after.memory - before.memory) / begun };
}

/** @param {Upstream} upstream */
async function leaving({ child, port }) {
	const pair = await pairOf('ours', port);
	const stages = [
		['before the head', 'hang=head', 40],
		['before the first delta', 'hang=delta', 40],
		['in the middle of the stream', 'deltas=1000 every=5', 60],
		['while it is idle', 'hang=idle', 60],
	];
	let isMet = true;
	for (const [index, [stage, prompt, afterMs]] of stages.entries()) {
		const { left } = await ask(pair.client, {
			task: 'leave',
			count: 50,
			prompt,
			afterMs,
			prefix: `s${index}x`,
		});
		await new Promise((resolve) => setTimeout(resolve, most.closedMs));
		const { seen } = await ask(child, {});
		const closings = new Map(seen);
		const lateMs = left.map(
			(/** @type {[string, number]} */ [id, atMs]) =>
				(closings.get(id)?.closedAt ?? Infinity) - atMs,
		);
		const inTime = lateMs.filter((/** @type {number} */ ms) => ms <= most.closedMs).length;
		console.log(
			`left ${stage}: ${inTime} of ${left.length} closed upstream within ${most.closedMs} ms, median ${median(lateMs).toFixed(1)} ms`,
		);
		isMet &&= inTime === 50;
	}
	end(pair);
	return isMet;
}

/**
 * @param {string} kind
 * @param {number} upstreamPort
 * @returns {Promise<Pair>}
 */
async function pairOf(kind, upstreamPort) {
	const { child: relay, port } = await started('relays.mjs', [kind, String(upstreamPort)]);
	const { child: client } = await started('client.mjs', [String(port)]);
	return { relay, client };
}

/**
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<{ child: Child, port: number }>}
 */
async function started(file, args) {
	const child = fork(new URL(`relay/${file}`, import.meta.url), args, {
		execArgv: ['--expose-gc'],
	});
	children.add(child);
	const { port } = await answerOf(child);
	return { child, port };
}

/**
 * @param {Child} child
 * @param {object} message
 */
function ask(child, message) {
	const answer = answerOf(child);
	child.send(message);
	return answer;
}

/**
 * @param {Child} child
 * @returns {Promise<any>}
 */
async function answerOf(child) {
	const leaving = new AbortController();
	const { signal } = leaving;
	const gone = once(child, 'exit', { signal }).then(() => {
		throw new Error('A process of the bench ended without an answer.');
	});
	const [message] = await Promise.race([once(child, 'message', { signal }), gone]);
	gone.catch(() => undefined);
	leaving.abort();
	return message;
}

/** @param {Pair} pair */
function end({ relay, client }) {
	for (const child of [relay, client]) {
		children.delete(child);
		child.kill();
	}
}

function stopAll() {
	for (const child of children) child.kill();
	children.clear();
}
