import { InlineCode } from '#components/InlineCode.tsx';
import { Icon } from '#components/quiz/Icon.tsx';
import { masteryOf, type KnownItem } from '#learning/mastery.ts';
import type { KnownLesson, LessonProgress } from '#learning/progress.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import type { RecordStore } from '#learning/record-store.ts';
import { ResetLesson } from './ResetLesson.tsx';

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
