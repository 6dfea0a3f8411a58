import { AnswerText } from '#components/labs/x-ray/AnswerText.tsx';
import { axisMsOf } from '#components/labs/x-ray/Timeline.tsx';
import { LaneBar } from '#components/labs/LaneBar.tsx';
import { hasAnswer, isOver } from '#components/labs/run/lab-run.ts';
import { formatProblem } from '#learning/prompt-compare.ts';
import type { PromptsLab } from '#schemas/lab.ts';
import { answerOf, isUnread, type PromptLane } from './prompt-lane.ts';

interface Props {
	lab: PromptsLab;
	lanes: readonly PromptLane[];
}

/** Three answers side by side on one clock, and whether the program can read each. */
export function PromptAnswers({ lab, lanes }: Props) {
	const isIdle = lanes.every(({ run }) => run.phase === 'idle');
	const axisMs = Math.max(...lanes.map(({ run }) => axisMsOf(run)));
	return (
		<div
			class="lab-columns"
			data-idle={isIdle}
			role="group"
			aria-label="Three answers on one clock"
		>
			{lanes.map((lane) => (
				<div key={lane.prompt.id} class="lab-column">
					<p class="lab-column__title">{lane.prompt.title}</p>
					<LaneBar run={lane.run} axisMs={axisMs} />
					<AnswerText
						run={lane.run}
						chosen={undefined}
						onChoose={() => {}}
						label={`Answer under “${lane.prompt.title}”`}
					/>
					<Verdict format={lab.format} lane={lane} />
				</div>
			))}
		</div>
	);
}

function Verdict({ format, lane }: { format: PromptsLab['format']; lane: PromptLane }) {
	if (!isOver(lane.run) || !hasAnswer(lane.run)) return <p class="lab-verdict" />;
	if (isUnread(lane)) return <p class="lab-verdict">Not judged: no model has read this prompt</p>;
	if (lane.run.transcript.error) return <p class="lab-verdict">No answer to judge</p>;
	const problem = formatProblem(format, answerOf(lane));
	return (
		<p class="lab-verdict" data-right={problem === undefined}>
			{problem === undefined ? '✓ Your program can read it' : `✗ Not readable: ${problem}`}
		</p>
	);
}
