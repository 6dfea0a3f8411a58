import { announce } from '#components/announce.ts';
import { write } from '#components/write.ts';
import { placedTexts, verdictOf, type Place } from './places.ts';

class WhichPlace extends HTMLElement {
	connectedCallback() {
		this.addEventListener('change', ({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			announce(this.#judge(target));
			this.#count();
		});
		// A browser that comes back to the page may have kept choices, and fills them in after this.
		addEventListener('pageshow', () => {
			for (const input of this.querySelectorAll<HTMLInputElement>('input:checked'))
				this.#judge(input);
			this.#count();
		});
	}

	/** Shows what follows from the choice, and returns it. */
	#judge(input: HTMLInputElement): string {
		const text = placedTexts.find(({ id }) => id === input.name);
		const box = input.closest('fieldset');
		if (!text || !box) return '';
		// The border: WhichPlace.astro writes no other values.
		const { isRight, words } = verdictOf(text, input.value as Place);
		const mark = isRight ? '✓ It belongs here.' : '✗ Not the best place.';
		box.dataset['right'] = String(isRight);
		const verdict = box.querySelector<HTMLElement>('[data-verdict]');
		if (verdict) verdict.hidden = false;
		write(box.querySelector('[data-mark]'), mark);
		write(box.querySelector('[data-why]'), words);
		return `${mark.slice(2)} ${words}`;
	}

	#count() {
		const right = this.querySelectorAll('[data-right="true"]').length;
		write(this.querySelector('[data-count]'), `${right} of ${placedTexts.length} in their place`);
	}
}
customElements.define('which-place', WhichPlace);
