import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import type { Answered, Confidence } from '#learning/record-event.ts';
import { openRecord } from '#learning/record-store.ts';
import type { Item } from '#schemas/item.ts';
import type { ItemProps, ItemView } from './item-view.ts';

interface Shown {
	answer: Answered | undefined;
	seed: string;
	attempts: number;
}

/** Checks what is in the form and records it, or says what is missing; then leads to the verdict. */
export function useCheck<Type extends Item['type']>(
	form: RefObject<HTMLFormElement>,
	{ item, view, surface }: ItemProps<Type> & { view: ItemView<Type> },
	{ answer, seed, attempts }: Shown,
) {
	const [isMissing, setMissing] = useState(false);
	const verdict = useRef<HTMLHeadingElement>(null);
	const hasChecked = useRef(false);
	const startedMs = useRef(0);

	useEffect(() => {
		startedMs.current = performance.now();
		if (!answer || !hasChecked.current) return;
		hasChecked.current = false;
		verdict.current?.focus({ preventScroll: true });
		verdict.current?.scrollIntoView({ block: 'nearest' });
		const feedback = view.feedback?.(item, answer.response) ?? '';
		announce(`${answer.score === 1 ? 'Correct.' : 'Not quite.'} ${feedback}`);
	}, [answer?.id]);

	function check(hints: number) {
		if (!form.current) return;
		const values = new FormData(form.current);
		const response = view.read(values, item);
		const score = view.score(item, response);
		setMissing(score === undefined);
		if (score === undefined) return firstInput(form.current)?.focus();
		hasChecked.current = true;
		const sure = confidenceOf(values.get('sure'));
		void openRecord().then((store) =>
			store.append({
				...{
					type: 'answered',
					item: item.id,
					rev: item.rev,
					surface,
					response,
					score,
					hints,
					seed,
				},
				shown: view.shown(item, seed),
				ms: Math.round(performance.now() - startedMs.current),
				attempt: attempts + 1,
				...(sure && { sure }),
			}),
		);
	}
	return { check, isMissing, verdict, touch: () => setMissing(false) };
}

/** Where the keyboard goes when something is missing and after «Try again». */
export function firstInput(form: HTMLFormElement): HTMLElement | null {
	return form.querySelector<HTMLElement>('fieldset :is(input:not([type=hidden]), button)');
}

function confidenceOf(value: FormDataEntryValue | null): Confidence | undefined {
	return value === 'guess' || value === 'think' || value === 'sure' ? value : undefined;
}
