import Anthropic from '@anthropic-ai/sdk';
import { expect, test } from 'vitest';
import { clientOf, createTestSimulator, hello, post } from '#api/simulator/test-simulator.ts';

const hourMs = 3_600_000;

function requests(count: number) {
	return Array.from({ length: count }, (_, at) => ({
		custom_id: `doc-${at}`,
		params: { ...hello, messages: [{ role: 'user' as const, content: `Item ${at}` }] },
	}));
}

function setUp() {
	const { simulator, clock } = createTestSimulator();
	const { batches } = clientOf(simulator).messages;
	return { batches, clock, simulator };
}

test('counts everything as processing until the batch has ended', async () => {
	const { batches, clock } = setUp();
	const batch = await batches.create({ requests: requests(3) });
	expect(batch).toMatchObject({
		processing_status: 'in_progress',
		request_counts: { processing: 3, succeeded: 0 },
		results_url: null,
	});
	await expect(batches.results(batch.id)).rejects.toThrow(/in_progress/);
	clock.ms += 59_999;
	expect((await batches.retrieve(batch.id)).processing_status).toBe('in_progress');
	clock.ms += 1;
	expect(await batches.retrieve(batch.id)).toMatchObject({
		processing_status: 'ended',
		request_counts: { processing: 0, succeeded: 3 },
		results_url: `https://api.anthropic.com/v1/messages/batches/${batch.id}/results`,
	});
});

test('turns a bad item into an errored result and leaves the others alone', async () => {
	const { batches, clock } = setUp();
	const [first, second, third, fourth] = requests(4);
	const batch = await batches.create({
		requests: [
			first!,
			{ ...second!, params: { ...second!.params, max_tokens: 0 } },
			{ ...third!, params: { ...third!.params, model: 'claude-9' } },
			fourth!,
		],
	});
	clock.ms += hourMs;
	const results = new Map<string, Anthropic.Messages.MessageBatchResult>();
	for await (const { custom_id, result } of await batches.results(batch.id))
		results.set(custom_id, result);
	expect(results.get('doc-0')).toMatchObject({
		type: 'succeeded',
		message: { usage: { service_tier: 'batch' } },
	});
	expect(results.get('doc-1')).toMatchObject({
		type: 'errored',
		error: { type: 'error', error: { type: 'invalid_request_error' } },
	});
	expect(results.get('doc-2')).toMatchObject({ error: { error: { type: 'not_found_error' } } });
	expect((await batches.retrieve(batch.id)).request_counts).toMatchObject({
		succeeded: 2,
		errored: 2,
	});
});

test('gives the same results in the same order, which is not that of the requests, however often they are read', async () => {
	const { batches, clock } = setUp();
	const batch = await batches.create({ requests: requests(12) });
	clock.ms += hourMs;
	const read = async () => Array.fromAsync(await batches.results(batch.id));
	const [once, twice] = [await read(), await read()];
	expect(twice).toEqual(once);
	expect(once.map(({ custom_id }) => custom_id)).not.toEqual(
		requests(12).map(({ custom_id }) => custom_id),
	);
});

test('cancels what has not run, and ends soon after', async () => {
	const { batches, clock } = setUp();
	const batch = await batches.create({ requests: requests(10) });
	clock.ms += 30_000;
	expect((await batches.cancel(batch.id)).processing_status).toBe('canceling');
	await expect(batches.delete(batch.id)).rejects.toThrow(Anthropic.BadRequestError);
	clock.ms += 2_000;
	expect(await batches.retrieve(batch.id)).toMatchObject({
		processing_status: 'ended',
		request_counts: { succeeded: 5, canceled: 5 },
	});
	expect(await batches.delete(batch.id)).toEqual({ id: batch.id, type: 'message_batch_deleted' });
	await expect(batches.retrieve(batch.id)).rejects.toThrow(Anthropic.NotFoundError);
});

test('expires what did not run within the window', async () => {
	const { simulator, clock } = createTestSimulator({ limits: { callerAgeMs: Infinity } });
	const { batches } = clientOf(simulator).messages;
	const slow = { headers: { 'simulator-batch-ms': String(48 * hourMs) } };
	const batch = await batches.create({ requests: requests(4) }, slow);
	clock.ms += 24 * hourMs;
	expect((await batches.retrieve(batch.id)).request_counts).toMatchObject({
		succeeded: 2,
		expired: 2,
	});
	clock.ms += 28 * 24 * hourMs;
	expect(await batches.retrieve(batch.id)).toMatchObject({ results_url: null });
});

test('lists the newest first, in pages, and only to the caller who made them', async () => {
	const { batches, simulator } = setUp();
	const ids: string[] = [];
	for (let at = 0; at < 5; at++) ids.unshift((await batches.create({ requests: requests(1) })).id);
	const listed: string[] = [];
	for await (const { id } of batches.list({ limit: 2 })) listed.push(id);
	expect(listed).toEqual(ids);
	const stranger = clientOf(simulator, { apiKey: 'sk-ant-other' });
	expect((await stranger.messages.batches.list()).data).toEqual([]);
});

test('refuses a batch whose envelope is wrong', async () => {
	const { simulator } = setUp();
	const [one] = requests(1);
	const send = async (body: unknown) => {
		const response = await simulator.fetch(post('/v1/messages/batches', body));
		return [response.status, (await response.json()).error?.message];
	};
	expect(await send({ requests: [] })).toEqual([400, 'requests: List should have at least 1 item']);
	expect(await send({ requests: [one, one] })).toEqual([
		400,
		'requests.1.custom_id: custom_id must be unique in a batch',
	]);
	expect((await send({ requests: [{ ...one, custom_id: 'a b' }] }))[0]).toBe(400);
});

test('keeps no more than its bounds allow, and makes room by forgetting what has ended', async () => {
	const { simulator, clock } = createTestSimulator({
		limits: { batchesPerCaller: 2, batchBytesPerCaller: 5_000 },
	});
	const { batches } = clientOf(simulator).messages;
	const first = await batches.create({ requests: requests(1) });
	await batches.create({ requests: requests(1) });
	await expect(batches.create({ requests: requests(1) })).rejects.toThrow(Anthropic.RateLimitError);
	clock.ms += 60_000;
	await batches.create({ requests: requests(1) });
	await expect(batches.retrieve(first.id)).rejects.toThrow(Anthropic.NotFoundError);
	await expect(batches.create({ requests: requests(100) })).rejects.toThrow(
		Anthropic.ContentTooLargeError,
	);
});

test('counts what an item takes beside its text', async () => {
	const { simulator } = createTestSimulator({ limits: { batchBytesPerCaller: 5_000 } });
	const empty = Array.from({ length: 60 }, (_, at) => ({ custom_id: `a${at}`, params: {} }));
	const response = await simulator.fetch(post('/v1/messages/batches', { requests: empty }));
	expect(response.status).toBe(413);
});

test('keeps room for whoever asks for little, however many callers hold much for how long', async () => {
	const { simulator } = createTestSimulator({ limits: { batchBytes: 10_000 } });
	const submit = async (caller: string, count: number) => {
		const headers = { 'simulator-caller': caller, 'simulator-batch-ms': '999999999999' };
		const body = { requests: requests(count) };
		const response = await simulator.fetch(post('/v1/messages/batches', body, headers));
		return [response.status, (await response.json()).id];
	};
	const listed = async (caller: string) => {
		const { url, headers } = post('/v1/messages/batches', {}, { 'simulator-caller': caller });
		const response = await simulator.fetch(new Request(url, { headers }));
		return (await response.json()).data.map(({ id }: { id: string }) => id);
	};
	const mine: string[] = [];
	for (let at = 0; at < 5; at++) {
		for (let more = 0; more < 5; more++) await submit(`stranger-${at}-${more}`, 9);
		const [status, id] = await submit('learner', 1);
		expect(status).toBe(200);
		mine.unshift(id);
	}
	expect(await listed('learner')).toEqual(mine);
	expect((await submit('another', 1))[0]).toBe(200);
	expect((await submit('greedy', 12))[0]).toBe(429);
});
