import { useEffect, useRef } from 'preact/hooks';

interface Props {
	isRunning: boolean;
	onStop: () => void;
	/** What Run is called here. */
	label?: string;
}

/** Run and Stop in one place. Focus follows, or the keyboard would lose its place. */
export function RunButtons({ isRunning, onStop, label = 'Run' }: Props) {
	const button = useRef<HTMLButtonElement>(null);
	const hasRun = useRef(false);

	useEffect(() => {
		const wasHere = document.activeElement === document.body || isFocusNear(button.current);
		if ((isRunning || hasRun.current) && wasHere) button.current?.focus({ preventScroll: true });
		hasRun.current ||= isRunning;
	}, [isRunning]);

	return (
		<div class="lab-actions">
			{isRunning ? (
				<button
					key="stop"
					ref={button}
					type="button"
					class="course-button"
					data-primary
					onClick={onStop}
				>
					Stop
				</button>
			) : (
				<button key="run" ref={button} type="submit" class="course-button" data-primary>
					{label}
				</button>
			)}
		</div>
	);
}

/** A reader who went on to another part of the page while it ran is left there. */
function isFocusNear(button: HTMLElement | null): boolean {
	return button?.closest('form')?.contains(document.activeElement) ?? false;
}
