import { seconds } from '#components/labs/run/run-words.ts';
import type { BatchRun } from './batch-run.ts';

const kinds = ['processing', 'succeeded', 'errored', 'canceled', 'expired'];

/** One tick for each poll on a time axis, and the counts of the last one. */
export function BatchAxis({ run: { polls, phase } }: { run: BatchRun }) {
	const last = polls.at(-1);
	const endMs = Math.max(1000, last?.atMs ?? 0);
	const at = (ms: number) => `${((ms / endMs) * 100).toFixed(2)}%`;
	const counts = last?.state.request_counts;
	return (
		<>
			<dl class="lab-meters">
				<div>
					<dt>processing_status</dt>
					<dd>{last?.state.processing_status ?? '–'}</dd>
				</div>
				{kinds.map((kind) => (
					<div key={kind}>
						<dt>{kind}</dt>
						<dd>{counts?.[kind] ?? '–'}</dd>
					</div>
				))}
			</dl>
			<figure
				class="lab-timeline"
				role="img"
				aria-label={`Time axis: ${polls.length} polls in ${seconds(last?.atMs ?? 0)}.`}
			>
				<svg aria-hidden="true" height="40">
					<line x1="0" x2="100%" y1="24" y2="24" stroke="var(--course-panel-edge)" />
					{phase === 'idle' && <line x1="0" x2="100%" y1="14" y2="14" class="lab-road" />}
					<rect
						x="0"
						y="12"
						width={last ? at(last.atMs) : 0}
						height="4"
						fill="var(--course-wait)"
					/>
					{polls.map(({ atMs, state }) => (
						<line
							key={atMs}
							x1={at(atMs)}
							x2={at(atMs)}
							y1="4"
							y2="24"
							stroke-width="3"
							stroke={
								state.processing_status === 'ended'
									? 'var(--course-response)'
									: 'var(--course-request)'
							}
						/>
					))}
					<text x="0" y="38">
						0 s
					</text>
					<text x="100%" y="38" text-anchor="end">
						{phase === 'idle' ? 'time' : `${Math.round(endMs / 1000)} s`}
					</text>
				</svg>
			</figure>
			{phase === 'idle' && (
				<p class="lab-text__empty">The counts will appear here, one line for each poll.</p>
			)}
			{polls.length > 0 && (
				<details class="lab-view">
					<summary>Every poll ({polls.length})</summary>
					<ol class="lab-attempts">
						{polls.map(({ atMs, state }) => (
							<li key={atMs}>
								{seconds(atMs)}: {state.processing_status},{' '}
								{kinds
									.filter((kind) => state.request_counts[kind])
									.map((kind) => `${state.request_counts[kind]} ${kind}`)
									.join(', ')}
							</li>
						))}
					</ol>
				</details>
			)}
		</>
	);
}
