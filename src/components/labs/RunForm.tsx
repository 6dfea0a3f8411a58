import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
	formRef: Ref<HTMLFormElement>;
	isRunning: boolean;
	onRun: () => void;
	onStop: () => void;
	/** What Run is called here. */
	label?: string;
	children: ComponentChildren;
}

/**
 * What you send, with Run behind it. While it runs, Stop stands in the same place for the eye and
 * first for the keyboard. Focus goes from one to the other, or the keyboard would lose its place.
 */
export function RunForm({ formRef, isRunning, onRun, onStop, label = 'Run', children }: Props) {
	const button = useRef<HTMLButtonElement>(null);
	const hasRun = useRef(false);

	useEffect(() => {
		// The button that had focus is gone; a reader who went on elsewhere is left there.
		const isLost = document.activeElement === document.body || document.activeElement === null;
		if ((isRunning || hasRun.current) && isLost) button.current?.focus({ preventScroll: true });
		hasRun.current ||= isRunning;
	}, [isRunning]);

	return (
		<form
			ref={formRef}
			class="lab-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (!isRunning) onRun();
			}}
		>
			{isRunning && (
				<div key="stop" class="lab-actions lab-form__button">
					<button ref={button} type="button" class="course-button" data-primary onClick={onStop}>
						Stop
					</button>
				</div>
			)}
			{children}
			{!isRunning && (
				<div key="run" class="lab-actions lab-form__button">
					<button ref={button} type="submit" class="course-button" data-primary>
						{label}
					</button>
				</div>
			)}
		</form>
	);
}
