import { createApi } from '#api/index.ts';
import type { ApiSettings } from '#api/settings.ts';
import type { LabRun } from '#wire/contract.ts';
import { noteIn } from '#wire/notes.ts';
import { readFrames, type Frame } from '#wire/sse.ts';
import { emptyTranscript, withFrame, type Transcript } from '#wire/transcript.ts';

/** A request to run a lab, as the page makes it. */
export function runRequest(body: LabRun | object, init: RequestInit = {}): Request {
	return new Request('http://localhost:4321/api/labs/run', {
		method: 'POST',
		body: JSON.stringify(body),
		...init,
		headers: { 'content-type': 'application/json', ...init.headers },
	});
}

export function startRun(settings: ApiSettings, body: LabRun | object, init?: RequestInit) {
	return createApi(settings)(runRequest(body, init));
}

export interface FinishedRun extends Transcript {
	response: Response;
	/** Everything that came. */
	answer: string;
	frames: Frame[];
	/** The order of everything: types of our notes, names of events. */
	order: string[];
}

/** Runs a lab to its end and folds what came. */
export async function finishRun(
	settings: ApiSettings,
	body: LabRun | object,
	init?: RequestInit,
): Promise<FinishedRun> {
	const response = await startRun(settings, body, init);
	const frames = response.body ? await Array.fromAsync(readFrames(response.body)) : [];
	const transcript = frames.reduce((run, frame) => withFrame(run, frame, 0), emptyTranscript);
	const order = frames.map((frame) => noteIn(frame)?.type ?? frame.event);
	const answer = frames.map(({ text }) => text).join('\n\n');
	return { ...transcript, response, frames, order, answer };
}
