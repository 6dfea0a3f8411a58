import type { RefObject } from 'preact';
import { InlineCode } from '#components/InlineCode.tsx';
import type { Answered } from '#learning/record-event.ts';
import type { Item } from '#schemas/item.ts';
import { Afterwards } from './Afterwards.tsx';
import { Beforehand } from './Beforehand.tsx';
import type { ItemProps, ItemView } from './item-view.ts';
import { Verdict } from './Verdict.tsx';

interface Props<Type extends Item['type']> extends ItemProps<Type> {
	view: ItemView<Type>;
	answer: Answered | undefined;
	seed: string;
	round: number;
	/** Response that this round's fields start with. */
	initial: unknown;
	hints: number;
	isMissing: boolean;
	formRef: RefObject<HTMLFormElement>;
	onCheck: () => void;
	onTouch: () => void;
	onHint: () => void;
	onRetry: () => void;
}

/** An item as it is seen: before checking with hints and confidence, afterwards with why. */
export function ItemFrame<Type extends Item['type']>(props: Props<Type>) {
	const { item, view, answer, seed, position } = props;
	const { Fields } = view;
	const errorId = `${item.id}-error`;
	const verdict = answer && <Verdict score={answer.score} parts={view.parts?.(item)} />;
	return (
		<form
			class="quiz-item not-content"
			id={item.id}
			action={`#${item.id}`} // Sent before hydration it comes back here; see `takeSent`.
			noValidate
			data-seed={seed}
			ref={props.formRef}
			onInput={props.onTouch}
			onSubmit={(event) => {
				event.preventDefault();
				props.onCheck();
			}}
		>
			<input type="hidden" name="item" value={item.id} />
			<fieldset onClick={(event) => answer && isInput(event.target) && event.preventDefault()}>
				<legend>
					{position && <span class="quiz-item__position">{position}</span>}
					<InlineCode text={item.stem} />
				</legend>
				<Fields
					key={props.round}
					{...{ item, seed, errorId, verdict }}
					initial={props.initial}
					response={answer?.response}
					isJudged={!!answer}
				/>
			</fieldset>
			<p class="quiz-item__error" id={errorId}>
				{props.isMissing && view.missing(item)}
			</p>
			{answer ? (
				<Afterwards {...props} answer={answer} />
			) : (
				<Beforehand hints={item.hints} taken={props.hints} onHint={props.onHint} />
			)}
		</form>
	);
}

function isInput(target: EventTarget | null) {
	return target instanceof HTMLInputElement;
}
