// `npm run bench -- simulator`: what a delta of the simulator costs over HTTP, and what a held stream does.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describeMachine } from './measure/machine.mjs';

/** At most this many times the CPU of a bare `node:http` server that writes the same bytes. */
const mostCpu = 3;
const mostMemory = 1.5;
const mostDelayMs = 50;

/** Prints the figures and says whether they are within their bounds. */
export async function bench() {
	describeMachine();
	const steady = await compared('steady', { atOnce: 100, inAll: 300, spreadMs: 500, words: 180 });
	const burst = await compared('burst', { atOnce: 16, inAll: 3000, spreadMs: 0, words: 180 });
	const slow = await compared('slow', { atOnce: 2000, inAll: 2000, spreadMs: 3000, words: 25 });
	console.log(cpuLine('deltas 20 ms apart, 100 streams', steady));
	console.log(cpuLine('as fast as possible, 16 streams', burst));
	console.log(
		`simulator: ${Math.round(burst.simulator.streamsPerSecond)} streams/s, bare node:http ${Math.round(burst.bare.streamsPerSecond)} streams/s`,
	);
	const memory = slow.simulator.bytesPerStream / slow.bare.bytesPerStream;
	const { ended, delayP99Ms, bytesPerStream } = slow.simulator;
	console.log(
		`2,000 streams, an event a second: ${ended} held to the end, event loop delay p99 ${delayP99Ms.toFixed(1)} ms (at most ${mostDelayMs}, bare ${slow.bare.delayP99Ms.toFixed(1)} ms), ${kilobytes(bytesPerStream)} a stream, bare ${kilobytes(slow.bare.bytesPerStream)} (${memory.toFixed(2)} times, at most ${mostMemory})`,
	);
	const isWithin =
		ratioOf(steady) <= mostCpu &&
		ratioOf(burst) <= mostCpu &&
		ended === 2000 &&
		delayP99Ms < mostDelayMs &&
		memory <= mostMemory;
	if (!isWithin) console.log('simulator: outside its bounds');
	return isWithin;
}

/**
 * @typedef {{ atOnce: number, inAll: number, spreadMs: number, words: number }} Load
 * @typedef {Awaited<ReturnType<typeof measured>>} Measured
 * @typedef {{ simulator: Measured, bare: Measured }} Compared
 */

/**
 * Both servers under the same load, one after the other, each in its own process, the client in a third.
 * @param {string} load
 * @param {Load} size
 * @returns {Promise<Compared>}
 */
async function compared(load, size) {
	return {
		bare: await measured('bare', load, size),
		simulator: await measured('simulator', load, size),
	};
}

/**
 * @param {string} kind
 * @param {string} load
 * @param {Load} size
 */
async function measured(kind, load, { atOnce, inAll, spreadMs, words }) {
	const body = JSON.stringify({
		model: 'claude-haiku-5-5',
		max_tokens: 4000,
		stream: true,
		thinking: { type: 'disabled' },
		messages: [{ role: 'user', content: `Explain streaming in ${words} words.` }],
	});
	const env = { ...process.env, BENCH_BODY: body };
	const options = { env, execArgv: ['--expose-gc'] };
	const server = fork(new URL('simulator/server.mjs', import.meta.url), [kind, load], options);
	try {
		const { port } = await answerOf(server);
		// A heap that has grown to its working size, and code that was compiled, on both sides.
		await clientRun([port, 64, 2 * inAll, 0, 'warm-up'], env);
		server.send('reset');
		const before = await answerOf(server);
		const running = clientRun([port, atOnce, inAll, spreadMs], env);
		const held = load === 'slow' ? await midway(server, spreadMs + 3000) : before;
		const { deltas, ended, ms } = await running;
		server.send('read');
		const after = await answerOf(server);
		const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
		return {
			ended,
			cpuPerDelta: cpu / deltas,
			streamsPerSecond: (ended * 1000) / ms,
			delayP99Ms: after.delayP99Ms,
			bytesPerStream: (held.memory - before.memory) / atOnce,
		};
	} finally {
		server.kill();
	}
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {number} afterMs
 */
async function midway(server, afterMs) {
	await new Promise((resolve) => setTimeout(resolve, afterMs));
	server.send('read');
	return answerOf(server);
}

/**
 * @param {(string | number)[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function clientRun(args, env) {
	const client = fork(new URL('simulator/client.mjs', import.meta.url), args.map(String), { env });
	// Nothing here takes longer than this; a client that hangs is not waited for.
	const timer = setTimeout(() => client.kill(), 90_000);
	try {
		return await answerOf(client);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<any>}
 */
async function answerOf(child) {
	const gone = once(child, 'exit').then(() => {
		throw new Error('A process of the bench ended without an answer.');
	});
	const [message] = await Promise.race([once(child, 'message'), gone]);
	gone.catch(() => undefined);
	return message;
}

/** @param {Compared} both */
function ratioOf({ simulator, bare }) {
	return simulator.cpuPerDelta / bare.cpuPerDelta;
}

/**
 * @param {string} what
 * @param {Compared} both
 */
function cpuLine(what, both) {
	const { simulator, bare } = both;
	return `${what}: ${simulator.cpuPerDelta.toFixed(1)} µs CPU per delta, bare node:http ${bare.cpuPerDelta.toFixed(1)} µs (${ratioOf(both).toFixed(2)} times, at most ${mostCpu})`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
