// Asks a relay, in a process of its own. Tasks come as messages; each is answered with what it saw.
import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true });
// Deltas are counted by their text, which every relay passes on, however it frames it.
const mark = Buffer.from(' and so the');
/** @type {import('node:http').ClientRequest[]} */
let held = [];

/** @type {Record<string, (task: any) => Promise<unknown>>} */
const tasks = {
	/** Streams read to their end, so many at once. */
	async load({ atOnce, inAll, prompt }) {
		let started = 0;
		let deltas = 0;
		const lane = async () => {
			while (started++ < inAll) {
				const seen = await new Promise((resolve) => open(prompt, { onEnd: resolve }));
				deltas += seen;
			}
		};
		await Promise.all(Array.from({ length: atOnce }, lane));
		return { deltas };
	},
	/** Milliseconds to the first delta, one stream after the other. */
	async first({ times, prompt }) {
		const ms = [];
		for (let i = 0; i < times; i++) {
			const startMs = performance.now();
			let firstMs = NaN;
			const onDelta = () => (firstMs ||= performance.now() - startMs);
			await new Promise((resolve) => open(prompt, { onDelta, onEnd: resolve }));
			ms.push(firstMs);
		}
		return { ms };
	},
	/** Streams that have begun and go on. */
	async hold({ count, prompt }) {
		let begun = 0;
		for (let at = 0; at < count; at += 100) {
			const some = Array.from(
				{ length: Math.min(100, count - at) },
				() =>
					new Promise((resolve) => {
						const onDelta = () => resolve(begun++);
						held.push(open(prompt, { onDelta, onEnd: resolve }));
					}),
			);
			await Promise.all(some);
		}
		return { begun };
	},
	async release() {
		for (const call of held) call.destroy();
		held = [];
		return {};
	},
	/** Begins so many, waits, and leaves them all; says when each was left. */
	async leave({ count, prompt, afterMs, prefix }) {
		/** @type {[string, number][]} */
		const left = [];
		for (let i = 0; i < count; i++) {
			const id = `${prefix}${i}`;
			const call = open(`${prompt} id=${id}`, {});
			await new Promise((resolve) => setTimeout(resolve, afterMs));
			left.push([id, performance.timeOrigin + performance.now()]);
			call.destroy();
		}
		return { left };
	},
};

// Nobody is left running when the bench is stopped.
process.on('disconnect', () => process.exit(0));
process.on('message', async (/** @type {{ task: string }} */ message) => {
	process.send?.(await tasks[message.task]?.(message));
});
process.send?.({ ready: true });

/**
 * @param {string} prompt
 * @param {{ onDelta?: () => void, onEnd?: (deltas: number) => void }} hooks
 */
function open(prompt, { onDelta, onEnd }) {
	const body = JSON.stringify({ lab: 'stream', prompt });
	const headers = { 'content-type': 'application/json' };
	let deltas = 0;
	const done = () => onEnd?.(deltas);
	const call = request(
		{ agent, host: '127.0.0.1', port, path: '/api/labs/run', method: 'POST', headers },
		(response) => {
			let rest = Buffer.alloc(0);
			response.on('data', (chunk) => {
				const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
				let end = 0;
				for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, end)) {
					end = at + mark.length;
					deltas++;
				}
				if (deltas > 0) onDelta?.();
				rest = bytes.subarray(Math.max(end, bytes.length - mark.length + 1));
			});
			response.on('end', done);
			response.on('error', done);
		},
	);
	call.on('error', done);
	call.end(body);
	return call;
}
