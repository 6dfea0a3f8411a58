// Stands for the API, in a process of its own. The prompt says what to do: «deltas=100 every=20», and
// `hang=head|delta|idle` to stop before the head, before the first delta or after it. It counts whom
// it lost, and when.
import { createServer } from 'node:http';

const frame = (/** @type {{ type: string }} */ event) =>
	`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
const usage = { input_tokens: 25, output_tokens: 1 };
const shared = { id: 'msg_bench', role: 'assistant', model: 'claude-haiku-5-5', content: [] };
const message = { ...shared, type: 'message', stop_reason: null, stop_sequence: null, usage };
const head =
	frame({ type: 'message_start', message }) +
	frame({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
const delta = frame({
	...{ type: 'content_block_delta', index: 0 },
	delta: { type: 'text_delta', text: ' and so the' },
});
const tail =
	frame({ type: 'content_block_stop', index: 0 }) +
	frame({
		type: 'message_delta',
		delta: { stop_reason: 'end_turn' },
		usage: { output_tokens: 9 },
	}) +
	frame({ type: 'message_stop' });
const deltas100 = Buffer.from(delta.repeat(100));

/** @type {Map<string, { opened: boolean, closedAt?: number }>} */
const seen = new Map();

const server = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk) => (body += chunk));
	request.on('end', () => {
		const number = (/** @type {string} */ name) =>
			Number(new RegExp(`${name}=(\\d+)`).exec(body)?.[1] ?? 0);
		const hang = /hang=(\w+)/.exec(body)?.[1];
		const id = /id=(\w+)/.exec(body)?.[1] ?? '';
		if (id) {
			const entry = { opened: true };
			seen.set(id, entry);
			response.on('close', () =>
				Object.assign(entry, { closedAt: performance.timeOrigin + performance.now() }),
			);
		}
		if (hang === 'head') return;
		response.writeHead(200, {
			'content-type': 'text/event-stream; charset=utf-8',
			'request-id': 'req_bench',
		});
		response.write(head);
		if (hang === 'delta') return;
		if (hang === 'idle') return void response.write(delta);
		const every = number('every');
		if (every > 0) return pace(response, number('deltas'), every);
		burst(response, number('deltas'));
	});
});

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} count
 * @param {number} everyMs
 */
function pace(response, count, everyMs) {
	const timer = setInterval(() => {
		response.write(delta);
		if (--count > 0) return;
		clearInterval(timer);
		response.end(tail);
	}, everyMs);
	response.on('close', () => clearInterval(timer));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} count
 */
function burst(response, count) {
	for (; count > 0 && !response.destroyed; count -= 100) {
		const bytes = count >= 100 ? deltas100 : Buffer.from(delta.repeat(count));
		if (!response.write(bytes))
			return void response.once('drain', () => burst(response, count - 100));
	}
	response.end(tail);
}

server.listen({ port: 0, host: '127.0.0.1', backlog: 8192 }, () => {
	const address = server.address();
	process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
// Nobody is left running when the bench is stopped.
process.on('disconnect', () => process.exit(0));
process.on('message', () => process.send?.({ seen: [...seen] }));
