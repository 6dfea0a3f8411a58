import { seconds } from '#components/labs/run/run-words.ts';
import type { AttemptNote } from '#wire/contract.ts';

/** What the lanes draw, in words: one entry for each HTTP request, with the wait before it. */
export function AttemptList({ attempts }: { attempts: AttemptNote[] }) {
	return (
		<ol class="lab-attempts">
			{attempts.map((attempt, i) => (
				<li key={attempt.number} data-kind={isFault(attempt) ? 'fault' : 'response'}>
					{sentenceFor(attempt, attempts[i - 1])}
				</li>
			))}
		</ol>
	);
}

const isFault = ({ status }: AttemptNote) => status === undefined || status >= 400;

function sentenceFor(attempt: AttemptNote, before: AttemptNote | undefined): string {
	const waited = before ? `waited ${seconds(attempt.startMs - before.endMs)}, then ` : '';
	const status =
		attempt.status === undefined ? (attempt.failure ?? 'no response') : `status ${attempt.status}`;
	const hint = attempt.retryAfter ? `, retry-after ${attempt.retryAfter} s` : '';
	return `Request ${attempt.number}: ${waited}${status} after ${seconds(attempt.endMs - attempt.startMs)}${hint}`;
}
