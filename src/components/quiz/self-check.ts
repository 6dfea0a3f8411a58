import { answersTo } from '#learning/answers.ts';
import { openRecord, type RecordStore } from '#learning/record-store.ts';

/** Keeps what the learner wrote and ticked. Reading and ticking need no JavaScript. */
class SelfCheck extends HTMLElement {
	connectedCallback(): void {
		for (const form of this.querySelectorAll('form')) {
			const startedMs = performance.now();
			form.addEventListener('submit', (event) => {
				event.preventDefault();
				void openRecord().then((store) => save(form, store, startedMs));
			});
			void openRecord().then((store) => restore(form, store));
		}
	}
}

customElements.define('self-check', SelfCheck);

function save(form: HTMLFormElement, store: RecordStore, startedMs: number): void {
	const values = new FormData(form);
	const response = values.getAll('point').map(String);
	const possible = form.querySelectorAll('[name=point]').length;
	void store.append({
		...{ type: 'answered', item: form.id, rev: revOf(form), surface: 'quiz', shown: [], response },
		...{ score: response.length / possible, hints: 0, words: String(values.get('words')) },
		ms: Math.round(performance.now() - startedMs),
		attempt: answersTo({ id: form.id, rev: revOf(form) }, store.events()).length + 1,
	});
	say(form, `Saved. You had ${response.length} of ${possible} points.`);
}

/** What is being written right now is left alone. */
function restore(form: HTMLFormElement, store: RecordStore): void {
	const last = answersTo({ id: form.id, rev: revOf(form) }, store.events()).at(-1);
	const words = form.querySelector('textarea');
	if (!last || !words || words.value || form.querySelector(':checked')) return;
	words.value = last.words ?? '';
	const points = form.querySelectorAll<HTMLInputElement>('[name=point]');
	for (const point of points)
		point.checked = Array.isArray(last.response) && last.response.includes(point.value);
	const had = [...points].filter(({ checked }) => checked).length;
	say(form, `Last time you had ${had} of ${points.length} points.`);
}

function say(form: HTMLFormElement, sentence: string): void {
	const status = form.querySelector('[role=status]');
	if (status) status.textContent = sentence;
}

function revOf(form: HTMLFormElement): number {
	return Number(form.dataset['rev']);
}
