import type { ComponentChildren } from 'preact';
import { InlineCode } from '#components/InlineCode.tsx';
import { Icon } from './Icon.tsx';

interface VerdictProps {
	score: number;
	/** How many things were judged, where a part of them can be right. */
	parts: number | undefined;
}

/** Icon and word; takes the focus after checking, so that reading goes on here. */
export function Verdict({ score, parts }: VerdictProps) {
	const isRight = score === 1;
	return (
		<h3 class="quiz-item__verdict" data-right={isRight} tabIndex={-1}>
			<Icon name={isRight ? 'right' : 'wrong'} />
			{verdictOf(score)}
			{parts && !isRight ? ` · ${Math.round(score * parts)} of ${parts} right` : ''}
		</h3>
	);
}

/** Part of it right is not right; it is not called wrong either. */
export function verdictOf(score: number): string {
	return score === 1 ? 'Correct' : 'Not quite';
}

interface FeedbackProps {
	isRight: boolean;
	/** The verdict on the whole item; without it the icon carries a word. */
	verdict?: ComponentChildren;
	text: string;
}

/** The author's words on one thing that was chosen. */
export function Feedback({ isRight, verdict, text }: FeedbackProps) {
	return (
		<div class="quiz-item__feedback" data-right={isRight}>
			{verdict || (
				<Icon name={isRight ? 'right' : 'wrong'} label={isRight ? 'Right' : 'Not this'} />
			)}
			<p>
				<InlineCode text={text} />
			</p>
		</div>
	);
}
