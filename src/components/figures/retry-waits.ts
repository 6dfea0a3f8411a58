import { write } from '#components/write.ts';
import {
	axisEndOf,
	totalOf,
	waitsOf,
	waitText,
	type RetryNumbers,
	type Wait,
} from '#learning/retry-wait.ts';
import { drawFrom } from './figure-form.ts';
import { laneText, numberText, sumText } from './retry-words.ts';

class RetryWaits extends HTMLElement {
	connectedCallback() {
		const form = this.querySelector('form');
		if (form) drawFrom(form, () => this.#draw(form));
	}

	/** Draws what the sliders say, and returns it as a sentence. */
	#draw(form: HTMLFormElement): string {
		const numbers = { baseMs: 0, capMs: 0, jitter: 0, maxRetries: 0 };
		for (const input of form.querySelectorAll('input')) {
			// The border: RetryWaits.astro gives them no other names.
			const name = input.name as keyof RetryNumbers;
			numbers[name] = input.valueAsNumber;
			const text = numberText(name, input.valueAsNumber);
			input.setAttribute('aria-valuetext', text);
			write(input.parentElement?.querySelector('[data-value]'), text);
		}
		const { maxRetries } = numbers;
		// The border: the attribute is what RetryWaits.astro wrote.
		const sdk = waitsOf({
			...(JSON.parse(this.dataset['rule'] ?? '{}') as RetryNumbers),
			maxRetries,
		});
		const waits = waitsOf(numbers);
		this.#drawLanes(waits, sdk);
		this.#fillTable(waits);
		const sentence = sumText(waits);
		write(this.querySelector('[data-total]'), sentence);
		return sentence;
	}

	#drawLanes(waits: Wait[], sdk: Wait[]) {
		const endMs = axisEndOf(Math.max(0, ...[...waits, ...sdk].map(({ longestMs }) => longestMs)));
		const at = (ms: number) => `${(ms / endMs) * 100}%`;
		for (const [i, lane] of this.querySelectorAll('[data-lane]').entries()) {
			const wait = waits[i];
			const { shortestMs, longestMs } = wait ?? { shortestMs: 0, longestMs: 0 };
			const [sure, chance] = lane.querySelectorAll('rect');
			sure?.setAttribute('width', at(shortestMs));
			chance?.setAttribute('x', at(shortestMs));
			chance?.setAttribute('width', at(longestMs - shortestMs));
			const mark = lane.querySelector('line');
			for (const x of ['x1', 'x2']) mark?.setAttribute(x, at(sdk[i]?.longestMs ?? 0));
			mark?.setAttribute('visibility', wait ? 'visible' : 'hidden');
			write(lane.querySelector('text'), laneText(i + 1, wait));
		}
		write(this.querySelector('[data-middle]'), `${endMs / 2000} s`);
		write(this.querySelector('[data-end]'), `${endMs / 1000} s`);
	}

	#fillTable(waits: Wait[]) {
		for (const [i, row] of this.querySelectorAll('tbody tr').entries()) {
			const wait = waits[i];
			const [before, sofar] = row.querySelectorAll('td');
			write(before, wait ? waitText(wait) : '–');
			write(sofar, wait ? waitText(totalOf(waits.slice(0, i + 1))) : '–');
		}
	}
}
customElements.define('retry-waits', RetryWaits);
