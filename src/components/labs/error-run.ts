import type { ErrorRunResult } from '#wire/contract.ts';

/** Runs one case. A string says, in a sentence, why there is no result. */
export async function runError(body: {
	lab: string;
	case: string;
}): Promise<ErrorRunResult | string> {
	try {
		const response = await fetch('/api/labs/error', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const answer: unknown = await response.json();
		// Our own server's answer: the contract says what a success holds.
		if (response.ok) return answer as ErrorRunResult;
		const message = (answer as { error?: { message?: string } }).error?.message;
		return message ?? `The course server answered with status ${response.status}.`;
	} catch {
		return 'The course server does not answer. Is it still running?';
	}
}
