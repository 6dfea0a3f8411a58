import { json, type Answer } from '#api/simulator/answer.ts';
import { pageOf } from '#api/simulator/pages.ts';
import { invalid, notFound } from '#api/simulator/problem.ts';
import type { Call } from '#api/simulator/world.ts';
import { endOf, shownAt, type Batch } from './batch.ts';
import { erroredIn } from './run.ts';
import { timingOf } from './timing.ts';

/** `GET /v1/messages/batches`: the caller's own, newest first. */
export function listBatches(call: Call): Answer {
	const batches = [...call.caller.batches.entries()]
		.map(([, batch]) => batch)
		.sort((a, b) => b.createdAt - a.createdAt || b.serial - a.serial);
	const page = pageOf(batches, call.query);
	return json({ ...page, data: page.data.map((batch) => view(call, batch)) });
}

export function retrieveBatch(call: Call, _fault: unknown, id: string): Answer {
	return shown(call, find(call, id));
}

/** `POST …/cancel`: an ended batch stays as it is, a running one ends soon. */
export function cancelBatch(call: Call, _fault: unknown, id: string): Answer {
	const batch = find(call, id);
	if (!isEnded(call, batch)) batch.cancelledAt ??= call.world.settings.now();
	return shown(call, batch);
}

export function deleteBatch(call: Call, _fault: unknown, id: string): Answer {
	const batch = find(call, id);
	if (!isEnded(call, batch))
		throw invalid('', `Batch ${id} is still being processed. Cancel it before you delete it.`);
	call.caller.batches.delete(id);
	return json({ id, type: 'message_batch_deleted' });
}

export function find({ caller }: Call, id: string): Batch {
	const batch = caller.batches.get(id);
	if (!batch) throw notFound();
	return batch;
}

export function isEnded(call: Call, batch: Batch): boolean {
	return call.world.settings.now() >= endOf(batch, timingOf(call.world));
}

export function shown(call: Call, batch: Batch): Answer {
	return json(view(call, batch));
}

function view(call: Call, batch: Batch) {
	if (isEnded(call, batch)) batch.errored ??= erroredIn(call, batch);
	return shownAt(call.world.settings.now(), batch, timingOf(call.world), call.base);
}
