import { openRecord, type RecordStore } from '#learning/record-store.ts';
import type { LessonPage } from '#schemas/course.ts';

/** Notes which page is open, and keeps the rings and the link to continue up to date. */
export class CourseProgress extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const store = await openRecord();
		const show = () => {
			if (store.status.trouble || this.dataset['trouble'])
				void import('./record-notice.ts').then(({ showNotice }) => showNotice(this, store));
			void import('./rings.ts').then(({ drawProgress }) => drawProgress(store));
		};
		// On a first visit nothing was done yet: there is nothing to fetch for it.
		if (store.events().length || store.status.trouble) show();
		noteOpenPage(store);
		store.subscribe(show);
	}
}

function noteOpenPage(store: RecordStore): void {
	const link = document.querySelector<HTMLElement>('a[data-page][aria-current]');
	const lesson = link?.dataset['lesson'];
	// Written by astro.config.mjs, which has no other pages.
	const page = link?.dataset['page'] as LessonPage | undefined;
	const last = store.events().findLast((event) => event.type === 'read' && event.mark === 'seen');
	if (lesson && page && !(last?.type === 'read' && last.lesson === lesson && last.page === page))
		void store.append({ type: 'read', lesson, page, mark: 'seen' });
}
