import { InlineCode } from '#components/InlineCode.tsx';
import type { Belief } from '#learning/misconceptions.ts';
import type { Misconception } from '#schemas/item.ts';

interface Props {
	beliefs: readonly Belief[];
	misconceptions: readonly Misconception[];
}

/** What the learner believed, in a learner's words, until another day shows otherwise. */
export function Beliefs({ beliefs, misconceptions }: Props) {
	const open = beliefs.filter(({ isCleared }) => !isCleared);
	const cleared = beliefs.filter(({ isCleared }) => isCleared);
	const list = (some: readonly Belief[]) => (
		<ul class="progress__beliefs">
			{some.map(({ misconception, times, at }) => {
				const known = misconceptions.find(({ id }) => id === misconception);
				return (
					known && (
						<li key={misconception}>
							<q>
								<InlineCode text={known.says} />
							</q>
							<p>
								<InlineCode text={known.fix} />
							</p>
							<p class="progress__when">
								{times === 1 ? 'Once' : `${times} times`}, last on{' '}
								{new Date(at).toLocaleDateString('en', { dateStyle: 'medium' })}
							</p>
						</li>
					)
				);
			})}
		</ul>
	);
	return (
		<section>
			<h2>What you believed</h2>
			{beliefs.length === 0 && (
				<p>Nothing yet. Some wrong answers come from a belief; those are collected here.</p>
			)}
			{open.length > 0 && (
				<>
					{list(open)}
					<p>An entry clears when you answer another item on it right, on a later day.</p>
				</>
			)}
			{cleared.length > 0 && (
				<details>
					<summary>{cleared.length} cleared</summary>
					{list(cleared)}
				</details>
			)}
		</section>
	);
}
