import { useRef, useState } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import { Icon } from '#components/quiz/Icon.tsx';
import { masteryOf, type KnownItem } from '#learning/mastery.ts';
import { eventsToForget, type KnownLesson, type LessonProgress } from '#learning/progress.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import type { RecordStore } from '#learning/record-store.ts';
import { downloadRecord } from './download-record.ts';

export interface KnownLessonPage extends KnownLesson {
	title: string;
	href: string;
	objectives: readonly { id: string; can: string; href: string }[];
	/** With the items of the module test, which count for mastery. */
	scored: readonly KnownItem[];
}

interface Props {
	lesson: KnownLessonPage;
	progress: LessonProgress;
	store: RecordStore;
	events: readonly RecordEvent[];
}

const stateWords = { new: 'Not begun', practised: 'Practised', mastered: 'Mastered' };

/** One lesson: read, practised, run, and each objective with how well it is known. */
export function LessonSection({ lesson, progress, store, events }: Props) {
	const ids = lesson.objectives.map(({ id }) => id);
	const mastery = masteryOf(ids, lesson.scored, events);
	const read = progress.isDone ? 'done' : progress.seen.size ? 'begun' : 'not opened';
	return (
		<section>
			<h2>
				<a href={lesson.href}>{lesson.title}</a>
			</h2>
			<p>
				Lesson {read} · {progress.answered} of {lesson.items.length} questions answered,{' '}
				{`${progress.right}\u00a0right`} · {progress.labsRun} of {lesson.labs.length} labs run, the
				tutor among them
			</p>
			<table class="objective-table progress__objectives">
				<thead>
					<tr>
						<th scope="col">You can</th>
						<th scope="col">So far</th>
					</tr>
				</thead>
				<tbody>
					{lesson.objectives.map(({ id, can, href }, index) => {
						const { state = 'new', right = 0, items = 0 } = mastery[index] ?? {};
						return (
							<tr key={id}>
								<th scope="row">
									<a href={href}>
										<InlineCode text={can} />
									</a>
								</th>
								<td class="progress__state" data-state={state}>
									{state === 'mastered' && <Icon name="right" />}
									{stateWords[state]},{' '}
									<span>
										{right} of {items} right
									</span>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			<ResetLesson {...{ lesson, store, events }} />
		</section>
	);
}

function ResetLesson({ lesson, store, events }: Omit<Props, 'progress'>) {
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
