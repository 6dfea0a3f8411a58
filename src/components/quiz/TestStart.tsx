import { pointsToPass } from '#learning/module-test.ts';
import type { ModuleTestProps } from './ModuleTest.tsx';

/** What the test is, before it begins. */
export function TestStart({ module, onStart }: ModuleTestProps & { onStart: () => void }) {
	const count = module.blueprint.reduce((sum, { take }) => sum + take, 0);
	return (
		<section class="module-test__start">
			<h2 tabIndex={-1}>Before you start</h2>
			<ul>
				<li>
					{count} questions, of which {pointsToPass(count, module.passPercent)} have to be right.
				</li>
				<li>No time limit. You can leave and come back; every answer is kept at once.</li>
				<li>What is right is shown when you hand in, with the reason and where to read on.</li>
				<li>You can take it again: what you missed is asked with other questions.</li>
			</ul>
			<button type="button" class="course-button" data-primary onClick={onStart}>
				Start the test
			</button>
		</section>
	);
}
