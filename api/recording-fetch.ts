import type { Attempt } from '#wire/contract.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Recording {
	attempts: Attempt[];
	/** The last response that did not succeed, with its body as text. */
	last: { status: number; headers: Record<string, string>; body: string } | undefined;
}

/** Wraps the network between the SDK and the API, so that each HTTP attempt can be shown. */
export function recordingFetch(fetch: Fetch, recording: Recording, now: () => number): Fetch {
	const beganMs = now();
	return async (input, init) => {
		const attempt: Attempt = { startMs: now() - beganMs, endMs: 0 };
		recording.attempts.push(attempt);
		try {
			const response = await fetch(input, init);
			attempt.status = response.status;
			const requestId = response.headers.get('request-id');
			const retryAfter = response.headers.get('retry-after');
			if (requestId) attempt.requestId = requestId;
			if (retryAfter) attempt.retryAfter = retryAfter;
			// A clone, so that the SDK reads the body as if nobody had looked.
			const body = await response.clone().text();
			recording.last = { status: response.status, headers: shownHeaders(response.headers), body };
			return response;
		} finally {
			attempt.endMs = now() - beganMs;
		}
	};
}

/** Headers a learner should see; whatever identifies the host's account stays here. */
function shownHeaders(headers: Headers): Record<string, string> {
	const isShown = (name: string) =>
		/^(content-type|request-id|retry-after|retry-after-ms|x-should-retry|anthropic-ratelimit-.*)$/.test(
			name,
		);
	return Object.fromEntries([...headers].filter(([name]) => isShown(name)));
}
