import type { Answer } from './answer.ts';
import type { Fault } from './faults/order.ts';
import { createBatch } from './batches/create.ts';
import { cancelBatch, deleteBatch, listBatches, retrieveBatch } from './batches/handlers.ts';
import { batchResults } from './batches/results.ts';
import { countTokens, createMessage, taken } from './messages.ts';
import { listModels, retrieveModel } from './models.ts';
import { notFound } from './problem.ts';
import type { Call } from './world.ts';

type Handler = (call: Call, fault: Fault | undefined, id: string) => Promise<Answer> | Answer;

const routes: readonly (readonly [string, RegExp, Handler])[] = [
	['POST', /^\/v1\/messages$/, createMessage],
	['POST', /^\/v1\/messages\/count_tokens$/, countTokens],
	['POST', /^\/v1\/messages\/batches$/, createBatch],
	['GET', /^\/v1\/messages\/batches$/, listBatches],
	['GET', /^\/v1\/messages\/batches\/([\w-]+)$/, retrieveBatch],
	['DELETE', /^\/v1\/messages\/batches\/([\w-]+)$/, deleteBatch],
	['POST', /^\/v1\/messages\/batches\/([\w-]+)\/cancel$/, cancelBatch],
	['GET', /^\/v1\/messages\/batches\/([\w-]+)\/results$/, batchResults],
	['GET', /^\/v1\/models$/, listModels],
	['GET', /^\/v1\/models\/([\w.:@-]+)$/, retrieveModel],
];

const nothing = { inputTokens: 0, outputTokens: 0 };

/** Finds who answers; an unknown path, or a known one with another method, is the API's 404. */
export async function route(call: Call, fault: Fault | undefined): Promise<Answer> {
	for (const [method, pattern, handler] of routes) {
		const match = call.incoming.method === method && pattern.exec(call.path);
		if (!match) continue;
		if (handler !== createMessage && handler !== countTokens) taken(call, 'api', nothing);
		return handler(call, fault, match[1] ?? '');
	}
	throw notFound();
}
