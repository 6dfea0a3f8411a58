import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import { scoreOrder } from '#learning/score-parts.ts';
import { shuffle } from '#learning/shuffle.ts';
import type { AskedOf } from '#schemas/item.ts';
import { Icon } from './Icon.tsx';
import type { FieldsProps, ItemView } from './item-view.ts';

export const orderView: ItemView<'order'> = {
	Fields: OrderFields,
	// The order it came in is nobody's answer.
	read: (values) => (values.get('moved') ? values.getAll('step').map(String) : undefined),
	score: scoreOrder,
	shown: (item, seed) => placesOf(item, seed),
	missing: () => 'Move the steps into order first.',
	parts: ({ steps }) => steps.length,
};

/** A list whose steps are moved by buttons; the hidden inputs carry the order. */
function OrderFields({ item, seed, initial, isJudged, verdict, errorId }: FieldsProps<'order'>) {
	const [places, setPlaces] = useState(() =>
		Array.isArray(initial) ? initial.map(String) : placesOf(item, seed),
	);
	const [moved, setMoved] = useState<{ place: string; by: number }>();
	// A response that was restored was moved before.
	const [isGiven] = useState(() => Array.isArray(initial));
	const list = useRef<HTMLOListElement>(null);

	// A button that moves in the document loses the focus.
	useLayoutEffect(() => {
		const row = moved && list.current?.children[places.indexOf(moved.place)];
		row?.querySelector<HTMLElement>(`[data-by="${moved?.by}"]`)?.focus();
	}, [moved]);

	function move(place: string, by: number) {
		const from = places.indexOf(place);
		const to = from + by;
		if (isJudged || to < 0 || to >= places.length) return;
		const next = places.toSpliced(from, 1).toSpliced(to, 0, place);
		setPlaces(next);
		setMoved({ place, by });
		announce(`${plain(item.steps[Number(place)])}, now ${to + 1} of ${places.length}`);
	}

	return (
		<>
			<input type="hidden" name="moved" value={moved || isGiven ? 'yes' : ''} />
			<ol class="quiz-item__steps" ref={list}>
				{places.map((place, index) => (
					<li key={place}>
						<input type="hidden" name="step" value={place} />
						<Step {...{ item, place, index, isJudged, errorId }} onMove={move} />
					</li>
				))}
			</ol>
			{verdict}
		</>
	);
}

interface StepProps {
	item: AskedOf<'order'>;
	place: string;
	index: number;
	isJudged: boolean;
	errorId: string;
	onMove: (place: string, by: number) => void;
}

function Step({ item, place, index, isJudged, errorId, onMove }: StepProps) {
	const text = item.steps[Number(place)] ?? '';
	const isRight = Number(place) === index;
	const button = (by: number, label: string, isLast: boolean) => (
		<button
			type="button"
			class="course-button"
			data-by={by}
			aria-label={`${label}: ${plain(text)}`}
			aria-describedby={errorId}
			aria-disabled={isLast}
			onClick={() => onMove(place, by)}
		>
			{by < 0 ? '↑' : '↓'}
		</button>
	);
	return (
		<>
			<span class="quiz-item__step">
				<InlineCode text={text} />
			</span>
			{isJudged ? (
				<span class="quiz-item__placed" data-right={isRight}>
					<Icon name={isRight ? 'right' : 'wrong'} label={isRight ? 'In place' : 'Not here'} />
				</span>
			) : (
				<span class="quiz-item__moves">
					{button(-1, 'Move up', index === 0)}
					{button(1, 'Move down', index === item.steps.length - 1)}
				</span>
			)}
		</>
	);
}

/** Never the right order: a list that is right as it comes asks nothing. */
function placesOf({ steps }: AskedOf<'order'>, seed: string): string[] {
	const places = shuffle([...steps.keys()], seed);
	const isRight = places.every((place, index) => place === index);
	return (isRight ? places.reverse() : places).map(String);
}

function plain(text = ''): string {
	return text.replaceAll('`', '');
}
