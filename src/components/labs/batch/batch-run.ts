import { keyHeaders } from '#components/labs/run/keys.ts';
import { openRecord } from '#learning/record-store.ts';
import type { LabSource } from '#wire/contract.ts';

/** The fields of a batch object that are shown here. */
export interface BatchState {
	id: string;
	processing_status: string;
	request_counts: Record<string, number>;
}

/** One line of the results, as far as it is read here. */
export interface BatchResult {
	custom_id: string;
	result: {
		type: string;
		message?: {
			content: { type: string; text?: string }[];
			usage: { input_tokens: number; output_tokens: number };
		};
		error?: { error: { type: string; message: string } };
	};
}

export interface Polled {
	atMs: number;
	state: BatchState;
}

export interface BatchRun {
	phase: 'idle' | 'running' | 'ended' | 'stopped' | 'failed';
	source: LabSource | undefined;
	polls: Polled[];
	/** In the order in which they came. */
	results: BatchResult[];
	failure: string | undefined;
}

export const idleBatch: BatchRun = {
	phase: 'idle',
	source: undefined,
	polls: [],
	results: [],
	failure: undefined,
};

/** Submits, polls until the batch has ended, and fetches the results. The signal ends the watching, not the batch. */
export async function runBatch(
	lab: { id: string; pollMs: number },
	signal: AbortSignal,
	report: (run: BatchRun) => void,
): Promise<BatchRun> {
	const startMs = performance.now();
	let run: BatchRun = { ...idleBatch, phase: 'running' };
	const change = (more: Partial<BatchRun>) => report((run = { ...run, ...more }));
	const take = (state: BatchState) =>
		change({ polls: [...run.polls, { atMs: performance.now() - startMs, state }] });
	change({});
	try {
		const created = await ask('/api/labs/batch', signal, JSON.stringify({ lab: lab.id }));
		change({ source: created.source });
		take(JSON.parse(created.text));
		let state = run.polls.at(-1)?.state;
		while (state && state.processing_status !== 'ended') {
			await pause(lab.pollMs, signal);
			const { text } = await ask(`/api/labs/batch?id=${encodeURIComponent(state.id)}`, signal);
			take((state = JSON.parse(text)));
		}
		const id = encodeURIComponent(state?.id ?? '');
		const { text } = await ask(`/api/labs/batch/results?id=${id}`, signal);
		const results = text.split('\n').filter(Boolean).map(resultIn);
		change({ phase: 'ended', results });
	} catch (error) {
		if (signal.aborted) change({ phase: 'stopped' });
		else change({ phase: 'failed', failure: sentenceOf(error) });
	}
	return run;
}

/** Writes a batch that was watched to its end into the learning record. */
export async function recordBatch(lab: string, { phase, source, polls }: BatchRun): Promise<void> {
	if (phase !== 'ended' || !source) return;
	const store = await openRecord();
	const ms = Math.round(polls.at(-1)?.atMs ?? 0);
	await store.append({ type: 'ran', lab, source, ms, complete: true });
}

/** A refusal is thrown as its sentence. */
async function ask(url: string, signal: AbortSignal, body?: string) {
	const headers = { ...(body && { 'content-type': 'application/json' }), ...keyHeaders() };
	const response = await fetch(url, {
		method: body ? 'POST' : 'GET',
		headers,
		signal,
		body: body ?? null,
	});
	const text = await response.text();
	if (!response.ok) throw new Error(messageIn(text) ?? `The answer had status ${response.status}.`);
	const source: LabSource = response.headers.get('lab-source') === 'api' ? 'api' : 'simulator';
	return { text, source };
}

function messageIn(text: string): string | undefined {
	return /"message":\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
}

// The border: the API's own lines, in the shape its documentation gives.
const resultIn = (line: string): BatchResult => JSON.parse(line) as BatchResult;

function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), {
			once: true,
		});
	});
}

/** `fetch` rejects with a TypeError, and no more, when the server cannot be reached. */
function sentenceOf(error: unknown): string {
	if (error instanceof TypeError) return 'The course server does not answer. Is it still running?';
	return error instanceof Error ? error.message : String(error);
}
