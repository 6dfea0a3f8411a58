import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';
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
		['stream', 'Streaming', streamed],
		['standard', 'Standard', plain],
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

/** The wait for the first text, then the text as it came. */
function LaneBar({ run, axisMs }: { run: LabRun; axisMs: number }) {
	const { events, firstTextMs } = run.transcript;
	const lastMs = run.totalMs ?? events.at(-1)?.atMs ?? 0;
	const textMs = firstTextMs ?? lastMs;
	const share = (ms: number) => `${Math.min(100, (ms / axisMs) * 100).toFixed(2)}%`;
	return (
		<svg class="lab-race__bar" aria-hidden="true">
			<rect x="0" y="7" width={share(textMs)} height="4" fill="var(--course-wait)" />
			<svg x={share(textMs)} overflow="visible">
				<rect
					x="-1"
					y="2"
					width="3"
					height="14"
					fill="var(--course-stream)"
					opacity={firstTextMs ? 1 : 0}
				/>
			</svg>
			<rect
				x={share(textMs)}
				y="4"
				width={share(Math.max(0, lastMs - textMs))}
				height="10"
				rx="2"
				fill="var(--course-stream)"
			/>
			{isOver(run) && (
				<line
					x1={share(lastMs)}
					x2={share(lastMs)}
					y1="0"
					y2="18"
					stroke-width="3"
					stroke={run.phase === 'complete' ? 'var(--course-response)' : 'var(--course-fault)'}
				/>
			)}
		</svg>
	);
}

const timeOf = (ms: number | undefined) => (ms === undefined ? '–' : seconds(ms));
