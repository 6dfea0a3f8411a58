import { lastPlaceOf, type LessonProgress, progressOf } from '#learning/progress.ts';
import type { RecordStore } from '#learning/record-store.ts';
import type { LessonPage } from '#schemas/course.ts';
import { fetchOutline, type OutlinedLesson } from './outline.ts';

let outline: Promise<OutlinedLesson[]> | undefined;

/** Draws what the record says: rings in the sidebar, and where the start link leads. */
export async function drawProgress(store: RecordStore): Promise<void> {
	outline ??= fetchOutline();
	const lessons = await outline;
	for (const progress of progressOf(lessons, store.events())) paintRings(progress, lessons);
	pointToLastPlace(lessons, store);
	const due = document.querySelector<HTMLElement>('a[data-due]');
	if (due) await import('./due.ts').then(({ drawDue }) => drawDue(due, store));
}

function paintRings(progress: LessonProgress, outline: readonly OutlinedLesson[]): void {
	const items = outline.find(({ id }) => id === progress.lesson)?.items.length ?? 0;
	const { seen, isDone, right } = progress;
	const opened = (page: LessonPage): [number, string] => (seen.has(page) ? [1, 'opened'] : [0, '']);
	const rings: Record<LessonPage, [share: number, words: string]> = {
		index: isDone ? [1, 'done'] : seen.has('index') ? [0.5, 'opened'] : [0, ''],
		practice: [right / (items || 1), right ? `${right} of ${items} right` : ''],
		cheatsheet: opened('cheatsheet'),
		references: opened('references'),
	};
	for (const [page, [share, words]] of Object.entries(rings)) {
		const where = `a[data-lesson="${progress.lesson}"][data-page="${page}"]`;
		for (const link of document.querySelectorAll<HTMLElement>(where)) {
			link.dataset['progress'] = share === 1 ? 'done' : 'open';
			link.style.setProperty('--progress', String(share));
			link.ariaDescription = words;
		}
	}
	for (const row of document.querySelectorAll<HTMLElement>(`[data-ring="${progress.lesson}"]`)) {
		row.style.setProperty('--progress', String(right / (items || 1)));
		const said = row.querySelector('[data-words]');
		if (said) said.textContent = right ? `${right} of ${items} right` : '';
	}
}

/** The start link of the front page leads to where the learner was last. */
function pointToLastPlace(outline: readonly OutlinedLesson[], store: RecordStore): void {
	const link = document.querySelector<HTMLAnchorElement>('a[data-continue]');
	const place = lastPlaceOf(store.events());
	const lesson = outline.find(({ id }) => id === place?.lesson);
	if (!link || !lesson || !place) return;
	link.href = lesson.href + (place.page === 'index' ? '' : `${place.page}/`);
	link.textContent = `Continue: ${lesson.title}${place.page === 'index' ? '' : `, ${place.page}`}`;
}
