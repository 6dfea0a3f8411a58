import { documented, ours, repeated, sdk, seen, type Evidence } from './evidence.ts';

/** Something the simulator does, and the test that shows it. */
export interface Behaviour {
	behaviour: string;
	evidence: Evidence;
	/** Title of a test in this folder. */
	test: string;
}

const streaming = documented('build-with-claude/streaming', '2026-08-14');
const batches = documented('build-with-claude/batch-processing', '2026-08-14');
const caching = documented('build-with-claude/prompt-caching');

/** Answers other than refusals of a single request. */
export const behaviours: readonly Behaviour[] = [
	{
		behaviour: 'A message has every key of the SDK’s type, `null` where there is nothing',
		evidence: sdk('`Message`; whether the API leaves keys out instead is unknown'),
		test: 'creates a message with every key of its type',
	},
	{
		behaviour: 'Events come in the documented order, with a ping after the first block opens',
		evidence: streaming,
		test: 'reads the raw events in the order of the API',
	},
	{
		behaviour: 'A stream adds up to the message that a plain call returns; usage is cumulative',
		evidence: streaming,
		test: 'streams the same message that it creates',
	},
	{
		behaviour: 'An input is streamed one key and its value at a time',
		evidence: streaming,
		test: 'streams the input of a tool one key at a time',
	},
	{
		behaviour: 'An `error` event after a 200 ends the stream',
		evidence: streaming,
		test: 'throws the error event that came after the 200',
	},
	{
		behaviour: 'A cut stream has no `message_stop`',
		evidence: sdk('measured: `for await` ends without an error'),
		test: 'ends without message_stop when it is cut',
	},
	{
		behaviour: 'Both `x-api-key` and Bearer are accepted; with both, `x-api-key` counts',
		evidence: seen('qiita.com/Synthorai/items/01a0067e88747257a4e6', '2026-10'),
		test: 'takes a key by either header, and x-api-key where there are both',
	},
	{
		behaviour: 'Neighbouring turns of one role are one turn',
		evidence: sdk('doc comment of `messages`'),
		test: 'merges neighbouring turns of one role',
	},
	{
		behaviour: '`max_tokens: 0` answers 200, writes the cache and generates nothing',
		evidence: caching,
		test: 'warms the cache with max_tokens 0 and generates nothing',
	},
	{
		behaviour:
			'A prefix is written once and read until its time is over; shorter ones are not cached',
		evidence: caching,
		test: 'writes a prefix once and reads it until its time is over',
	},
	{
		behaviour: '`diagnostics` names the level at which a prefix changed',
		evidence: sdk('`CacheMissReason`'),
		test: 'says which level of the prefix changed',
	},
	{
		behaviour: 'A refusal is a 200 with `stop_details` and, before any output, no content',
		evidence: documented('build-with-claude/refusals-and-fallback'),
		test: 'refuses with stop_details on its phrase',
	},
	{
		behaviour: 'A paused turn is continued by sending it back',
		evidence: documented('build-with-claude/handling-stop-reasons'),
		test: 'pauses a server tool on its phrase and goes on when the turn comes back',
	},
	{
		behaviour: 'A stop sequence ends the text and is not part of it',
		evidence: documented('build-with-claude/handling-stop-reasons'),
		test: 'ends before a stop sequence and names it',
	},
	{
		behaviour: 'Thinking is left out of sight on the newest models, with a signature and billed',
		evidence: documented('models/opus-5-5/whats-new-opus-5-5', 'Sep–Nov 2026'),
		test: 'thinks out of sight unless a summary is asked for',
	},
	{
		behaviour: 'Citations name a place of the kind their source has',
		evidence: sdk('doc comment of `TextBlock.citations`'),
		test: 'cites each kind of source by its kind of place',
	},
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
