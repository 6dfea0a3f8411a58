import { keyHeaders } from '#components/labs/run/keys.ts';
import type { ErrorBody, LabCount, LabSource } from '#wire/contract.ts';

/** What came back for one text and one model: a number, or why there is none. */
export type Count =
	| { tokens: number; source: LabSource | undefined }
	| { problem: string; status: number | undefined };

/** Asks our server, which asks the API or the simulator, as the learner chose. */
export async function countTokens(body: LabCount, signal: AbortSignal): Promise<Count> {
	try {
		const response = await fetch('/api/labs/count', {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...keyHeaders() },
			body: JSON.stringify(body),
			signal,
		});
		const answer: unknown = await response.json();
		const tokens = tokensIn(answer);
		if (response.ok && tokens !== undefined) return { tokens, source: sourceOf(response) };
		return { problem: messageIn(answer, response.status), status: response.status };
	} catch (error) {
		if (signal.aborted) throw error;
		return {
			problem: 'The course server does not answer. Is it still running?',
			status: undefined,
		};
	}
}

function sourceOf({ headers }: Response): LabSource | undefined {
	const source = headers.get('lab-source');
	return source === 'api' || source === 'simulator' ? source : undefined;
}

function tokensIn(answer: unknown): number | undefined {
	if (typeof answer !== 'object' || answer === null || !('input_tokens' in answer))
		return undefined;
	return typeof answer.input_tokens === 'number' ? answer.input_tokens : undefined;
}

/** The API's own sentence, or ours in its shape. */
function messageIn(answer: unknown, status: number): string {
	// The border: an error body, as far as it is one.
	const message = (answer as Partial<ErrorBody> | null)?.error?.message;
	return message ?? `The course server answered with status ${status}.`;
}
