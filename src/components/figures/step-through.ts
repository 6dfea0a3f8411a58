import { announce } from '#components/announce.ts';
import { stateOf } from './step-state.ts';

/**
 * Shows one step of a figure at a time: everything inside with `data-step` learns whether it is past,
 * now or next, and CSS does the rest. Buttons and arrow keys of its StepBar.astro move it.
 */
class StepThrough extends HTMLElement {
	#now = 0;

	connectedCallback() {
		this.addEventListener('click', ({ target }) => {
			const control = target instanceof Element ? target.closest('[data-to], [data-by]') : null;
			if (control) this.#goTo(this.#stepOf(control), control.hasAttribute('data-by'));
		});
		this.addEventListener('keydown', (event) => {
			const step = this.#stepFor(event.key);
			if (step === undefined || !this.#isInBar(event.target)) return;
			event.preventDefault();
			const isOnStep = document.activeElement?.hasAttribute('data-to') ?? false;
			this.#goTo(step, !isOnStep);
			if (isOnStep) this.#buttons[this.#now]?.focus();
		});
	}

	get #buttons() {
		return [...this.querySelectorAll<HTMLButtonElement>('button[data-to]')];
	}

	#isInBar(target: EventTarget | null) {
		return target instanceof Element && target.closest('.step-bar') !== null;
	}

	#stepOf(control: Element): number {
		const by = control.getAttribute('data-by');
		return by ? this.#now + Number(by) : Number(control.getAttribute('data-to'));
	}

	#stepFor(key: string): number | undefined {
		if (key === 'Home') return 0;
		if (key === 'End') return this.#buttons.length - 1;
		const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
		return by && this.#now + by;
	}

	#goTo(wanted: number, isSaid: boolean) {
		const buttons = this.#buttons;
		this.#now = Math.max(0, Math.min(buttons.length - 1, wanted));
		for (const part of this.querySelectorAll('[data-step]'))
			part.setAttribute('data-state', stateOf(Number(part.getAttribute('data-step')), this.#now));
		for (const [step, button] of buttons.entries()) {
			button.setAttribute('aria-current', step === this.#now ? 'step' : 'false');
			button.tabIndex = step === this.#now ? 0 : -1;
		}
		for (const button of this.querySelectorAll('[data-by]')) {
			const next = this.#now + Number(button.getAttribute('data-by'));
			button.setAttribute('aria-disabled', String(next < 0 || next >= buttons.length));
		}
		// A step button that takes the focus is read out by itself.
		if (isSaid) announce(buttons[this.#now]?.getAttribute('aria-label') ?? '');
	}
}
customElements.define('step-through', StepThrough);
