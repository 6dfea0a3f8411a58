import type { Ref } from 'preact';
import { announce } from '#components/announce.ts';
import { tutorLimits } from '#wire/tutor.ts';

interface Props {
	lesson: string;
	boxRef: Ref<HTMLTextAreaElement>;
	text: string;
	/** Suggested first message; absent once something was sent. */
	start: string | undefined;
	problem: string | undefined;
	isRunning: boolean;
	onText: (text: string) => void;
	onSend: () => void;
	onFocus: () => void;
}

/** Where the learner writes. Sending is never disabled: pressed at the wrong moment it says why. */
export function Composer({ lesson, boxRef, text, start, problem, isRunning, ...on }: Props) {
	const id = `tutor-${lesson}`;
	const left = tutorLimits.turnCharacters - text.length;

	function takeStart() {
		on.onText(start ?? '');
		announce('The suggested start is in the box.');
	}

	return (
		<form
			class="tutor-composer"
			onSubmit={(event) => {
				event.preventDefault();
				on.onSend();
			}}
		>
			{start !== undefined && (
				<button type="button" class="tutor-start" onClick={takeStart}>
					<span>Suggested start</span> {start}
				</button>
			)}
			<label for={`${id}-box`}>Your message</label>
			<textarea
				id={`${id}-box`}
				ref={boxRef}
				rows={3}
				value={text}
				aria-describedby={`${id}-help ${id}-problem`}
				aria-invalid={problem !== undefined}
				onInput={({ currentTarget }) => on.onText(currentTarget.value)}
				onFocus={on.onFocus}
				onKeyDown={(event) => {
					if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
					event.preventDefault();
					on.onSend();
				}}
			/>
			<p id={`${id}-problem`} class="lab-error" role="alert">
				{problem}
			</p>
			<div class="tutor-composer__row">
				<p id={`${id}-help`} class="lab-note">
					Enter sends, Shift+Enter makes a new line.
					{left < 200 &&
						` ${left < 0 ? `${-left} characters too many.` : `${left} characters left.`}`}
				</p>
				<button type="submit" class="course-button" data-primary aria-disabled={isRunning}>
					Send
				</button>
			</div>
		</form>
	);
}
