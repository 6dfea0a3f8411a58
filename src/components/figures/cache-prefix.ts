import { write } from '#components/write.ts';
import type { PricedModel } from '#wire/price.ts';
import { billText, cacheCases, outcomeOf, useWords } from './cache-cases.ts';
import { drawFrom } from './figure-form.ts';

class CachePrefix extends HTMLElement {
	connectedCallback() {
		const form = this.querySelector('form');
		if (form) drawFrom(form, () => this.#draw(form));
	}

	/** Draws the case that is chosen, and returns what it says. */
	#draw(form: HTMLFormElement): string {
		const data = new FormData(form);
		// The border: the attribute is what CachePrefix.astro wrote.
		const models = JSON.parse(this.dataset['models'] ?? '[]') as PricedModel[];
		const chosen = cacheCases.find(({ id }) => id === data.get('case')) ?? cacheCases[0];
		const model = models.find((one) => one.model === data.get('model')) ?? models[0];
		if (!model) return '';
		const outcome = outcomeOf(chosen.changedAt, model);
		for (const [i, part] of this.querySelectorAll<HTMLElement>('li[data-use]').entries()) {
			const use = outcome.uses[i] ?? 'plain';
			part.dataset['use'] = use;
			write(part.querySelector('[data-word]'), useWords[use]);
		}
		const bill = billText(outcome);
		write(this.querySelector('[data-because]'), chosen.because);
		write(this.querySelector('[data-bill]'), bill);
		return `${chosen.because} ${bill}`;
	}
}
customElements.define('cache-prefix', CachePrefix);
