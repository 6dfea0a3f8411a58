import type { ApiSettings, Fetch } from '#api/settings.ts';
import type { AttemptNote, SentNote } from '#wire/contract.ts';
import { readKept, type Kept } from './kept-body.ts';
import { shownRequestHeaders, shownResponseHeaders } from './shown.ts';

export interface Observer {
	/** Milliseconds since the run began. */
	elapsedMs: () => number;
	isStreaming: boolean;
	padTo?: number | undefined;
	settings: Pick<ApiSettings, 'headTimeoutMs' | 'idleTimeoutMs'>;
	/** The run's own: aborted when its reader has left or time is up. */
	signal: AbortSignal;
	onSent(request: SentNote['request']): void;
	onAttempt(attempt: AttemptNote): void;
	/** A body was silent for too long. */
	onStall(): void;
}

/** The network as the SDK sees it, with each HTTP attempt reported as soon as it has ended. */
export function observedFetch(fetch: Fetch, observer: Observer): Fetch {
	let number = 0;
	return async (input, init = {}) => {
		number += 1;
		const startMs = observer.elapsedMs();
		const attempt = (more: Partial<AttemptNote>): AttemptNote => ({
			...{ type: 'attempt', number, startMs, endMs: observer.elapsedMs() },
			...more,
		});
		let response: Response;
		try {
			const answer = fetch(input, padded(init, observer.padTo));
			// The note is made while the request is on its way.
			if (number === 1) observer.onSent(shownRequest(input, init, observer.padTo));
			response = await answer;
		} catch (error) {
			if (!observer.signal.aborted)
				observer.onAttempt(attempt({ failure: failureOf(error, observer) }));
			throw error;
		}
		const head = headOf(response);
		if (observer.isStreaming && isEventStream(response)) {
			observer.onAttempt(attempt(head));
			return response;
		}
		const { idleTimeoutMs } = observer.settings;
		const kept = await readKept(response, { idleTimeoutMs, onStall: observer.onStall });
		observer.onAttempt(attempt({ ...head, ...keptNote(kept) }));
		return kept.response;
	};
}

function shownRequest(
	input: string | URL | Request,
	{ method = 'GET', headers, body }: RequestInit,
	padTo: number | undefined,
): SentNote['request'] {
	const { pathname } = new URL(input instanceof Request ? input.url : input);
	return {
		method: method.toUpperCase(),
		// Where a host's own gateway stands is nobody's business.
		url: `https://api.anthropic.com${pathname}`,
		headers: shownRequestHeaders(headers),
		body: typeof body === 'string' ? JSON.parse(body) : undefined,
		...(padTo !== undefined && { padTo }),
	};
}

/** Spaces behind a JSON value mean nothing, so that only the size of the body changes. */
function padded(init: RequestInit, padTo: number | undefined): RequestInit {
	if (padTo === undefined || typeof init.body !== 'string') return init;
	return { ...init, body: init.body.padEnd(padTo, ' ') };
}

function isEventStream({ ok, headers }: Response): boolean {
	return ok && (headers.get('content-type') ?? '').startsWith('text/event-stream');
}

function headOf({ status, headers }: Response): Partial<AttemptNote> {
	const requestId = headers.get('request-id');
	const retryAfter = headers.get('retry-after');
	return {
		status,
		...(requestId && { requestId }),
		...(retryAfter && { retryAfter }),
		headers: shownResponseHeaders(headers),
	};
}

function keptNote({ text, isWhole, isTooLong }: Kept): Partial<AttemptNote> {
	if (isWhole) return { body: text };
	const failure = isTooLong
		? 'The body is too long to be shown here. This is its beginning.'
		: 'The connection ended before the body did.';
	return { body: text, failure };
}

function failureOf(error: unknown, { settings: { headTimeoutMs } }: Observer): string {
	if (error instanceof Error && error.name === 'AbortError')
		return `No response came within ${headTimeoutMs / 1000} s, so this attempt was given up.`;
	const cause = error instanceof Error ? error.cause : undefined;
	const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
	return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET'
		? 'The connection was closed before a response came.'
		: 'The API could not be reached from this server.';
}
