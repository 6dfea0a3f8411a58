import { expect, test } from 'vitest';
import type { TimedEvent } from '#wire/transcript.ts';
import { placed, spanOf } from './recorded-stream.ts';

const event = (name: string, atMs: number): TimedEvent => ({
	name,
	atMs,
	data: '{}',
	text: '',
	textFrom: 0,
});

const stream = [
	event('message_start', 0),
	event('content_block_start', 0),
	event('ping', 0),
	event('content_block_delta', 700),
	event('content_block_delta', 900),
	event('content_block_stop', 900),
	event('message_delta', 900),
	event('message_stop', 900),
];

test('an event stands in the lane of what it changes', () => {
	expect(placed(stream).map(({ lane }) => lane)).toEqual([
		'message',
		'content',
		'anywhere',
		'content',
		'content',
		'content',
		'message',
		'message',
	]);
});

test('events of one moment stand side by side in their lane, and only there', () => {
	expect(placed(stream).map(({ beside }) => beside)).toEqual([0, 0, 0, 0, 0, 1, 0, 1]);
});

test('a lane is open from its start to its stop', () => {
	expect(spanOf(stream, 'message')).toEqual({ fromMs: 0, toMs: 900 });
	expect(spanOf(stream, 'content')).toEqual({ fromMs: 0, toMs: 900 });
});

test('a lane that was never closed has no span', () => {
	expect(spanOf(stream.slice(0, 4), 'message')).toBeUndefined();
});
