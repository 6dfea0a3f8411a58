import type { LabRun } from '#components/labs/run/lab-run.ts';
import type { AttemptNote } from '#wire/contract.ts';
import { waitsOf } from '#wire/transcript.ts';

export const laneHeight = 30;

interface Props {
	run: LabRun;
	at: (ms: number) => string;
}

/** A bar for each request until its head, and the wait that came before it. */
export function Lanes({ run: { transcript, phase }, at }: Props) {
	const { attempts, events } = transcript;
	const widthOf = (fromMs: number, toMs: number) => `calc(max(3px, ${at(toMs)} - ${at(fromMs)}))`;
	return (
		<>
			{Array.from({ length: Math.max(1, attempts.length) }, (_, i) => (
				<line
					key={i}
					x1="0"
					x2="100%"
					y1={(i + 1) * laneHeight - 4}
					y2={(i + 1) * laneHeight - 4}
					stroke="var(--course-panel-edge)"
				/>
			))}
			{phase === 'idle' && (
				<line x1="0" x2="100%" y1={laneHeight / 2} y2={laneHeight / 2} class="lab-road" />
			)}
			{waitsOf(transcript).map(({ beforeAttempt, startMs, endMs }, i) => (
				<rect
					key={beforeAttempt}
					x={at(startMs)}
					y={(i + 1) * laneHeight + 12}
					height="4"
					style={{ width: widthOf(startMs, endMs) }}
					fill="var(--course-wait)"
				/>
			))}
			{attempts.map((attempt, i) => (
				<rect
					key={attempt.number}
					x={at(attempt.startMs)}
					y={i * laneHeight + 8}
					height="14"
					rx="3"
					style={{ width: widthOf(attempt.startMs, attempt.endMs) }}
					fill={isFault(attempt) ? 'var(--course-fault)' : 'var(--course-response)'}
				/>
			))}
			{attempts.length === 0 && phase === 'running' && events.length === 0 && (
				<rect x="0" y="12" height="4" width="100%" fill="var(--course-wait)" opacity="0.5" />
			)}
		</>
	);
}

const isFault = ({ status }: AttemptNote) => status === undefined || status >= 400;
