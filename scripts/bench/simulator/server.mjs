// A server under measurement, in a process of its own: `node server.mjs simulator|bare steady|slow|burst`.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createSimulator } from '../../../api/simulator/index.ts';
import { readFacts, serverOf, wait } from '../../simulator.mjs';

const [kind, load] = process.argv.slice(2);
const facts = readFacts();
const paces = {
	/** About 20 ms a delta. */
	steady: { firstTokenMs: 20, tokensPerSecond: 200 },
	/** About an event a second: a delta is three or four tokens. */
	slow: { firstTokenMs: 1000, tokensPerSecond: 3.5 },
	burst: { firstTokenMs: 0, tokensPerSecond: Infinity },
};
const limits = { requestsPerMinute: 1e9, inputTokensPerMinute: 1e12, outputTokensPerMinute: 1e12 };
const settings = {
	facts,
	now: Date.now,
	wait,
	seed: 'bench',
	pace: paces[load],
	limits,
};
const delay = monitorEventLoopDelay({ resolution: 5 });

const simulator = createSimulator(settings);
const server = kind === 'simulator' ? serverOf({ answer }) : await bareServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
	const address = server.address();
	process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});

process.on('message', (message) => {
	if (message === 'reset') {
		globalThis.gc?.();
		delay.enable();
		delay.reset();
		return process.send?.({ cpu: process.cpuUsage(), memory: memoryInUse() });
	}
	globalThis.gc?.();
	process.send?.({
		cpu: process.cpuUsage(),
		memory: memoryInUse(),
		delayP99Ms: delay.percentile(99) / 1e6,
	});
});

/** Resident memory without what V8 keeps free for later: that depends on the load before, not on the streams held. */
function memoryInUse() {
	const { rss, heapTotal, heapUsed } = process.memoryUsage();
	return rss - heapTotal + heapUsed;
}

/** Writes what the simulator would write, when it would write it, and does nothing else. */
async function bareServer() {
	const script = await recorded();
	return createServer((request, response) => {
		request.resume().on('end', () => {
			response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
			play(response, 0, 'x-bench-warm-up' in request.headers);
		});
	});

	/**
	 * @param {import('node:http').ServerResponse} response
	 * @param {number} from
	 * @param {boolean} isWarmUp
	 */
	function play(response, from, isWarmUp) {
		for (let at = from; at < script.length; at++) {
			const { ms, bytes } = script[at];
			if (ms > 0 && at > from && !isWarmUp)
				return void setTimeout(() => !response.destroyed && play(response, at, false), ms);
			response.write(bytes);
		}
		response.end();
	}
}

/**
 * The simulator as it is, except that it does not wait while it is warmed up.
 * @type {typeof simulator.answer}
 */
async function answer(incoming, signal) {
	const given = await simulator.answer(incoming, signal);
	if (!incoming.headers.get('x-bench-warm-up') || typeof given.body === 'string') return given;
	return { ...given, body: Iterator.from(given.body).map((frame) => ({ ...frame, afterMs: 0 })) };
}

/** Every frame of one answer, with the wait before it. */
async function recorded() {
	const { body } = await answer(
		{
			method: 'POST',
			url: 'http://127.0.0.1/v1/messages',
			headers: new Headers({ 'x-api-key': 'simulated', 'anthropic-version': '2026-10-21' }),
			read: async () => process.env['BENCH_BODY'] ?? '',
		},
		new AbortController().signal,
	);
	if (typeof body === 'string') throw new Error(body);
	return [...Iterator.from(body)].flatMap((frame) =>
		'text' in frame ? [{ ms: frame.afterMs, bytes: Buffer.from(frame.text) }] : [],
	);
}
