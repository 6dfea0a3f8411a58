import type { RefObject } from 'preact';
import type { Confidence } from '#learning/record-event.ts';

/** Where the keyboard goes when something is missing, and after «Try again». */
export function firstField({
	current,
}: RefObject<HTMLFormElement>): HTMLElement | null | undefined {
	return current?.querySelector<HTMLElement>('fieldset :is(input:not([type=hidden]), button)');
}

export function sureIn({ current }: RefObject<HTMLFormElement>): Confidence | undefined {
	const sure = current && new FormData(current).get('sure');
	return sure === 'guess' || sure === 'think' || sure === 'sure' ? sure : undefined;
}

/**
 * Puts back what «Check» sent before the page could answer: the browser then loads the page again,
 * with the response in its address. Says whether there was any.
 */
export function takeSent({ current }: RefObject<HTMLFormElement>): boolean {
	const sent = new URLSearchParams(location.search);
	if (!current || sent.get('item') !== current.id) return false;
	for (const field of current.querySelectorAll('input')) {
		const isTick = field.type === 'radio' || field.type === 'checkbox';
		if (isTick) field.checked = sent.getAll(field.name).includes(field.value);
		else if (field.type === 'text') field.value = sent.get(field.name) ?? '';
	}
	history.replaceState(history.state, '', location.pathname + location.hash);
	return true;
}
