import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';
import { counted, seconds } from '#components/labs/run/run-words.ts';
import { EventTicks } from './EventTicks.tsx';
import { laneHeight, Lanes } from './Lanes.tsx';

export interface TimelineProps {
	run: LabRun;
	/** Place of the chosen event. */
	chosen: number | undefined;
	onChoose: (event: number) => void;
	/** End of the axis, where two timelines share one clock. */
	sharedEndMs?: number | undefined;
}

const scaleHeight = 16;

/** A lane for each HTTP request, the waits between them, a tick for each event, on one time axis. */
export function Timeline({ run, chosen, onChoose, sharedEndMs }: TimelineProps) {
	const { attempts, events, firstTextMs } = run.transcript;
	const axisMs = sharedEndMs ?? axisMsOf(run);
	const at = (ms: number) => `${Math.min(100, (ms / axisMs) * 100).toFixed(2)}%`;
	const lanes = Math.max(1, attempts.length);
	const height = lanes * laneHeight + scaleHeight;

	/** The nearest event; a pointer is a short cut here, the list below is the way for everyone. */
	function choose(event: MouseEvent) {
		if (!(event.currentTarget instanceof Element) || events.length === 0) return;
		const { left, width } = event.currentTarget.getBoundingClientRect();
		const ms = ((event.clientX - left) / width) * axisMs;
		const distances = events.map(({ atMs }) => Math.abs(atMs - ms));
		onChoose(distances.indexOf(Math.min(...distances)));
	}

	return (
		<figure class="lab-timeline" role="img" aria-label={summaryOf(run)}>
			<svg aria-hidden="true" height={height} onClick={choose}>
				<Lanes run={run} at={at} />
				<EventTicks run={run} at={at} y={(lanes - 1) * laneHeight} chosen={chosen} />
				{firstTextMs !== undefined && (
					<Mark at={at} ms={firstTextMs} height={lanes * laneHeight} kind="text" />
				)}
				{isOver(run) && run.totalMs !== undefined && (
					<Mark
						at={at}
						ms={run.totalMs}
						height={lanes * laneHeight}
						kind={run.phase === 'complete' ? 'end' : 'fault'}
					/>
				)}
				<text x="0" y={height - 2}>
					0 s
				</text>
				<text x="100%" y={height - 2} text-anchor="end">
					{run.phase === 'idle' ? 'time' : endText(axisMs)}
				</text>
			</svg>
		</figure>
	);
}

/** Whole steps, so that the axis grows now and then instead of sliding under the eye. */
export function axisMsOf({ transcript: { attempts, events }, totalMs }: LabRun): number {
	const lastMs = Math.max(totalMs ?? 0, events.at(-1)?.atMs ?? 0, attempts.at(-1)?.endMs ?? 0);
	const stepMs = lastMs > 1000 ? 1000 : 200;
	return Math.max(stepMs, Math.ceil(lastMs / stepMs) * stepMs);
}

const endText = (axisMs: number) =>
	`${axisMs < 1000 ? axisMs / 1000 : Math.round(axisMs / 1000)} s`;

const colours = {
	text: 'var(--course-stream)',
	end: 'var(--course-response)',
	fault: 'var(--course-fault)',
};

interface MarkProps {
	at: (ms: number) => string;
	ms: number;
	height: number;
	kind: keyof typeof colours;
}

/** First text is a line with a flag, the end a thick line: told apart without the colours. */
function Mark({ at, ms, height, kind }: MarkProps) {
	const x = at(ms);
	return (
		<>
			<line
				x1={x}
				x2={x}
				y1="0"
				y2={height}
				stroke={colours[kind]}
				stroke-width={kind === 'text' ? 1.5 : 3}
			/>
			{kind === 'text' && (
				<svg x={x} y="0" overflow="visible">
					<path d="M0 0 L8 3.5 L0 7 Z" fill={colours.text} />
				</svg>
			)}
		</>
	);
}

function summaryOf(run: LabRun): string {
	const { attempts, events, firstTextMs } = run.transcript;
	if (attempts.length === 0) return 'Time axis: nothing has arrived yet.';
	const parts = [
		counted(attempts.length, 'request'),
		...(events.length > 0 ? [counted(events.length, 'event')] : []),
		...(firstTextMs === undefined ? [] : [`first text after ${seconds(firstTextMs)}`]),
		...(run.totalMs === undefined ? [] : [`end after ${seconds(run.totalMs)}`]),
	];
	return `Time axis: ${parts.join(', ')}.`;
}
