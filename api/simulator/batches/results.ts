import type { Answer } from '#api/simulator/answer.ts';
import { notFound } from '#api/simulator/problem.ts';
import type { Frame } from '#api/simulator/stream.ts';
import type { Call } from '#api/simulator/world.ts';
import type { Batch } from './batch.ts';
import { shuffled } from './create.ts';
import { find, isEnded } from './handlers.ts';
import { aside, resultOf } from './run.ts';
import { timingOf } from './timing.ts';

/** `GET …/results`: one JSON object a line, in any order, each line made when it is read. */
export function batchResults(call: Call, _fault: unknown, id: string): Answer {
	const batch = find(call, id);
	const goneAt = batch.createdAt + timingOf(call.world).keptMs;
	if (!isEnded(call, batch) || call.world.settings.now() >= goneAt)
		throw notFound(`Batch ${id} has no results available.`);
	return {
		status: 200,
		headers: { 'content-type': 'application/x-jsonl' },
		body: lines(call, batch),
	};
}

function* lines(call: Call, batch: Batch): Generator<Frame> {
	const caller = aside(call.caller);
	for (const position of shuffled(batch)) {
		const result = resultOf(call, batch, position, caller);
		if (result) yield { text: `${JSON.stringify(result)}\n`, afterMs: 0 };
	}
}
