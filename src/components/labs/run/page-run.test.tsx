// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NewEvent } from '#learning/record-event.ts';
import { usePageRun, type PageRun } from './page-run.ts';

const written = vi.hoisted((): NewEvent[] => []);
vi.mock('#learning/record-store.ts', () => ({
	openRecord: async () => ({ append: async (event: NewEvent) => void written.push(event) }),
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	cleanup();
	vi.useRealTimers();
	written.length = 0;
});

function Lab({ run }: { run: PageRun | undefined }) {
	usePageRun('herd', run);
	return <p />;
}

const lookAtIt = () => vi.advanceTimersByTimeAsync(1000);
const fixed = { case: 'fixed', complete: true };
const event = { type: 'ran', lab: 'herd', source: 'simulator', ms: 0 };

test('what the page began with is not a run', async () => {
	render(<Lab run={undefined} />);
	await lookAtIt();
	expect(written).toEqual([]);
});

test('what the learner set and let stand is written, once for each case', async () => {
	const { rerender } = render(<Lab run={fixed} />);
	await lookAtIt();
	expect(written).toEqual([{ ...event, ...fixed }]);
	rerender(<Lab run={{ case: 'jitter', complete: true }} />);
	await lookAtIt();
	rerender(<Lab run={fixed} />);
	await lookAtIt();
	expect(written.map((one) => 'case' in one && one.case)).toEqual(['fixed', 'jitter']);
});

test('what a slider only passes over is not written', async () => {
	const { rerender, unmount } = render(<Lab run={{ case: 'fixed', complete: false }} />);
	await vi.advanceTimersByTimeAsync(500);
	rerender(<Lab run={fixed} />);
	await lookAtIt();
	expect(written).toEqual([{ ...event, ...fixed }]);
	rerender(<Lab run={{ case: 'jitter' }} />);
	unmount();
	await lookAtIt();
	expect(written).toHaveLength(1);
});
