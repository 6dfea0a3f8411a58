import { LaneBar } from '#components/labs/LaneBar.tsx';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import { seconds } from '#components/labs/run/run-words.ts';
import { axisMsOf } from '#components/labs/x-ray/Timeline.tsx';

export type Lane = 'stream' | 'standard';

interface Props {
	streamed: LabRun;
	plain: LabRun;
	lane: Lane;
	onChoose: (lane: Lane) => void;
}

/** Two lanes on one clock; choosing one shows its X-ray below. */
export function RaceLanes({ streamed, plain, lane, onChoose }: Props) {
	const axisMs = Math.max(axisMsOf(streamed), axisMsOf(plain));
	const lanes: [Lane, string, LabRun][] = [
		['stream', 'Stream', streamed],
		['standard', 'Plain call', plain],
	];
	return (
		<div class="lab-race" role="group" aria-label="Two calls on one clock">
			{lanes.map(([id, name, run]) => (
				<button
					key={id}
					type="button"
					class="lab-race__lane"
					aria-pressed={lane === id}
					onClick={() => onChoose(id)}
				>
					<span class="lab-race__name">{name}</span>
					<LaneBar run={run} axisMs={axisMs} />
					<span class="lab-race__times">
						first text {timeOf(run.transcript.firstTextMs)} ·{' '}
						{run.phase === 'stopped' ? 'stopped' : 'total'} {timeOf(run.totalMs)}
					</span>
				</button>
			))}
		</div>
	);
}

const timeOf = (ms: number | undefined) => (ms === undefined ? '–' : seconds(ms));
