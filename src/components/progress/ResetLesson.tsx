import { useRef, useState } from 'preact/hooks';
import { eventsToForget, type KnownLesson } from '#learning/progress.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import type { RecordStore } from '#learning/record-store.ts';
import { downloadRecord } from './download-record.ts';

interface Props {
	lesson: KnownLesson;
	store: RecordStore;
	events: readonly RecordEvent[];
}

/** Puts the answers, runs and marks of a lesson away, and brings them back. */
export function ResetLesson({ lesson, store, events }: Props) {
	const [forgot, setForgot] = useState<string>();
	const summary = useRef<HTMLElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const items = new Set(
		events.flatMap((event) =>
			event.type === 'answered' && event.item.startsWith(`${lesson.id}.`) ? [event.item] : [],
		),
	);
	const own = eventsToForget(events, { items, lesson });

	async function reset() {
		setForgot(await store.append({ type: 'forgot', events: own }));
		// Each way takes the button that was pressed away; what stands there comes with the change.
		setTimeout(() => undoButton.current?.focus());
	}

	async function undo(id: string) {
		setForgot(undefined);
		await store.append({ type: 'forgot', events: [id] });
		setTimeout(() => summary.current?.focus());
	}

	return (
		<div class="progress__reset" role="status">
			{own.length > 0 && (
				<details>
					<summary ref={summary}>Start this lesson over</summary>
					<p>
						Your answers, runs and marks of this lesson are put away; cards and tests stay. Keep a
						copy first, if you like.
					</p>
					<button type="button" class="course-button" onClick={() => downloadRecord(store)}>
						Download my record
					</button>
					<button type="button" class="course-button" onClick={() => void reset()}>
						Start over
					</button>
				</details>
			)}
			{forgot && own.length === 0 && (
				<p>
					Put away.{' '}
					<button
						ref={undoButton}
						type="button"
						class="course-button"
						onClick={() => void undo(forgot)}
					>
						Bring it back
					</button>
				</p>
			)}
		</div>
	);
}
