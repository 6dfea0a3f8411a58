import { write } from '#components/write.ts';
import { fitOf, type WindowOf, type Wish } from '#learning/window-fit.ts';
import { drawFrom } from './figure-form.ts';
import { lanesOf, outcomeText, tokensText, type Part, type WordsOf } from './window-words.ts';

interface Given {
	models: Record<string, WindowOf>;
	words: WordsOf;
}

class WindowFit extends HTMLElement {
	connectedCallback() {
		const form = this.querySelector('form');
		if (form) drawFrom(form, () => this.#draw(form));
	}

	/** Draws what the form says, and returns what becomes of the request. */
	#draw(form: HTMLFormElement): string {
		// The border: the attribute is what WindowFit.astro wrote.
		const { models, words } = JSON.parse(this.dataset['given'] ?? '{}') as Given;
		const model = models[form.querySelector('select')?.value ?? ''];
		if (!model) return '';
		const wish = this.#wish(form, model);
		const fit = fitOf(model, wish);
		const lanes = lanesOf(model, wish, fit);
		this.#part('input', lanes.input);
		this.#part('thinking', lanes.thinking);
		this.#part('text', lanes.text);
		this.#part('answer-thinking', lanes.answerThinking);
		this.#part('answer-text', lanes.answerText);
		this.#part('missing', lanes.missing);
		this.#mark('limit', lanes.limitAt);
		this.#mark('room', lanes.roomAt);
		write(this.querySelector('[data-window]'), `Window: ${tokensText(model.contextTokens)} tokens`);
		write(
			this.querySelector('[data-limit]'),
			`Answer: at most ${tokensText(wish.maxTokens)} tokens`,
		);
		const sentence = outcomeText(fit, wish, words);
		const outcome = this.querySelector('[data-outcome]');
		outcome?.setAttribute('data-end', fit.end);
		write(outcome, sentence);
		return sentence;
	}

	/** What the sliders say; they reach as far as the model that is chosen. */
	#wish(form: HTMLFormElement, model: WindowOf): Wish {
		const wish: Wish = { input: 0, maxTokens: 0, thinking: 0, text: 0 };
		for (const input of form.querySelectorAll('input')) {
			const most = input.name === 'input' ? model.contextTokens : (model.maxOutputTokens ?? 0);
			input.max = String(Math.round((most * Number(input.dataset['reach'])) / 1000) * 1000);
			// The border: WindowFit.astro gives them no other names.
			const name = input.name as keyof Wish;
			wish[name] = input.valueAsNumber;
			const text = tokensText(input.valueAsNumber);
			input.setAttribute('aria-valuetext', `${text} tokens`);
			write(input.parentElement?.querySelector('[data-value]'), text);
		}
		return wish;
	}

	#part(name: string, { from, size }: Part) {
		const rect = this.querySelector(`[data-part="${name}"]`);
		rect?.setAttribute('x', `${from}%`);
		rect?.setAttribute('width', `${size}%`);
	}

	#mark(name: string, at: number) {
		const line = this.querySelector(`[data-mark="${name}"]`);
		for (const x of ['x1', 'x2']) line?.setAttribute(x, `${at}%`);
	}
}
customElements.define('window-fit', WindowFit);
