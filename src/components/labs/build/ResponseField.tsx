import type { JsonLine } from '#learning/json-lines.ts';

interface Props {
	line: JsonLine;
	isChosen: boolean;
	isInTabOrder: boolean;
	/** Where its explanation stands. */
	panel: string;
	onChoose: () => void;
}

/** The name of a field, which says what it is to whoever points at it, focuses it or taps it. */
export function ResponseField({ line, isChosen, isInTabOrder, panel, onChoose }: Props) {
	return (
		<>
			"
			<button
				type="button"
				translate={false}
				tabIndex={isInTabOrder ? 0 : -1}
				aria-pressed={isChosen}
				aria-describedby={isChosen ? panel : undefined}
				onMouseEnter={onChoose}
				onFocus={onChoose}
				onClick={onChoose}
			>
				{line.name}
			</button>
			":{' '}
		</>
	);
}
