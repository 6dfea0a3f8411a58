import { useEffect, useState } from 'preact/hooks';
import { OnDemand } from '#components/labs/OnDemand.tsx';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import type { PriceRow } from '#learning/cost.ts';
import { programText } from '#learning/program-text.ts';
import { AnswerText } from './AnswerText.tsx';
import { AttemptList } from './AttemptList.tsx';
import { EventDetail } from './EventDetail.tsx';
import { Meters } from './Meters.tsx';
import { programRequestOf, type Sending } from './program-request.ts';
import { Timeline } from './Timeline.tsx';

interface Props {
	/** Names the learner's own text of the program. */
	id: string;
	run: LabRun;
	prices: PriceRow[];
	sending: Sending;
	/** End of the axis, where two timelines share one clock. */
	sharedEndMs?: number | undefined;
	/** The answer is a sentence or an error, so its text needs less room. */
	isShort?: boolean;
}

/** Five views of one run that point at each other: meters, timeline, text, request, program. */
export function XRay({ id, run, prices, sending, sharedEndMs, isShort }: Props) {
	const [chosen, setChosen] = useState<number>();
	const { transcript, phase } = run;
	const { events, attempts } = transcript;
	const event = chosen === undefined ? undefined : events[chosen];
	const program = programRequestOf(run, sending);

	// A new run has events of its own.
	useEffect(() => setChosen(undefined), [phase === 'running']);

	return (
		<div class="lab-x-ray" data-short={isShort}>
			<Meters run={run} prices={prices} />
			<Timeline run={run} chosen={chosen} onChoose={setChosen} sharedEndMs={sharedEndMs} />
			<AttemptList attempts={attempts} />
			<AnswerText run={run} chosen={chosen} onChoose={setChosen} />
			{event && chosen !== undefined && (
				<EventDetail event={event} place={chosen} of={events.length} onChoose={setChosen} />
			)}
			{events.length > 0 && (
				<OnDemand
					title={`Every event (${events.length})`}
					load={loadEvents}
					view={{ events, chosen, onChoose: setChosen }}
				/>
			)}
			{transcript.sent && (
				<OnDemand title="Request and response, as sent" load={loadWire} view={{ run }} />
			)}
			{program && (
				<>
					<OnDemand
						title="The program that does the same"
						load={loadProgram}
						view={{ request: program }}
					/>
					<OnDemand
						title="Edit the program and run it here"
						load={loadEditor}
						view={{ id, starter: programText('typescript', program) }}
					/>
				</>
			)}
		</div>
	);
}

const loadEvents = () => import('./EventList.tsx').then(({ EventList }) => EventList);
const loadWire = () => import('./Wire.tsx').then(({ Wire }) => Wire);
const loadEditor = () => import('#components/labs/editor/Editor.tsx').then(({ Editor }) => Editor);
const loadProgram = () => import('./Program.tsx').then(({ Program }) => Program);
