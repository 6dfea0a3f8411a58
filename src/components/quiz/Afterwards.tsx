import { InlineCode } from '#components/InlineCode.tsx';
import type { Answered } from '#learning/record-event.ts';
import { reportHref } from '#learning/report.ts';
import type { ItemProps } from './item-view.ts';

/** Why it is so, whatever was chosen, and where to go from here. */
export function Afterwards({
	item,
	see,
	next,
	repository,
	answer,
	onRetry,
}: Pick<ItemProps, 'item' | 'see' | 'next' | 'repository'> & {
	answer: Answered;
	onRetry: () => void;
}) {
	return (
		<div class="quiz-item__after">
			<p class="quiz-item__explanation">
				<InlineCode text={item.explain} />
			</p>
			<div class="quiz-item__actions">
				<button type="button" class="course-button" onClick={onRetry}>
					Try again
				</button>
				{next && (
					<a class="course-button" href={next}>
						Next question
					</a>
				)}
				{see && <a href={see}>Reread the section</a>}
				{repository && <a href={reportHref(repository, answer)}>Report this item</a>}
			</div>
		</div>
	);
}
