import { InlineCode } from '#components/InlineCode.tsx';
import type { TestAttempt } from '#learning/test-attempts.ts';
import type { Item } from '#schemas/item.ts';
import type { TestedObjective } from './ModuleTest.tsx';
import { itemsOf, seedOf } from './test-items.ts';
import { Verdict } from './Verdict.tsx';
import { viewOf } from './views.ts';

interface Props {
	attempt: TestAttempt;
	pool: readonly Item[];
	objectives: readonly TestedObjective[];
}

/** Every question of the test that was handed in, with what was chosen and why it is so. */
export function TestReview({ attempt, pool, objectives }: Props) {
	const { drawn, answers } = attempt;
	return (
		<>
			<h2>Question by question</h2>
			{itemsOf(drawn, pool).map((item) => {
				const answer = answers.findLast((one) => one.item === item.id);
				const { Fields, parts } = viewOf(item);
				const verdict = answer ? (
					<Verdict score={answer.score} parts={parts?.(item)} />
				) : (
					<h3 class="quiz-item__verdict">No answer</h3>
				);
				return (
					// A form of its own: radios of one name in one form would be one group.
					<form class="quiz-item" key={item.id} onSubmit={(event) => event.preventDefault()}>
						<fieldset onClick={(event) => event.preventDefault()}>
							<legend>
								<InlineCode text={item.stem} />
							</legend>
							<Fields
								item={item}
								seed={seedOf(drawn, item)}
								initial={answer?.response}
								response={answer?.response}
								isJudged
								verdict={verdict}
								errorId=""
							/>
						</fieldset>
						<p class="quiz-item__explanation">
							<InlineCode text={item.explain} />
						</p>
						<a href={objectives.find(({ id }) => id === item.objective)?.href}>
							Reread the section
						</a>
					</form>
				);
			})}
		</>
	);
}
