import { useEffect, useState } from 'preact/hooks';
import type { Place } from '#learning/progress.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import type { KnownLessonPage } from './LessonSection.tsx';

interface Props {
	place: Place | undefined;
	lessons: readonly KnownLessonPage[];
	cards: readonly { id: string; rev: number }[];
	events: readonly RecordEvent[];
}

/** Where the learner was, and what is due today. */
export function NextStep({ place, lessons, cards, events }: Props) {
	const due = useDue(cards, events);
	const lesson = lessons.find(({ id }) => id === place?.lesson) ?? lessons[0];
	const page = place && place.page !== 'index' ? place.page : undefined;
	if (!lesson) return null;
	return (
		<p class="progress__next">
			<a class="course-button" data-primary href={lesson.href + (page ? `${page}/` : '')}>
				{place ? 'Continue' : 'Start'}: {lesson.title}
				{page && `, ${page}`}
			</a>
			<a href="/review/">
				{due ? `${due} ${due === 1 ? 'card' : 'cards'} due today` : 'Review your cards'}
			</a>
		</p>
	);
}

/** Counted a moment later: the scheduler is larger than the rest of the page. */
function useDue(cards: Props['cards'], events: Props['events']): number | undefined {
	const [due, setDue] = useState<number>();
	useEffect(() => {
		let isCurrent = true;
		void Promise.all([import('#learning/schedule.ts'), import('#learning/schedule-day.ts')]).then(
			([{ scheduleOf }, { forecastOf }]) => {
				const [today] = forecastOf(scheduleOf(cards, events), new Date(), 1);
				if (isCurrent) setDue(today?.count);
			},
		);
		return () => {
			isCurrent = false;
		};
	}, [cards, events]);
	return due;
}
