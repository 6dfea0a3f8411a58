import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answersTo, firstSeed } from '#learning/answers.ts';
import type { Item } from '#schemas/item.ts';
import type { ItemProps, ItemView } from './item-view.ts';
import { useRecord } from './use-record.ts';

/**
 * The answer that an item shows: the last one of the record, until it is put aside for a new try.
 * What a learner is choosing right now, also before hydration, is never overwritten by it. A new
 * `round` is a fresh set of fields.
 */
export function useAnswer<Type extends Item['type']>(
	form: RefObject<HTMLFormElement>,
	{ item, view }: ItemProps<Type> & { view: ItemView<Type> },
) {
	const answers = answersTo(item, useRecord().events);
	const last = answers.at(-1);
	const [putAside, setPutAside] = useState<string>();
	const [{ seed, round }, setRound] = useState({ seed: firstSeed(item), round: 0 });
	const wasAnswered = useRef(false);
	const answer = last?.id === putAside ? undefined : last;

	const begin = (next: string) => setRound((old) => ({ seed: next, round: old.round + 1 }));

	useLayoutEffect(() => {
		const given = form.current ? view.read(new FormData(form.current), item) : undefined;
		const isRestored = answer && (wasAnswered.current || given === undefined);
		if (isRestored) begin(answer.seed ?? firstSeed(item));
		else if (answer && JSON.stringify(given) !== JSON.stringify(answer.response))
			setPutAside(answer.id);
		else if (!answer && wasAnswered.current)
			begin(last ? `${firstSeed(item)}#${answers.length}` : firstSeed(item));
		wasAnswered.current = !!answer;
	}, [answer?.id]);

	return { answer, seed, round, attempts: answers.length, putAside: () => setPutAside(last?.id) };
}
