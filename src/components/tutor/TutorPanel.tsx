import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { KeyPanel } from '#components/labs/KeyPanel.tsx';
import { setKeyMode } from '#components/labs/run/keys.ts';
import { useKeys, useStatus } from '#components/labs/run/use-keys.ts';
import { useRecord } from '#components/quiz/use-record.ts';
import { countedIn, type Explained } from '#learning/tutor/conversation.ts';
import { droppedSentence, historyOf } from '#learning/tutor/history.ts';
import { tutorLimits, type TutorMaterial } from '#wire/tutor.ts';
import { Composer } from './Composer.tsx';
import { ExplainBack } from './ExplainBack.tsx';
import { Head } from './Head.tsx';
import { speakerFor } from './speaker.ts';
import { Tools } from './Tools.tsx';
import { Turns } from './Turns.tsx';
import { useTutor } from './use-tutor.ts';

export interface TutorPanelProps extends Pick<
	TutorMaterial,
	'lesson' | 'number' | 'title' | 'href' | 'greeting' | 'start' | 'explainBack'
> {
	hosts: readonly string[];
	/** The most that one turn can cost, in USD. */
	mostUsd: number | undefined;
}

const keyWords = {
	run: 'a turn',
	free: 'Simulated: quotes the course, no cost',
	simulated: 'Simulated: the course’s own text, no key, no cost',
};

/** A chat that knows one lesson: live with a key, from the course's own text without. */
export function TutorPanel({ mostUsd, hosts, greeting, ...material }: TutorPanelProps) {
	const { lesson, start, explainBack } = material;
	const mode = useKeys();
	const status = useStatus();
	const isLive = mode === 'own' || (mode === 'host' && status?.source === 'api');
	const { store, events } = useRecord();
	const [text, setText] = useState('');
	const box = useRef<HTMLTextAreaElement>(null);
	const tutor = useTutor({ lesson, start, isLive, events, speak: speakerFor(hosts) });
	const { practice, pending, change } = tutor;
	const isOver = countedIn(practice) >= tutorLimits.exchanges;
	const dropped = isLive ? droppedSentence(historyOf(practice.exchanges, text).dropped) : undefined;

	function edit(earlier: string) {
		setText(earlier);
		box.current?.focus();
	}

	function clear() {
		tutor.clear();
		box.current?.focus();
	}

	function stop({ target }: Event) {
		tutor.stop();
		// Stop goes when it is pressed; Escape elsewhere leaves the reader there.
		if (target instanceof Element && target.closest('.tutor-head')) box.current?.focus();
	}

	function retry(as?: 'simulated') {
		tutor.retry(as);
		box.current?.focus();
	}

	function askSimulated() {
		setKeyMode('simulator');
		retry('simulated');
	}

	function finish({ source }: Explained) {
		change((now) => ({ ...now, isDone: true }));
		const ms = Date.now() - (practice.beganMs ?? Date.now());
		void store?.append({ type: 'ran', lab: `tutor-${lesson}`, source, complete: true, ms });
		announce('Done. The practice with the tutor is in your record.');
	}

	return (
		<div
			class="tutor-panel"
			onKeyDown={(event) => event.key === 'Escape' && pending && stop(event)}
		>
			<Head {...{ lesson, practice, events, isLive }} onStop={pending && stop} />
			<Turns
				{...{ greeting, hosts }}
				tutor={{ ...tutor, retry }}
				onEdit={edit}
				onSimulated={isLive ? askSimulated : undefined}
			/>
			{dropped && <p class="lab-note tutor-dropped">{dropped}</p>}
			<Composer
				{...{ lesson, text, problem: tutor.problem, isRunning: pending !== undefined }}
				boxRef={box}
				start={practice.exchanges.length === 0 ? start : undefined}
				onText={setText}
				onSend={() => tutor.send(text) && setText('')}
				onFocus={() =>
					void import('./knowledge.ts').then(
						(loaded) => loaded.knowledgeOf(lesson),
						() => undefined,
					)
				}
			/>
			{isOver && (
				<ExplainBack {...{ lesson, explainBack, practice, isLive, change }} onDone={finish} />
			)}
			<div class="tutor-foot">
				<KeyPanel lab={`tutor-${lesson}`} mostUsd={mostUsd} words={keyWords} />
				<Tools {...{ material, practice }} onClear={clear} />
			</div>
		</div>
	);
}
