import { useEffect, useRef } from 'preact/hooks';
import { seconds } from '#components/labs/run/run-words.ts';
import type { TimedEvent } from '#wire/transcript.ts';

export interface EventListProps {
	events: TimedEvent[];
	chosen: number | undefined;
	onChoose: (event: number) => void;
}

const steps: Readonly<Record<string, number>> = {
	ArrowDown: 1,
	ArrowRight: 1,
	ArrowUp: -1,
	ArrowLeft: -1,
	Home: -Infinity,
	End: Infinity,
};

/** Every event in its order; one of them is in the tab order, and arrows walk from there. */
export function EventList({ events, chosen, onChoose }: EventListProps) {
	const list = useRef<HTMLOListElement>(null);
	const hasMoved = useRef(false);
	const current = Math.min(chosen ?? 0, events.length - 1);

	useEffect(() => {
		const button = list.current?.children[current]?.querySelector('button');
		if (hasMoved.current) button?.focus({ preventScroll: true });
		hasMoved.current = false;
		// Within its own box alone: the page must not move.
		if (button && list.current && chosen !== undefined) {
			const { offsetTop, offsetHeight } = button;
			const { scrollTop, clientHeight } = list.current;
			if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight)
				list.current.scrollTop = offsetTop - clientHeight / 2;
		}
	}, [current, chosen]);

	function walk(event: KeyboardEvent) {
		const step = steps[event.key];
		if (step === undefined) return;
		event.preventDefault();
		hasMoved.current = true;
		onChoose(Math.max(0, Math.min(events.length - 1, current + step)));
	}

	return (
		<ol ref={list} class="lab-event-list" aria-label="Events in their order" onKeyDown={walk}>
			{events.map((event, i) => (
				<li key={i}>
					<button
						type="button"
						tabIndex={i === current ? 0 : -1}
						aria-current={i === chosen}
						aria-label={nameOf(event, i)}
						data-name={event.name}
						onClick={() => onChoose(i)}
					>
						<time>{seconds(event.atMs)}</time> <code>{event.name}</code>{' '}
						{event.text && <q>{event.text}</q>}
					</button>
				</li>
			))}
		</ol>
	);
}

/** Begins with what can be read on the button, so that it can be named as it is seen. */
function nameOf({ name, atMs, text }: TimedEvent, i: number): string {
	return `${seconds(atMs)} ${name}${text ? ` ${text}` : ''}, event ${i + 1}`;
}
