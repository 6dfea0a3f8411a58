import type { KnownItem } from '#learning/mastery.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import { attemptsAt, isPassed, resultsOf } from '#learning/test-attempts.ts';

interface Props {
	tests: readonly { id: string; title: string; passPercent: number }[];
	items: readonly KnownItem[];
	events: readonly RecordEvent[];
}

/** Each module test: not begun, open, passed or not yet. */
export function TestsSection({ tests, items, events }: Props) {
	if (tests.length === 0) return null;
	return (
		<section>
			<h2>Module tests</h2>
			<ul>
				{tests.map(({ id, title, passPercent }) => (
					<li key={id}>
						<a href={`/modules/${id}/test/`}>{title}</a>: {standing(id, passPercent, items, events)}
					</li>
				))}
			</ul>
		</section>
	);
}

function standing(
	module: string,
	passPercent: number,
	items: readonly KnownItem[],
	events: readonly RecordEvent[],
): string {
	const attempts = attemptsAt(module, events);
	const last = attempts.at(-1);
	if (!last) return 'not begun';
	const results = resultsOf(attempts, items);
	const earned = results.reduce((sum, one) => sum + one.earned, 0);
	const possible = results.reduce((sum, one) => sum + one.possible, 0);
	const result = `${isPassed(results, passPercent) ? 'passed' : 'not passed yet'}, ${earned} of ${possible} right`;
	if (last.isSubmitted) return result;
	const open = `open, ${last.drafts.size} of ${last.drawn.items.length} answered`;
	return results.length ? `${result}; a retake is ${open}` : open;
}
