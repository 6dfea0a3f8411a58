import { useRef, useState } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import { eventsToForget } from '#learning/progress.ts';
import { quizResultOf } from '#learning/quiz-result.ts';
import { ObjectiveTable } from './ObjectiveTable.tsx';
import { useRecord } from './use-record.ts';

interface Props {
	items: readonly { id: string; rev: number; objective: string; stem: string }[];
	objectives: readonly { id: string; can: string; href: string }[];
}

/** How the quiz stands, by objective, and what to look at again. */
export function QuizResult({ items, objectives }: Props) {
	const { store, events } = useRecord();
	const [reset, setReset] = useState<string>();
	const heading = useRef<HTMLHeadingElement>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const { answered, right, objectives: results, missed } = quizResultOf(items, events);

	async function startOver() {
		const ids = new Set(items.map(({ id }) => id));
		setReset(
			await store?.append({ type: 'forgot', events: eventsToForget(events, { items: ids }) }),
		);
		// The one that was pressed is gone; this one comes with the change.
		setTimeout(() => undoButton.current?.focus());
	}

	async function undo(forgot: string) {
		setReset(undefined);
		heading.current?.focus();
		await store?.append({ type: 'forgot', events: [forgot] });
	}

	return (
		<section class="quiz-result not-content" aria-labelledby="quiz-result">
			<h3 id="quiz-result" ref={heading} tabIndex={-1}>
				Result
			</h3>
			<p>
				{answered} of {items.length} answered, {right} right.
			</p>
			{answered > 0 && (
				<ObjectiveTable
					rows={results.flatMap((result) => {
						const objective = objectives.find(({ id }) => id === result.objective);
						return objective ? [{ ...result, ...objective }] : [];
					})}
				/>
			)}
			{missed.length > 0 && (
				<>
					<h4>Look at these again</h4>
					<ul>
						{missed.map(({ item, wasSure }) => (
							<li key={item}>
								<a href={`#${item}`}>
									<InlineCode text={items.find(({ id }) => id === item)?.stem ?? item} />
								</a>
								{wasSure && ' You were sure.'}
							</li>
						))}
					</ul>
				</>
			)}
			{answered > 0 && (
				<button type="button" class="course-button" onClick={() => void startOver()}>
					Start this quiz over
				</button>
			)}
			<p role="status">
				{reset && answered === 0 && (
					<>
						Your answers are put away.{' '}
						<button
							ref={undoButton}
							type="button"
							class="course-button"
							onClick={() => void undo(reset)}
						>
							Bring them back
						</button>
					</>
				)}
			</p>
		</section>
	);
}
