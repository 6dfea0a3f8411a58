import type { Attempt } from '#wire/contract.ts';

const laneHeight = 22;

/** One lane for each HTTP request that the SDK made; the gap between two is the wait it chose. */
export function AttemptAxis({ attempts, isRunning }: { attempts: Attempt[]; isRunning: boolean }) {
	if (attempts.length === 0)
		return isRunning ? (
			<p class="lab-text__empty">Sent. Waiting for the answer and its retries.</p>
		) : null;
	const endMs = Math.max(100, ...attempts.map((attempt) => attempt.endMs));
	const at = (ms: number) => `${((ms / endMs) * 100).toFixed(2)}%`;
	return (
		<>
			<div class="lab-lanes" aria-hidden="true">
				<svg height={attempts.length * laneHeight}>
					{attempts.map((attempt, i) => (
						<g key={i}>
							{i > 0 && (
								<rect
									x={at(attempts[i - 1]?.endMs ?? 0)}
									y={i * laneHeight + 9}
									width={at(attempt.startMs - (attempts[i - 1]?.endMs ?? 0))}
									height="4"
									fill="var(--course-wait)"
								/>
							)}
							<rect
								x={at(attempt.startMs)}
								y={i * laneHeight + 4}
								width={at(Math.max(attempt.endMs - attempt.startMs, endMs / 120))}
								height="14"
								rx="3"
								fill={isFault(attempt) ? 'var(--course-fault)' : 'var(--course-response)'}
							/>
						</g>
					))}
				</svg>
			</div>
			<ol class="lab-attempts">
				{attempts.map((attempt, i) => (
					<li key={i}>{sentenceFor(attempt, attempts[i - 1], i + 1)}</li>
				))}
			</ol>
		</>
	);
}

const isFault = ({ status }: Attempt) => status === undefined || status >= 400;

function sentenceFor(attempt: Attempt, before: Attempt | undefined, number: number): string {
	const waited = before ? `waited ${seconds(attempt.startMs - before.endMs)}, then ` : '';
	const status = attempt.status === undefined ? 'no response' : `status ${attempt.status}`;
	const hint = attempt.retryAfter ? `, retry-after ${attempt.retryAfter} s` : '';
	return `Request ${number}: ${waited}${status} after ${seconds(attempt.endMs - attempt.startMs)}${hint}`;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
