import { responseBy } from '#api/bytes.ts';
import { Passage } from './passage.ts';
import type { RunSettings } from './run.ts';

/**
 * A run as an answer: it streams, is kept by nobody on its way, and says where it comes from. Its
 * ids are in its notes and not in a header: it may rest on several attempts, each with its own.
 */
export function runResponse(given: RunSettings, browser: AbortSignal): Response {
	return responseBy((sink) => new Passage(given, browser, sink), {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'lab-source': given.access.mode === 'simulator' ? 'simulator' : 'api',
		},
	});
}
