import { openRecord, type RecordStore } from '#learning/record-store.ts';

/** A button that stays pressed: set and taken away again, in all tabs. */
export class LessonDone extends HTMLElement {
	connectedCallback(): void {
		const lesson = this.dataset['lesson'] ?? '';
		const button = this.querySelector('button');
		void openRecord().then((store) => {
			const show = () => button?.setAttribute('aria-pressed', String(isDone(store, lesson)));
			show();
			store.subscribe(show);
			button?.addEventListener('click', () => {
				const mark = isDone(store, lesson) ? 'open' : 'done';
				void store.append({ type: 'read', lesson, page: 'index', mark });
				const status = this.querySelector('[role=status]');
				if (status)
					status.textContent = mark === 'done' ? 'Kept in your record.' : 'Mark taken away.';
			});
		});
	}
}

function isDone(store: RecordStore, lesson: string): boolean {
	const marks = store
		.events()
		.filter((event) => event.type === 'read' && event.lesson === lesson && event.mark !== 'seen');
	const last = marks.at(-1);
	return last?.type === 'read' && last.mark === 'done';
}
