import { documented, ours, repeated, sdk, seen } from './evidence.ts';
import type { Behaviour } from './behaviour.ts';

const batches = documented('build-with-claude/batch-processing', '2026-08-14');

/** Batches, models, limits and threads. */
export const serviceBehaviours: readonly Behaviour[] = [
	{
		behaviour: 'A batch counts everything as processing until it has ended',
		evidence: batches,
		test: 'counts everything as processing until the batch has ended',
	},
	{
		behaviour: 'A bad item becomes an errored result',
		evidence: batches,
		test: 'turns a bad item into an errored result and leaves the others alone',
	},
	{
		behaviour: 'Requests that did not run within the window expire',
		evidence: batches,
		test: 'expires what did not run within the window',
	},
	{
		behaviour: 'Retired models are listed only when they are asked for',
		evidence: sdk('doc comment of `ModelListParams.lifecycle`'),
		test: 'lists and retrieves models over several pages',
	},
	{
		behaviour: 'Limits count down in headers and refuse with a 429 that says when to come back',
		evidence: documented('api/rate-limits'),
		test: 'counts its limits down, refuses what is over them, and refills',
	},
	{
		behaviour: 'The wording of that 429',
		evidence: seen('continuedev/continue#11665', '2026'),
		test: 'counts its limits down, refuses what is over them, and refills',
	},
	{
		behaviour: 'The spend cap is a 429 with its code and without `retry-after`',
		evidence: documented('api/rate-limits'),
		test: 'at the spend cap carries its code and no retry-after',
	},
	{
		behaviour: 'A body over the limit is a 413; at the edge it is a page without JSON',
		evidence: repeated('documented as an answer of the edge; the page is ours'),
		test: 'answers a body that is too long before anything else',
	},
	{
		behaviour: 'A thread is continued from the id of its newest message, once',
		evidence: sdk('`BetaMessageThread` and its error codes'),
		test: 'keeps a thread that is continued once from each message',
	},
	{
		behaviour:
			'Tokens are an estimate: monotone and additive, no tokenizer of the models is public',
		evidence: ours('the real counts'),
		test: 'never counts less for more, and adds up over parts',
	},
	{
		behaviour: 'The order in which several problems of one request are reported',
		evidence: ours('the real order'),
		test: 'reports the earlier gate when several problems meet',
	},
];
