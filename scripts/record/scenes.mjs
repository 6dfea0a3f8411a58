// What is played for each file of src/content/recordings/. A changed scene is a changed figure.

import { batchTimeOf } from '../../api/simulator/facts.ts';
import { readFacts } from '../simulator.mjs';

/** @typedef {import('../record.mjs').Stage} Stage */

const model = 'claude-haiku-5-5';
const hourMs = 3_600_000;
const minuteMs = 60_000;
const windowMs = batchTimeOf(readFacts(), 'window');
const keptMs = batchTimeOf(readFacts(), 'results-kept');

const thinking = { type: 'disabled' };

/** @param {[role: string, content: string][]} turns */
const turns = (...turns) => turns.map(([role, content]) => ({ role, content }));

/** Turns in orders that are accepted and refused; src/components/figures/turn-orders.ts names them. */
const orders = [
	turns(['user', 'Name a colour.'], ['assistant', 'Blue.'], ['user', 'And another one.']),
	turns(['user', 'Name a colour.'], ['user', 'Not blue.']),
	turns(
		['user', 'Name a colour.'],
		['assistant', 'Green,'],
		['assistant', 'or blue.'],
		['user', 'Thanks.'],
	),
	turns(['assistant', 'What can I do?'], ['user', 'Name a colour.']),
	turns(['user', 'Name a colour.'], ['assistant', 'My favourite is']),
	turns(['user', 'Name a colour.'], ['system', 'The site is now in dark mode.']),
	turns(['system', 'Answer in one word.'], ['user', 'Name a colour.']),
	[],
];

/** @param {string} content */
const question = (content) => ({ model, max_tokens: 200, messages: [{ role: 'user', content }] });

/**
 * @typedef {object} Scene
 * @property {Partial<import('../../api/simulator/index.ts').SimulatorSettings>} [settings]
 * @property {(stage: Stage) => Promise<unknown>} play
 *
 * @type {Record<string, Scene>}
 */
export const scenes = {
	stream: {
		settings: { pace: { firstTokenMs: 600, tokensPerSecond: 40 } },
		play: ({ send }) =>
			send({
				path: '/v1/messages',
				body: {
					...question('What is backoff? Answer in about 25 words.'),
					// One block of text, and no block of thinking before it.
					thinking: { type: 'disabled' },
					stream: true,
				},
			}),
	},

	'batch-ends': {
		play: async (stage) => {
			const path = await createBatch(stage, 40 * minuteMs);
			await look(stage, path, 20 * minuteMs);
			await look(stage, path, 40 * minuteMs);
			await look(stage, path, keptMs);
		},
	},
	'batch-is-canceled': {
		settings: { limits: { cancelMs: 15 * minuteMs } },
		play: async (stage) => {
			const path = await createBatch(stage, hourMs);
			stage.pass(30 * minuteMs);
			await stage.send({ path: `${path}/cancel` });
			await look(stage, path, 45 * minuteMs);
			await look(stage, path, keptMs);
		},
	},
	'batch-expires': {
		play: async (stage) => {
			const path = await createBatch(stage, 1.5 * windowMs);
			await look(stage, path, windowMs / 2);
			await look(stage, path, windowMs);
			await look(stage, path, keptMs);
		},
	},

	'limit-per-minute': {
		settings: { limits: { requestsPerMinute: 60 } },
		play: async ({ send, pass }) => {
			const call = { path: '/v1/messages', body: question('Hello') };
			for (let sent = 0; sent < 60; sent++) await send({ ...call, isAside: true });
			const { headers } = await send(call);
			pass(Number(headers['retry-after']) * 1000);
			await send(call);
			await send(call);
			pass(minuteMs + 1000);
			await send(call);
		},
	},
	'limit-growth': {
		play: ({ send }) => send({ path: '/v1/messages', body: question('Hello'), fault: 'ramp' }),
	},
	// Without thinking, so that what is sent again is what was read and written before.
	conversation: {
		play: async ({ send }) => {
			/** @type {{ role: string, content: unknown }[]} */
			const messages = [];
			for (const subject of ['tokens', 'streaming', 'caching', 'backoff', 'rate limits']) {
				messages.push({ role: 'user', content: `Explain ${subject} in about 150 words.` });
				const { body } = await send({
					path: '/v1/messages',
					body: { model, max_tokens: 1024, thinking, messages: [...messages] },
				});
				messages.push({ role: 'assistant', content: body?.['content'] });
			}
		},
	},
	'turn-orders': {
		play: async ({ send }) => {
			for (const messages of orders)
				await send({ path: '/v1/messages', body: { model, max_tokens: 200, thinking, messages } });
		},
	},
	'limit-money': {
		play: ({ send }) => send({ path: '/v1/messages', body: question('Hello'), fault: 'spend-cap' }),
	},
};

/**
 * Four requests, one of which the API will refuse.
 * @param {Stage} stage
 * @param {number} durationMs
 */
async function createBatch({ send }, durationMs) {
	const requests = ['doc-1', 'doc-2', 'doc-3', 'doc-4'].map((custom_id) => ({
		custom_id,
		params: {
			...question(`Summarize ${custom_id}.`),
			...(custom_id === 'doc-2' && { model: 'no-such-model' }),
		},
	}));
	const { body } = await send({
		path: '/v1/messages/batches',
		body: { requests },
		headers: { 'simulator-batch-ms': String(durationMs) },
	});
	return `/v1/messages/batches/${body?.['id']}`;
}

/**
 * @param {Stage} stage
 * @param {string} path
 * @param {number} atMs
 */
async function look({ send, pass }, path, atMs) {
	pass(atMs);
	await send({ method: 'GET', path });
}
