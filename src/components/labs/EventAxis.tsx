import type { StreamState } from './stream-run.ts';

/** A bar while nothing has come, a tick for each event, on one time axis. */
export function EventAxis({ state: { phase, transcript, totalMs } }: { state: StreamState }) {
	const { events, firstTextMs } = transcript;
	const lastMs = totalMs ?? events.at(-1)?.atMs ?? 0;
	// Whole seconds, so that the axis grows in steps instead of sliding under the eye.
	const axisSeconds = Math.max(1, Math.ceil(lastMs / 1000));
	const at = (ms: number) => `${(ms / axisSeconds / 10).toFixed(2)}%`;
	const endColour = phase === 'complete' ? 'var(--course-response)' : 'var(--course-fault)';
	const summary = firstTextMs
		? `Time axis: ${events.length} events in ${(lastMs / 1000).toFixed(1)} seconds, the first text after ${(firstTextMs / 1000).toFixed(1)} seconds.`
		: 'Time axis: nothing has arrived yet.';

	return (
		<figure class="lab-axis" aria-label={summary} role="img">
			<svg aria-hidden="true">
				<line x1="0" y1="30" x2="100%" y2="30" stroke="var(--course-control-edge)" />
				<rect
					x="0"
					y="12"
					width={at(firstTextMs ?? lastMs)}
					height="10"
					rx="2"
					fill="var(--course-wait)"
				/>
				{events.map((event, i) => (
					<line
						key={i}
						x1={at(event.atMs)}
						x2={at(event.atMs)}
						y1={event.text ? 8 : 2}
						y2="30"
						stroke={event.name === 'error' ? 'var(--course-fault)' : 'var(--course-stream)'}
						stroke-width={event.text ? 1 : 2}
					/>
				))}
				{totalMs !== undefined && (
					<line
						x1={at(totalMs)}
						x2={at(totalMs)}
						y1="0"
						y2="34"
						stroke={endColour}
						stroke-width="3"
					/>
				)}
				<text x="0" y="43">
					0 s
				</text>
				<text x="100%" y="43" text-anchor="end">
					{axisSeconds} s
				</text>
			</svg>
		</figure>
	);
}
