import { useRecord } from '#components/quiz/use-record.ts';
import { beliefsOf } from '#learning/misconceptions.ts';
import { lastPlaceOf, progressOf } from '#learning/progress.ts';
import type { Item, Misconception } from '#schemas/item.ts';
import { Beliefs } from './Beliefs.tsx';
import { type KnownLessonPage, LessonSection } from './LessonSection.tsx';
import { NextStep } from './NextStep.tsx';
import { RecordSection } from './RecordSection.tsx';
import { TestsSection } from './TestsSection.tsx';

export interface ProgressPageProps {
	lessons: readonly KnownLessonPage[];
	/** Modules that end in a test. */
	tests: readonly { id: string; title: string; passPercent: number }[];
	cards: readonly { id: string; rev: number }[];
	/** Items that can show a misconception. */
	items: readonly Item[];
	misconceptions: readonly Misconception[];
}

/** Everything the record says, and the record itself to take along or to delete. */
export function ProgressPage(props: ProgressPageProps) {
	const { lessons, tests, cards, items, misconceptions } = props;
	const { store, events } = useRecord();
	if (!store) return <p class="progress__loading">Reading your record …</p>;
	const progress = progressOf(lessons, events);
	return (
		<div class="progress not-content">
			<NextStep place={lastPlaceOf(events)} lessons={lessons} cards={cards} events={events} />
			<p class="progress__how">
				Mastered means: of the questions on it that you answered, in the lesson or in the test, at
				least two and four of five were right the last time, without a hint and not as a guess.
			</p>
			{lessons.map((lesson, index) => {
				const own = progress[index];
				return (
					own && <LessonSection key={lesson.id} {...{ lesson, store, events }} progress={own} />
				);
			})}
			<TestsSection
				tests={tests}
				items={lessons.flatMap((lesson) => lesson.scored)}
				events={events}
			/>
			<Beliefs beliefs={beliefsOf(items, events, dayOf)} misconceptions={misconceptions} />
			<RecordSection store={store} />
		</div>
	);
}

/** The learner's own calendar day, in a form that sorts. */
function dayOf(at: string): string {
	const date = new Date(at);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
