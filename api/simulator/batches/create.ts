import type { Answer } from '#api/simulator/answer.ts';
import { hashOf, idOf } from '#api/simulator/chance.ts';
import { limitOf } from '#api/simulator/facts.ts';
import { parseBody } from '#api/simulator/parse.ts';
import { ApiProblem, invalid } from '#api/simulator/problem.ts';
import { arrayOf, dictionary, isRecord, object, string } from '#api/simulator/validate/shape.ts';
import type { Call } from '#api/simulator/world.ts';
import { bytesOf } from '#api/simulator/callers.ts';
import { endOf, type Batch, type Item } from './batch.ts';
import { shown } from './handlers.ts';
import { timingOf } from './timing.ts';

const shape = object({
	requests: arrayOf(
		object({ custom_id: string({ pattern: /^[a-zA-Z0-9_-]{1,64}$/ }), params: dictionary }),
	),
});

/** `POST /v1/messages/batches`: only the envelope is checked now, the parameters when the batch has run. */
export function createBatch(call: Call): Answer {
	const { world, caller, version, betas } = call;
	const body = parseBody(call);
	shape(body, '');
	const items = itemsIn(body, limitOf(world.settings.facts, 'batch-requests'));
	const batch: Batch = {
		id: idOf('msgbatch', world.settings.seed, call.ordinal),
		serial: caller.calls,
		createdAt: world.settings.now(),
		durationMs: durationOf(call),
		cancelledAt: undefined,
		version,
		betas,
		items,
		bytes: items.reduce((sum, item) => sum + bytesOfItem(item), 0),
		errored: undefined,
	};
	makeRoom(call, batch);
	caller.batches.set(batch.id, batch);
	return shown(call, batch);
}

/** An item takes memory of its own beside its text: without it, many empty ones would count as nothing. */
function bytesOfItem({ customId, params }: Item): number {
	return 100 + customId.length + params.length;
}

function itemsIn(body: unknown, most: number): Item[] {
	const requests = isRecord(body) && Array.isArray(body['requests']) ? body['requests'] : [];
	if (requests.length === 0) throw invalid('requests', 'List should have at least 1 item');
	if (requests.length > most) throw invalid('requests', `List should have at most ${most} items`);
	const seen = new Set<string>();
	return requests.map((request: { custom_id: string; params: unknown }, at) => {
		if (seen.has(request.custom_id))
			throw invalid(`requests.${at}.custom_id`, 'custom_id must be unique in a batch');
		seen.add(request.custom_id);
		return { customId: request.custom_id, params: JSON.stringify(request.params) };
	});
}

/** `simulator-batch-ms` sets the time a batch takes; it is virtual, as the simulator's clock is. */
function durationOf({ incoming, world }: Call): number {
	const ms = incoming.headers.get('simulator-batch-ms');
	if (ms === null) return Math.max(1, world.limits.batchMs);
	if (!/^\d{1,12}$/.test(ms))
		throw invalid('simulator-batch-ms', 'Input should be a valid integer');
	return Math.max(1, Number(ms));
}

/**
 * Old batches make room for new ones. A running one is thrown away only where all callers together have
 * no room left, and of whoever holds the most: made-up callers cannot keep everybody else out.
 */
function makeRoom(call: Call, { bytes }: Batch): void {
	const { caller, world } = call;
	const { batchBytesPerCaller, batchesPerCaller, batchBytes } = world.limits;
	if (bytes > batchBytesPerCaller)
		throw new ApiProblem(
			413,
			'request_too_large',
			`The simulator keeps at most ${batchBytesPerCaller} bytes of batches for one caller`,
		);
	const now = world.settings.now();
	const timing = timingOf(call.world);
	const isFull = () =>
		caller.batches.size >= batchesPerCaller || bytesOf(caller) + bytes > batchBytesPerCaller;
	for (const [id, batch] of [...caller.batches.entries()])
		if (isFull() && now >= endOf(batch, timing)) caller.batches.delete(id);
	if (isFull() || !world.callers.makeRoom(caller, bytes, batchBytes))
		throw new ApiProblem(
			429,
			'rate_limit_error',
			'The simulator is keeping as many unfinished batches as it may. Cancel or delete one.',
			{ headers: { 'retry-after': '60' } },
		);
}

/** A repeatable order that is not the order of the requests. */
export function shuffled(batch: Batch): number[] {
	return [...batch.items.keys()]
		.map((position) => ({ position, rank: hashOf(batch.id, position) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ position }) => position);
}
