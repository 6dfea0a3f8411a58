import { write } from '#components/write.ts';
import {
	deprecationText,
	lifeBarOf,
	nextText,
	placeOf,
	stateOn,
	type DayAxis,
	type ModelDates,
} from '#learning/lifecycle.ts';

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
			write(
				this.querySelector(`[data-deprecation-of="${dates.model}"]`),
				deprecationText(dates, today),
			);
			const lane = this.querySelector(`[data-model="${dates.model}"]`);
			lane?.setAttribute('data-state', state);
			if (lane && !dates.retiresOn && !dates.retiresNotBefore) drawUntil(today, lane, dates, axis);
		}
	}
}

/** The bar of a model of which no end is known reaches to today. */
function drawUntil(today: string, lane: Element, dates: ModelDates, axis: DayAxis) {
	const { start, sure } = lifeBarOf(dates, axis, today);
	lane.querySelector('.lifecycle__sure')?.setAttribute('width', `${sure - start}%`);
	const open = lane.querySelector('.lifecycle__open');
	open?.setAttribute('x', `${sure}%`);
	open?.setAttribute('width', `${100 - sure}%`);
}

customElements.define('life-cycle', LifeCycle);
