// Reads streams and counts their deltas, in a process of its own:
// `node client.mjs <port> <streams at once> <streams in all> <spread of the starts in ms> [warm-up]`.
import { Agent, request } from 'node:http';

const [port = 0, atOnce = 1, inAll = 1, spreadMs = 0] = process.argv.slice(2, 6).map(Number);
const warmUp = process.argv[6] ? { 'x-bench-warm-up': '1' } : {};
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const mark = Buffer.from('content_block_delta\nd');
const tally = { deltas: 0, ended: 0, failed: 0 };
let started = 0;

const startedAt = performance.now();
await Promise.all(Array.from({ length: atOnce }, (_, at) => lane((at * spreadMs) / atOnce)));
process.send?.({ ...tally, ms: performance.now() - startedAt });
agent.destroy();

/** @param {number} afterMs */
async function lane(afterMs) {
	await new Promise((resolve) => setTimeout(resolve, afterMs));
	while (started < inAll) {
		started++;
		await stream().catch(() => tally.failed++);
	}
}

/** @returns {Promise<void>} */
function stream() {
	return new Promise((resolve, reject) => {
		const call = request(
			{
				agent,
				host: '127.0.0.1',
				port,
				path: '/v1/messages',
				method: 'POST',
				headers: {
					'x-api-key': 'simulated',
					'anthropic-version': '2026-10-21',
					'content-type': 'application/json',
					...warmUp,
				},
			},
			(response) => {
				let isWhole = false;
				response.on('data', (/** @type {Buffer} */ chunk) => {
					for (let at = chunk.indexOf(mark); at >= 0; at = chunk.indexOf(mark, at + 1))
						tally.deltas++;
					isWhole ||= chunk.includes('event: message_stop');
				});
				response.on('end', () => {
					if (!isWhole) return reject(new Error('cut'));
					tally.ended++;
					resolve();
				});
				response.on('error', reject);
			},
		);
		call.on('error', reject);
		call.end(process.env['BENCH_BODY']);
	});
}
