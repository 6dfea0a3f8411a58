import { documented, sdk, seen } from './evidence.ts';
import type { Behaviour } from './behaviour.ts';

const streaming = documented('build-with-claude/streaming', '2026-08-14');
const caching = documented('build-with-claude/prompt-caching');

/** Messages and their streams. */
export const messageBehaviours: readonly Behaviour[] = [
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
		behaviour:
			'Under `output_config.format` the text is JSON that fits the schema, and nothing else',
		evidence: documented('build-with-claude/structured-outputs', '2026-08-22'),
		test: 'writes JSON that fits the schema of the request, whatever the prompt shows',
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
];
