import type { Message, MessageBatchIndividualResponse } from '@anthropic-ai/sdk/resources/messages';
import { BoundedMap } from '#api/simulator/bounded.ts';
import type { Caller } from '#api/simulator/callers.ts';
import { idOf } from '#api/simulator/chance.ts';
import { measured, messageFor, type Making } from '#api/simulator/message.ts';
import { rulesFor } from '#api/simulator/messages.ts';
import { ApiProblem, envelopeOf, invalid } from '#api/simulator/problem.ts';
import { checkMessages, type Checked } from '#api/simulator/validate/index.ts';
import { isRecord } from '#api/simulator/validate/shape.ts';
import type { Call } from '#api/simulator/world.ts';
import { fateOf, type Batch, type Item } from './batch.ts';
import { timingOf } from './timing.ts';

/** Items whose parameters the API would refuse: found out when the batch has run, not when it is made. */
export function erroredIn(call: Call, batch: Batch): Set<number> {
	const errored = new Set<number>();
	for (const [position, item] of batch.items.entries())
		if (isRefused(call, batch, item)) errored.add(position);
	return errored;
}

/** Checked and not answered: a batch can hold more answers than one request may take the time for. */
function isRefused(call: Call, batch: Batch, item: Item): boolean {
	const outcome = attempted(() => measured(checkedItem(call, batch, item), call.world));
	return outcome instanceof ApiProblem;
}

/** One line of the results. What it says does not change however often it is read. */
export function resultOf(
	call: Call,
	batch: Batch,
	position: number,
	caller: Caller,
): MessageBatchIndividualResponse | undefined {
	const item = batch.items[position];
	if (!item) return undefined;
	const fate = fateOf(batch, position, timingOf(call.world));
	if (fate === 'canceled' || fate === 'expired')
		return { custom_id: item.customId, result: { type: fate } };
	const outcome = ran(call, batch, item, caller);
	if (!(outcome instanceof ApiProblem))
		return { custom_id: item.customId, result: { type: 'succeeded', message: outcome } };
	const requestId = idOf('req', call.world.settings.seed, batch.id, item.customId);
	// The border: the envelope of the API, as its type has it.
	const error = envelopeOf(outcome, requestId) as Extract<
		MessageBatchIndividualResponse['result'],
		{ type: 'errored' }
	>['error'];
	return { custom_id: item.customId, result: { type: 'errored', error } };
}

/** A batch has a cache of its own here, so that reading its results twice gives the same bytes. */
export function aside(caller: Caller): Caller {
	return { ...caller, cache: new BoundedMap(200), traces: new BoundedMap(200) };
}

function ran(call: Call, batch: Batch, item: Item, caller: Caller): Message | ApiProblem {
	const ordinal = `${batch.id} ${item.customId}`;
	const making: Making = { world: call.world, caller, ordinal, tier: 'batch' };
	return attempted(() => messageFor(checkedItem(call, batch, item), making));
}

function attempted<Outcome>(attempt: () => Outcome): Outcome | ApiProblem {
	try {
		return attempt();
	} catch (error) {
		if (error instanceof ApiProblem) return error;
		if (error instanceof RangeError) return invalid('', 'The parameters are nested too deeply.');
		throw error;
	}
}

function checkedItem(call: Call, { version, betas }: Batch, { params }: Item): Checked {
	const body: unknown = JSON.parse(params);
	if (isRecord(body)) {
		if (body['stream']) throw invalid('stream', 'streaming is not supported in batches');
		if (body['speed'] !== undefined) throw invalid('speed', 'Extra inputs are not permitted');
		if (body['max_tokens'] === 0)
			throw invalid('max_tokens', 'Input should be greater than or equal to 1');
	}
	return checkMessages(body, rulesFor(call.world, version, betas));
}
