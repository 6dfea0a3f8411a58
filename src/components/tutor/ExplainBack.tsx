import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Explained, Practice } from '#learning/tutor/conversation.ts';
import { tutorLimits, type TutorMaterial } from '#wire/tutor.ts';
import { judged } from './explain-turn.ts';
import { Rubric } from './Rubric.tsx';
import type { ChangePractice } from './use-tutor.ts';

interface Props extends Pick<TutorMaterial, 'lesson' | 'explainBack'> {
	practice: Practice;
	isLive: boolean;
	change: ChangePractice;
	/** Writes the end of the practice into the record. */
	onDone: (explained: Explained) => void;
}

const fewestWords = 12;

/** The lesson's point in the learner's own words, and the rubric beside it. */
export function ExplainBack({ lesson, explainBack, practice, isLive, change, onDone }: Props) {
	const { explained, isDone } = practice;
	const [text, setText] = useState(explained?.text ?? '');
	const [problem, setProblem] = useState('');
	const [isRunning, setIsRunning] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const rubric = useRef<HTMLLegendElement>(null);
	const stopper = useRef<AbortController>();
	const id = `tutor-${lesson}-explain`;
	// It goes when the conversation is cleared.
	useEffect(() => () => stopper.current?.abort(), []);

	async function check(event: Event) {
		event.preventDefault();
		const wrong = isRunning ? 'Your text is being read.' : problemOf(text);
		setProblem(wrong);
		if (wrong) return;
		setIsRunning(true);
		announce('Your text is being read.');
		const { signal } = (stopper.current = new AbortController());
		const { sentence, ...next } = await judged({
			lesson,
			text,
			isLive,
			points: explainBack.points,
			signal,
		});
		if (signal.aborted) return;
		setIsRunning(false);
		setProblem(sentence ?? '');
		announce(sentence ?? 'Your text is kept. Its points are below it, to be ticked.');
		change((now) => ({ ...now, explained: next }));
		// The legend comes with the change; who went on elsewhere is left there.
		if (form.current?.contains(document.activeElement)) setTimeout(() => rubric.current?.focus());
	}

	function finish(done: Explained) {
		onDone(done);
		rubric.current?.focus();
	}

	function tick(at: number, isMet: boolean) {
		change((now) => {
			if (!now.explained) return now;
			const was = now.explained.met;
			const met = explainBack.points.map((_, i) => (i === at ? isMet : (was[i] ?? false)));
			return { ...now, explained: { ...now.explained, met } };
		});
	}

	return (
		<div class="tutor-explain">
			<h3>Explain it back</h3>
			<p>
				<InlineCode text={explainBack.ask} />
			</p>
			<form ref={form} onSubmit={(event) => void check(event)}>
				<label for={id}>Your explanation, in two or three sentences</label>
				<textarea
					id={id}
					rows={4}
					value={text}
					aria-describedby={`${id}-problem`}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
				<p id={`${id}-problem`} class="lab-error" role="alert">
					{problem}
				</p>
				<button
					type="submit"
					class="course-button"
					data-primary={explained ? undefined : true}
					aria-disabled={isRunning}
				>
					{explained ? 'Check it again' : 'Check it'}
				</button>
			</form>
			{explained && (
				<>
					<Rubric legend={rubric} points={explainBack.points} explained={explained} onTick={tick} />
					{!isDone && (
						<button
							type="button"
							class="course-button"
							data-primary
							onClick={() => finish(explained)}
						>
							Finish
						</button>
					)}
				</>
			)}
		</div>
	);
}

function problemOf(text: string): string {
	const { turnCharacters } = tutorLimits;
	if (text.length > turnCharacters)
		return `At most ${turnCharacters} characters; yours has ${text.length}. It is still in the box.`;
	return text.split(/\s+/).filter(Boolean).length < fewestWords
		? `Write two or three sentences: at least ${fewestWords} words.`
		: '';
}
