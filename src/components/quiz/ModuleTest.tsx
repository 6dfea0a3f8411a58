import { useEffect, useRef } from 'preact/hooks';
import type { Draw } from '#learning/module-test.ts';
import { blueprintFor, drawTest, seedFrom } from '#learning/module-test.ts';
import { attemptsAt, seenItems } from '#learning/test-attempts.ts';
import type { Item } from '#schemas/item.ts';
import { OpenTest } from './OpenTest.tsx';
import { TestResult } from './TestResult.tsx';
import { TestStart } from './TestStart.tsx';
import { useRecord } from './use-record.ts';

export interface TestedObjective {
	id: string;
	can: string;
	href: string;
}

export interface ModuleTestProps {
	module: { id: string; title: string; passPercent: number; blueprint: readonly Draw[] };
	/** Every item that can be drawn. */
	pool: readonly Item[];
	objectives: readonly TestedObjective[];
}

/** The test of a module: start, answer over as many visits as it takes, hand in, see why, retake. */
export function ModuleTest(props: ModuleTestProps) {
	const { module, pool } = props;
	const { store, events } = useRecord();
	const attempts = attemptsAt(module.id, events);
	const last = attempts.at(-1);
	const phase = `${last?.drawn.id} ${last?.isSubmitted}`;
	const host = useFocusOn(phase, !!store);

	function start(missed?: readonly string[]) {
		const seed = seedFrom(Math.random);
		const blueprint = blueprintFor(module.blueprint, missed);
		const { items } = drawTest(pool, blueprint, seenItems(events), seed);
		void store?.append({
			...{ type: 'drawn', module: module.id, seed },
			items: items.map(({ id, rev }) => ({ id, rev })),
			...(missed && { objectives: [...missed] }),
		});
	}

	if (!store) return <p class="module-test__loading">Reading your record …</p>;
	return (
		<div class="module-test not-content" ref={host}>
			{!last && <TestStart {...props} onStart={() => start()} />}
			{last && !last.isSubmitted && (
				<OpenTest key={last.drawn.id} {...props} {...{ store, events }} attempt={last} />
			)}
			{last?.isSubmitted && (
				<TestResult key={last.drawn.id} {...props} attempts={attempts} onStart={start} />
			)}
		</div>
	);
}

/** When the test enters another phase by the learner's act, reading goes on at its heading. */
function useFocusOn(phase: string, isOpen: boolean) {
	const host = useRef<HTMLDivElement>(null);
	const shown = useRef<string>();
	useEffect(() => {
		if (!isOpen) return;
		if (shown.current !== undefined && shown.current !== phase)
			host.current?.querySelector('h2')?.focus();
		shown.current = phase;
	}, [phase, isOpen]);
	return host;
}
