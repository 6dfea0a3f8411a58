import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';

interface Props {
	run: LabRun;
	/** End of the clock that the lanes share. */
	axisMs: number;
}

/** The wait for the first text, then the text as it came. */
export function LaneBar({ run, axisMs }: Props) {
	const { events, firstTextMs } = run.transcript;
	const lastMs = run.totalMs ?? events.at(-1)?.atMs ?? 0;
	const textMs = firstTextMs ?? lastMs;
	const share = (ms: number) => `${Math.min(100, (ms / axisMs) * 100).toFixed(2)}%`;
	return (
		<svg class="lab-race__bar" aria-hidden="true">
			<line x1="0" x2="100%" y1="9" y2="9" class="lab-road" />
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
