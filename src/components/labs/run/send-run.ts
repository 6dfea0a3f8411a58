import type { ErrorBody, LabRun as LabRunBody } from '#wire/contract.ts';
import type { TutorTurn } from '#wire/tutor.ts';
import { readFrames } from '#wire/sse.ts';
import { endedRun, hasAnswer, idleRun, withTimedFrame, type LabRun } from './lab-run.ts';

/**
 * Sends a run to our server and reports each new state. What had arrived is kept, however the run
 * ends. Aborting the signal is the learner's Stop: it closes the upstream call too.
 * @param headers of the learner's choice of key
 */
export async function sendRun(
	body: LabRunBody | TutorTurn,
	headers: Record<string, string>,
	signal: AbortSignal,
	report: (run: LabRun) => void,
	path = '/api/labs/run',
): Promise<LabRun> {
	const startMs = performance.now();
	const elapsedMs = () => performance.now() - startMs;
	let run: LabRun = { ...idleRun, phase: 'running' };
	const change = (next: LabRun) => report((run = next));
	change(run);
	try {
		const response = await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
			signal,
		});
		change({ ...run, source: sourceOf(response) });
		if (!response.ok || !response.body) change(await refusedRun(run, response));
		else {
			for await (const frame of readFrames(response.body))
				change(withTimedFrame(run, { ...frame, atMs: elapsedMs() }));
			change(endedRun(run, elapsedMs()));
		}
	} catch {
		// A stream that was cut upstream ends well here; this is our own server, or the way to it.
		if (signal.aborted) change({ ...run, phase: 'stopped', totalMs: elapsedMs() });
		else change({ ...run, phase: hasAnswer(run) ? 'lost' : 'unreachable', totalMs: elapsedMs() });
	}
	return run;
}

function sourceOf(response: Response): LabRun['source'] {
	const source = response.headers.get('lab-source');
	return source === 'api' || source === 'simulator' ? source : undefined;
}

async function refusedRun(run: LabRun, response: Response): Promise<LabRun> {
	const body: unknown = await response.json().catch(() => undefined);
	const refusal = isErrorBody(body) ? body : unreadable(response.status);
	return { ...run, phase: 'refused', source: undefined, refusal, refusedStatus: response.status };
}

function isErrorBody(body: unknown): body is ErrorBody {
	return typeof body === 'object' && body !== null && 'error' in body;
}

const unreadable = (status: number): ErrorBody => ({
	type: 'error',
	error: { type: 'api_error', message: `The course server answered with status ${status}.` },
	request_id: null,
});
