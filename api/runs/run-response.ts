import { runBody } from './run-body.ts';
import type { RunSettings } from './run.ts';

/** A run as an answer: it streams, is kept by nobody on its way, and says where it comes from. */
export function runResponse(given: RunSettings, browser: AbortSignal): Response {
	return new Response(runBody(given, browser), {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'lab-source': given.access.mode === 'simulator' ? 'simulator' : 'api',
		},
	});
}
