import { useEffect, useRef, useState } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Item } from '#schemas/item.ts';
import { Afterwards } from './Afterwards.tsx';
import { Beforehand } from './Beforehand.tsx';
import type { ItemProps, ItemView } from './item-view.ts';
import { useAnswer } from './use-answer.ts';
import { firstInput, useCheck } from './use-check.ts';
import { Verdict } from './Verdict.tsx';

/** Practice on one item: choose, check, read why, try again. The form, not the state, holds the response. */
export function ItemForm<Type extends Item['type']>(
	props: ItemProps<Type> & { view: ItemView<Type> },
) {
	const { item, view, position } = props;
	const { Fields } = view;
	const form = useRef<HTMLFormElement>(null);
	const hasRetried = useRef(false);
	const [hints, setHints] = useState(0);
	const shown = useAnswer(form, props);
	const { answer, seed, round } = shown;
	const { check, isMissing, verdict, touch } = useCheck(form, props, shown);
	const errorId = `${item.id}-error`;

	useEffect(() => {
		if (hasRetried.current && form.current) firstInput(form.current)?.focus();
		hasRetried.current = false;
	}, [round]);

	function retry() {
		hasRetried.current = true;
		setHints(0);
		shown.putAside();
	}

	return (
		<form
			class="quiz-item not-content"
			id={item.id}
			method="dialog" // Sent before hydration it goes nowhere, instead of leaving the page.
			noValidate
			data-seed={seed}
			ref={form}
			onInput={touch}
			onSubmit={(event) => {
				event.preventDefault();
				if (!answer) check(hints);
			}}
		>
			<fieldset onClick={(event) => answer && isInput(event.target) && event.preventDefault()}>
				<legend>
					{position && <span class="quiz-item__position">{position}</span>}
					<InlineCode text={item.stem} />
				</legend>
				<Fields
					key={round}
					{...{ item, seed, errorId }}
					response={answer?.response}
					isJudged={!!answer}
					verdict={
						answer && (
							<Verdict score={answer.score} parts={view.parts?.(item)} headingRef={verdict} />
						)
					}
				/>
			</fieldset>
			<p class="quiz-item__error" id={errorId}>
				{isMissing && view.missing(item)}
			</p>
			{answer ? (
				<Afterwards {...props} answer={answer} onRetry={retry} />
			) : (
				<Beforehand hints={item.hints} taken={hints} onHint={setHints} />
			)}
		</form>
	);
}

function isInput(target: EventTarget | null) {
	return target instanceof HTMLInputElement;
}
