import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import type { StreamLab as StreamLabData } from '#schemas/lab.ts';
import { EventAxis } from './EventAxis.tsx';
import { EventList } from './EventList.tsx';
import { recordRun, runOfStreamLab } from './record-run.ts';
import { SourceBadge } from './SourceBadge.tsx';
import { StreamForm } from './StreamForm.tsx';
import { StreamMeaning } from './StreamMeaning.tsx';
import { StreamMeters } from './StreamMeters.tsx';
import { idle, runStream, type StreamState } from './stream-run.ts';

/** One prompt, streamed: the text as it grows, and every event on a time axis. */
export function StreamLab({ lab }: { lab: StreamLabData }) {
	const [state, setState] = useState<StreamState>(idle);
	const stopper = useRef<AbortController | null>(null);
	const isRunning = state.phase === 'running';

	// Leaving the page or the island stops the work upstream.
	useEffect(() => () => stopper.current?.abort(), []);

	async function run(topic: string) {
		const controller = new AbortController();
		stopper.current = controller;
		announce('Streaming started.');
		const ended = await runStream({ lab: lab.id, topic }, controller.signal, setState);
		const recorded = runOfStreamLab(lab.id, ended);
		if (recorded) void recordRun(recorded);
		announce(ending(ended), ended.phase === 'failed' || ended.phase === 'cut' ? 'alert' : 'status');
	}

	return (
		<div
			class="lab-panel"
			onKeyDown={(event) => event.key === 'Escape' && stopper.current?.abort()}
		>
			<StreamForm
				lab={lab}
				isRunning={isRunning}
				onRun={run}
				onStop={() => stopper.current?.abort()}
			/>
			<div class="lab-panel__zone lab-panel__back">
				<h4 class="lab-panel__heading">What came back</h4>
				<StreamMeters state={state} />
				<EventAxis state={state} />
				<StreamText state={state} />
				<EventList events={state.transcript.events} />
			</div>
			<div class="lab-panel__zone lab-panel__means">
				<h4 class="lab-panel__heading">What it means</h4>
				<StreamMeaning state={state} />
			</div>
			<SourceBadge source={state.source} />
		</div>
	);
}

/** Not a live region: a screen reader would read every few words. The ends are announced instead. */
function StreamText({ state }: { state: StreamState }) {
	const box = useRef<HTMLDivElement>(null);
	const wasAtEnd = useRef(true);
	const { text } = state.transcript;

	useEffect(() => {
		if (box.current && wasAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
	}, [text]);

	return (
		<div
			ref={box}
			class="lab-text"
			role="region"
			aria-label="Text of the answer"
			aria-busy={state.phase === 'running'}
			aria-live="off"
			tabIndex={0}
			onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) =>
				(wasAtEnd.current = scrollTop + clientHeight >= scrollHeight - 8)
			}
		>
			{text || <span class="lab-text__empty">The answer will appear here, event by event.</span>}
		</div>
	);
}

function ending({ phase, transcript, totalMs = 0, failure }: StreamState): string {
	const words = transcript.text.split(/\s+/).filter(Boolean).length;
	const seconds = (totalMs / 1000).toFixed(1);
	switch (phase) {
		case 'complete':
			return `Response complete: ${words} words, ${seconds} seconds.`;
		case 'stopped':
			return `Stopped after ${words} words.`;
		case 'cut':
			return `The stream ended early, after ${words} words.`;
		default:
			return failure ?? 'The run failed.';
	}
}
