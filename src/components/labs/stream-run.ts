import type { LabSource } from '#wire/contract.ts';
import { readFrames } from '#wire/sse.ts';
import { emptyTranscript, withFrame, type Transcript } from '#wire/transcript.ts';
import { sourceFrom } from './SourceBadge.tsx';

/** A run as far as it has come; the view shows nothing else. */
export interface StreamState {
	phase: 'idle' | 'running' | 'complete' | 'stopped' | 'cut' | 'failed';
	transcript: Transcript;
	source: LabSource | undefined;
	requestId: string | undefined;
	/** Milliseconds from the request to the end. */
	totalMs: number | undefined;
	/** A failure before the first event, in a sentence. */
	failure: string | undefined;
}

export const idle: StreamState = {
	phase: 'idle',
	transcript: emptyTranscript,
	source: undefined,
	requestId: undefined,
	totalMs: undefined,
	failure: undefined,
};

/**
 * Runs the stream lab and reports each new state. What had arrived is kept, however the run ends.
 * Aborting the signal is the learner's Stop: it closes the upstream call too.
 */
export async function runStream(
	body: { lab: string; topic: string },
	signal: AbortSignal,
	report: (state: StreamState) => void,
): Promise<StreamState> {
	const startMs = performance.now();
	const elapsedMs = () => performance.now() - startMs;
	let state: StreamState = { ...idle, phase: 'running' };
	const change = (more: Partial<StreamState>) => report((state = { ...state, ...more }));
	change({});
	try {
		const response = await fetch('/api/labs/stream', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal,
		});
		change({
			source: sourceFrom(response),
			requestId: response.headers.get('request-id') ?? undefined,
		});
		if (!response.ok || !response.body) throw new Error(await sentenceFrom(response));
		for await (const frame of readFrames(response.body))
			change({ transcript: withFrame(state.transcript, frame, elapsedMs()) });
		change({ phase: state.transcript.isComplete ? 'complete' : 'cut', totalMs: elapsedMs() });
	} catch (error) {
		if (signal.aborted) change({ phase: 'stopped', totalMs: elapsedMs() });
		else if (state.transcript.events.length > 0) change({ phase: 'cut', totalMs: elapsedMs() });
		else change({ phase: 'failed', failure: sentenceOf(error) });
	}
	return state;
}

async function sentenceFrom(response: Response): Promise<string> {
	const body: unknown = await response.json().catch(() => undefined);
	const message = (body as { error?: { message?: string } } | undefined)?.error?.message;
	return `${response.status}: ${message ?? 'the answer was not JSON.'}`;
}

/** `fetch` rejects with a TypeError, and no more, when the server cannot be reached. */
function sentenceOf(error: unknown): string {
	if (error instanceof TypeError) return 'The course server does not answer. Is it still running?';
	return error instanceof Error ? error.message : String(error);
}
