import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, test } from 'vitest';
import {
	clientOf,
	createTestSimulator,
	faulty,
	hello,
	post,
} from '#api/simulator/test-simulator.ts';

const { simulator } = createTestSimulator();

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
	return promise.then(
		() => undefined,
		(error: unknown) => error,
	);
}

describe('a fault of a status', () => {
	test.each([
		['400', Anthropic.BadRequestError, 400, 'invalid_request_error'],
		['401', Anthropic.AuthenticationError, 401, 'authentication_error'],
		['402', Anthropic.PaymentRequiredError, 402, 'billing_error'],
		['403', Anthropic.PermissionDeniedError, 403, 'permission_error'],
		['404', Anthropic.NotFoundError, 404, 'not_found_error'],
		['408', Anthropic.RequestTimeoutError, 408, 'invalid_request_error'],
		['409', Anthropic.ConflictError, 409, 'conflict_error'],
		['412', Anthropic.PreconditionFailedError, 412, 'invalid_request_error'],
		['413', Anthropic.ContentTooLargeError, 413, 'request_too_large'],
		['422', Anthropic.UnprocessableEntityError, 422, 'invalid_request_error'],
		['429', Anthropic.RateLimitError, 429, 'rate_limit_error'],
		['431', Anthropic.RequestHeaderFieldsTooLargeError, 431, 'invalid_request_error'],
		['499', Anthropic.ClientClosedRequestError, 499, 'invalid_request_error'],
		['500', Anthropic.InternalServerError, 500, 'api_error'],
		['501', Anthropic.NotImplementedError, 501, 'api_error'],
		['503', Anthropic.ServiceUnavailableError, 503, 'api_error'],
		['504', Anthropic.GatewayTimeoutError, 504, 'timeout_error'],
		['529', Anthropic.OverloadedError, 529, 'overloaded_error'],
	])('%s throws the SDK class for it', async (fault, expected, status, type) => {
		const error = await errorOf(faulty(simulator, fault).messages.create(hello));
		expect(error).toBeInstanceOf(expected);
		expect(error).toMatchObject({ status, type });
		expect((error as InstanceType<typeof Anthropic.APIError>).requestID).toMatch(/^req_01/);
	});
});

describe('a 429', () => {
	test('says when to come back unless it was told not to', async () => {
		const [plain, bare, precise] = await Promise.all(
			['429;retry-after=7', '429;retry-after=none', '429;retry-after-ms=250'].map((fault) =>
				simulator.fetch(post('/v1/messages', hello, { 'simulator-fault': fault })),
			),
		);
		expect(plain?.headers.get('retry-after')).toBe('7');
		expect(bare?.headers.get('retry-after')).toBeNull();
		expect(precise?.headers.get('retry-after-ms')).toBe('250');
	});

	test('at the spend cap carries its code and no retry-after', async () => {
		const error = await errorOf(faulty(simulator, 'spend-cap').messages.create(hello));
		expect(error).toBeInstanceOf(Anthropic.RateLimitError);
		expect(error).toMatchObject({ errorCode: 'enforced_spend_limit_reached' });
		expect(
			(error as InstanceType<typeof Anthropic.APIError>).headers?.get('retry-after'),
		).toBeNull();
	});
});

describe('N times, then fine', () => {
	test('is one call with N retries for the SDK', async () => {
		const { simulator } = createTestSimulator();
		const client = clientOf(simulator, {
			maxRetries: 2,
			defaultHeaders: { 'simulator-fault': '529;times=2', 'simulator-caller': 'me' },
		});
		const message = await client.messages.create(hello);
		expect(message.stop_reason).toBe('end_turn');
		expect(simulator.calls('me').map((call) => [call.status, call.retryCount])).toEqual([
			[529, 0],
			[529, 1],
			[200, 2],
		]);
	});

	test('counts the calls of a client that does not number its retries', async () => {
		const { simulator } = createTestSimulator();
		const send = () =>
			simulator
				.fetch(post('/v1/messages', hello, { 'simulator-fault': '529;times=2' }))
				.then(({ status }) => status);
		expect([await send(), await send(), await send(), await send()]).toEqual([529, 529, 200, 529]);
	});
});

describe('a stream that goes wrong', () => {
	test('throws the error event that came after the 200', async () => {
		const stream = await faulty(simulator, 'error;after=2').messages.create({
			...hello,
			stream: true,
		});
		let deltas = 0;
		const error = await errorOf(
			(async () => {
				for await (const event of stream) if (event.type === 'content_block_delta') deltas++;
			})(),
		);
		expect(deltas).toBe(2);
		expect(error).toMatchObject({ status: undefined, type: 'overloaded_error' });
	});

	test('ends without message_stop when it is cut', async () => {
		const stream = await faulty(simulator, 'cut;after=2').messages.create({
			...hello,
			stream: true,
		});
		const events = await Array.fromAsync(stream);
		expect(events.at(-1)?.type).toBe('content_block_delta');
		await expect(faulty(simulator, 'cut').messages.stream(hello).finalMessage()).rejects.toThrow(
			Anthropic.AnthropicError,
		);
	});

	test('hangs until the client gives up', async () => {
		const { simulator } = createTestSimulator({
			wait: (_ms, signal) =>
				new Promise((_resolve, reject) =>
					signal.addEventListener('abort', () => reject(signal.reason)),
				),
		});
		const client = clientOf(simulator, {
			timeout: 30,
			defaultHeaders: { 'simulator-fault': 'hang' },
		});
		await expect(client.messages.create(hello)).rejects.toThrow(
			Anthropic.APIConnectionTimeoutError,
		);
	});

	test('resets the connection before the head', async () => {
		await expect(faulty(simulator, 'reset').messages.create(hello)).rejects.toThrow(
			Anthropic.APIConnectionError,
		);
	});
});

describe('an order', () => {
	test('is one step for each attempt, and fine after the last', async () => {
		const { simulator } = createTestSimulator();
		const order = { 'simulator-fault': '429;retry-after=2, ok, 500;times=2' };
		const statuses: number[] = [];
		for (const retry of ['0', '1', '2', '3', '4']) {
			const headers = { ...order, 'x-stainless-retry-count': retry };
			statuses.push((await simulator.fetch(post('/v1/messages', hello, headers))).status);
		}
		expect(statuses).toEqual([429, 200, 500, 500, 200]);
	});

	test('can be the key itself', async () => {
		const client = clientOf(simulator, { apiKey: 'sk-ant-fault:504' });
		await expect(client.messages.create(hello)).rejects.toThrow(Anthropic.GatewayTimeoutError);
		const good = clientOf(simulator, { apiKey: 'sk-ant-fault:529;times=0' });
		expect((await good.messages.create(hello)).stop_reason).toBe('end_turn');
	});

	test.each([
		'earthquake',
		'529;after=2',
		'429;retry-after=soon',
		'200',
		'cut;after=-1',
		'a,'.repeat(20),
	])('«%s» is refused, not ignored', async (order) => {
		const response = await simulator.fetch(
			post('/v1/messages', hello, { 'simulator-fault': order }),
		);
		expect(response.status).toBe(400);
		expect((await response.json()).error.message).toMatch(/^simulator-fault: /);
	});
});

test('a slow head takes its time and is fine', async () => {
	const { simulator, clock } = createTestSimulator();
	const startedAt = clock.ms;
	await faulty(simulator, 'slow;ms=4000').messages.create(hello);
	expect(clock.ms - startedAt).toBe(4000);
});

test('a malformed frame makes the reader fail', async () => {
	const client = faulty(simulator, 'malformed;after=1').withOptions({ logLevel: 'off' });
	await expect(client.messages.stream(hello).finalMessage()).rejects.toThrow(/JSON/);
});

test('a stream is reset after so many deltas', async () => {
	const stream = await faulty(simulator, 'reset;after=2').messages.create({
		...hello,
		stream: true,
	});
	let deltas = 0;
	const error = await errorOf(
		(async () => {
			for await (const event of stream) if (event.type === 'content_block_delta') deltas++;
		})(),
	);
	expect(deltas).toBe(2);
	expect(error).toMatchObject({ cause: { code: 'ECONNRESET' } });
});

test('a stream falls silent after so many deltas until the reader leaves', async () => {
	const silent = createTestSimulator({
		wait: (_ms, signal) =>
			new Promise((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason)),
			),
	});
	const stream = faulty(silent.simulator, 'hang;after=2').messages.stream(hello);
	setTimeout(() => stream.abort(), 30);
	await expect(stream.finalMessage()).rejects.toThrow(Anthropic.APIUserAbortError);
	expect(stream.currentMessage?.content.length).toBeGreaterThan(0);
});

test('a fault of a stream spoils a plain answer too', async () => {
	const plain = (order: string) => errorOf(faulty(simulator, order).messages.create(hello));
	expect(await plain('error')).toBeInstanceOf(Anthropic.OverloadedError);
	expect(await plain('error;type=api_error')).toBeInstanceOf(Anthropic.InternalServerError);
	expect(await plain('malformed')).toBeInstanceOf(SyntaxError);
	expect(await plain('cut')).toBeInstanceOf(Error);
});

test('a page of the edge is no JSON for the SDK', async () => {
	const error = await errorOf(faulty(simulator, 'edge').messages.create(hello));
	expect(error).toBeInstanceOf(Anthropic.ContentTooLargeError);
	expect(error).toMatchObject({ type: null, error: undefined, requestID: null });
});
