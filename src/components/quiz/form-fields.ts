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
