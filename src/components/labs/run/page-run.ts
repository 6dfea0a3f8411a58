import { useEffect, useRef } from 'preact/hooks';
import type { Ran } from '#learning/record-event.ts';
import { openRecord } from '#learning/record-store.ts';

/** A run that the page made by itself. */
export type PageRun = Pick<Ran, 'case' | 'complete' | 'through' | 'usd' | 'predicted'>;

/** Nothing was sent, and the record says the same: it was no API that answered, and no time passed. */
export async function recordPageRun(lab: string, run: PageRun): Promise<void> {
	const store = await openRecord();
	await store.append({ type: 'ran', lab, source: 'simulator', ms: 0, ...run });
}

/** What stands for so long was looked at; what a slider passes over was not. */
const lookMs = 1000;

/**
 * Writes what a lab without a Run button shows, once for each case and visit.
 * @param run `undefined` as long as the learner has set nothing: a page that was opened is no run
 */
export function usePageRun(lab: string, run: PageRun | undefined): void {
	const written = useRef(new Set<string | undefined>());
	useEffect(() => {
		if (!run || written.current.has(run.case)) return;
		const timer = setTimeout(() => {
			written.current.add(run.case);
			void recordPageRun(lab, run);
		}, lookMs);
		return () => clearTimeout(timer);
	}, [run?.case, run?.complete, !run]);
}
