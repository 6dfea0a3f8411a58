// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { CaseMeaning } from '#components/labs/errors/CaseMeaning.tsx';
import { ErrorFields } from '#components/labs/errors/ErrorFields.tsx';
import { RaceLanes } from '#components/labs/race/RaceLanes.tsx';
import { RaceMeaning } from '#components/labs/race/RaceMeaning.tsx';
import { endedRun, idleRun, withTimedFrame, type LabRun } from '#components/labs/run/lab-run.ts';
import { caseSchema } from '#schemas/lab-case.ts';
import { recorded } from '#wire/recorded-runs.fixture.ts';
import { readFrames } from '#wire/sse.ts';
import { AnswerText } from './AnswerText.tsx';
import { AttemptList } from './AttemptList.tsx';
import { EventDetail } from './EventDetail.tsx';
import { EventList } from './EventList.tsx';
import { Meters } from './Meters.tsx';
import { Timeline } from './Timeline.tsx';
import { Wire } from './Wire.tsx';

afterEach(cleanup);

/** What a page has of a run whose bytes broke off here. */
async function runOf(bytes: Uint8Array<ArrayBuffer>): Promise<LabRun> {
	let run: LabRun = { ...idleRun, phase: 'running', source: 'simulator' };
	for await (const frame of readFrames(new Blob([bytes]).stream()))
		run = withTimedFrame(run, { ...frame, atMs: run.frames.length * 10 });
	return run;
}

const one = caseSchema.parse({
	...{ id: 'any', title: 'Any', about: 'Any case.', request: {}, means: 'This.' },
	expect: { status: 200, attempts: 2 },
	log: { level: 'error', fields: ['at', 'status', 'error_type', 'request_id', 'text_length'] },
});

function Views({ run }: { run: LabRun }) {
	const { events, attempts } = run.transcript;
	const last = events.at(-1);
	const choosing = { chosen: events.length - 1, onChoose: () => {} };
	return (
		<>
			<Meters run={run} prices={[]} />
			<Timeline run={run} {...choosing} />
			<AttemptList attempts={attempts} />
			<AnswerText run={run} {...choosing} />
			{last && (
				<EventDetail
					event={last}
					place={events.length - 1}
					of={events.length}
					onChoose={() => {}}
				/>
			)}
			<EventList events={events} {...choosing} />
			<Wire run={run} />
			<ErrorFields run={run} />
			<CaseMeaning run={run} one={one} row={undefined} />
			<RaceLanes streamed={run} plain={run} lane="stream" onChoose={() => {}} />
			<RaceMeaning streamed={run} plain={run} prediction={{ attempts: 1 }} prices={[]} />
		</>
	);
}

/** What the views say of a run: its text as shown, and its events by their names. */
function shown(run: LabRun) {
	const { container, unmount } = render(<Views run={run} />);
	const box = container.querySelector('.lab-text')!;
	const text = box.querySelector('.lab-text__empty') ? '' : box.textContent;
	const events = [...container.querySelectorAll('.lab-event-list button')].map((button) =>
		button.getAttribute('aria-label'),
	);
	const requests = container.querySelectorAll('.lab-attempts li').length;
	unmount();
	return { text, events, requests };
}

describe.each(Object.entries(recorded))('a recorded run, cut at every byte: %s', (_, text) => {
	test('no view fails, and each shows a beginning of what the whole run shows', async () => {
		const bytes = new TextEncoder().encode(text);
		const whole = shown(endedRun(await runOf(bytes), 900));
		let before = -1;
		for (let at = 0; at <= bytes.length; at++) {
			const run = await runOf(bytes.slice(0, at));
			// Between two frames nothing that is shown can change.
			if (run.frames.length === before) continue;
			before = run.frames.length;
			for (const state of [run, endedRun(run, 900)]) {
				const part = shown(state);
				expect(whole.text.startsWith(part.text)).toBe(true);
				expect(part.text).toBe(run.transcript.text);
				expect(part.events).toEqual(whole.events.slice(0, part.events.length));
				expect(part.events).toHaveLength(run.transcript.events.length);
				expect(part.requests).toBe(run.transcript.attempts.length);
			}
		}
		expect(whole.events.length).toBeGreaterThan(3);
	});
});
