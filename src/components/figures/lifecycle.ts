import { write } from '#components/write.ts';
import { nextText, placeOf, stateOn, type DayAxis, type ModelDates } from '#learning/lifecycle.ts';

/** Moves “today” from the day of the build to the reader's own. */
class LifeCycle extends HTMLElement {
	connectedCallback() {
		// The border: both attributes are what Lifecycle.astro wrote.
		const axis = JSON.parse(this.dataset['axis'] ?? '{}') as DayAxis;
		const models = JSON.parse(this.dataset['models'] ?? '[]') as ModelDates[];
		const today = new Date().toISOString().slice(0, 10);
		const x = `${placeOf(today, axis)}%`;
		for (const mark of this.querySelectorAll('[data-today]'))
			for (const name of mark.tagName === 'text' ? ['x'] : ['x1', 'x2']) mark.setAttribute(name, x);
		write(this.querySelector('[data-next]'), nextText(models, today));
		const day = this.querySelector<HTMLTimeElement>('[data-day]');
		if (day) day.dateTime = today;
		write(day, today);
		for (const dates of models) {
			const state = stateOn(dates, today);
			write(this.querySelector(`[data-state-of="${dates.model}"]`), state);
			this.querySelector(`[data-model="${dates.model}"]`)?.setAttribute('data-state', state);
		}
	}
}
customElements.define('life-cycle', LifeCycle);
