import { noteText } from './notes.ts';
import { frameOf } from './sse.ts';

/** Up to the head of the second attempt. */
export const opening = [
	noteText({
		type: 'sent',
		source: 'simulator',
		request: {
			method: 'POST',
			url: 'https://api.anthropic.com/v1/messages',
			headers: {},
			body: {},
		},
	}),
	noteText({
		type: 'attempt',
		number: 1,
		startMs: 0,
		endMs: 12,
		status: 529,
		requestId: 'req_1',
		headers: { 'request-id': 'req_1' },
		body: '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
	}),
	noteText({ type: 'attempt', number: 2, startMs: 480, endMs: 520, status: 200, headers: {} }),
].join('');

const textDelta = (text: string) =>
	frameOf({ ...{ type: 'content_block_delta', index: 0 }, delta: { type: 'text_delta', text } } as {
		type: string;
	});

const begun =
	'event: message_start\ndata: {"type":"message_start","message":{"usage":{"input_tokens":25,"output_tokens":1}}}\n\n' +
	'event: ping\ndata: {"type":"ping"}\n\n' +
	textDelta('Grüße, ') +
	': keep-alive\n\n' +
	'event: something_new\ndata: {"type":"something_new"}\n\n' +
	textDelta('👋🏽 event: message_stop\n\n') +
	textDelta('end');
const finished =
	'event: message_delta\ndata: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}\n\n' +
	'event: message_stop\ndata: {"type":"message_stop"}\n\n';
const endOf = (outcome: 'complete' | 'error' | 'cut') =>
	noteText({ type: 'end', ms: 900, outcome });

/** Streams as they were recorded, with how each run ended. */
export const recorded = {
	complete: opening + begun + finished + endOf('complete'),
	error:
		opening +
		begun +
		'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n' +
		endOf('error'),
	cut: opening + begun + endOf('cut'),
	'cut inside a frame': opening + begun + 'event: content_block_delta\ndata: {"type":"con',
	'malformed frame': opening + begun + 'event: content_block_delta\ndata: {"ty\n\n' + endOf('cut'),
	'CRLF line ends': (opening + begun + finished).replaceAll('\n', '\r\n') + endOf('complete'),
};
