import type { LabRun } from '#components/labs/run/lab-run.ts';
import { write } from '#components/write.ts';
import { counted, endingOf, seconds } from '#components/labs/run/run-words.ts';

const shownEvents = 6;
const badges: Partial<Record<string, string>> = { api: 'Live', simulator: 'Simulated' };

/** Brings the panel in line with a run as far as it has come. */
export function drawLive(panel: HTMLElement, run: LabRun): void {
	const isRunning = run.phase === 'running';
	const part = (name: string) => panel.querySelector<HTMLElement>(`[data-${name}]`);
	part('run')?.setAttribute('aria-disabled', String(isRunning));
	part('stop')?.setAttribute('aria-disabled', String(!isRunning));
	const badge = part('badge');
	if (badge && run.source) badge.dataset['source'] = run.source;
	write(badge, (run.source && badges[run.source]) ?? 'Not run yet');
	write(part('sum'), sumOf(run));
	drawTicks(panel, run);
	drawEvents(part('events'), run);
	drawText(part('text'), run, isRunning);
}

/** A bar while nothing has come, a short tick for a piece of text, a long one for any other event. */
function drawTicks(panel: HTMLElement, { transcript: { events, firstTextMs } }: LabRun): void {
	const lastMs = events.at(-1)?.atMs ?? 0;
	const axisMs = [4000, 8000, 16_000, 32_000].find((ms) => lastMs <= ms) ?? lastMs;
	const x = (ms: number) => ((ms / axisMs) * 998 + 1).toFixed(1);
	const ticks = (isText: boolean, from: number, to: number) =>
		events
			.filter(({ text }) => (text !== '') === isText)
			.map(({ atMs }) => `M${x(atMs)} ${from}V${to}`)
			.join('');
	const draw = (name: string, d: string) =>
		panel.querySelector(`[data-${name}]`)?.setAttribute('d', d);
	draw('wait', `M0 12H${x(firstTextMs ?? lastMs)}`);
	draw('deltas', ticks(true, 6, 18));
	draw('others', ticks(false, 1, 23));
	write(panel.querySelector('[data-axis]'), `${axisMs / 1000} s`);
}

function drawEvents(list: HTMLElement | null, { transcript: { events } }: LabRun): void {
	list?.replaceChildren(
		...events.slice(-shownEvents).map(({ name, atMs, text }) => {
			const item = document.createElement('li');
			const time = document.createElement('span');
			time.textContent = seconds(atMs);
			const code = document.createElement('code');
			code.textContent = name;
			const words = document.createElement('q');
			// A line break would push the piece under the next row.
			words.textContent = text.replaceAll('\n', '↵');
			item.append(time, code, ...(text ? [words] : []));
			return item;
		}),
	);
}

/** Whole paragraphs for readers who asked for less motion; the end is followed only by who is there. */
function drawText(box: HTMLElement | null, { transcript: { text } }: LabRun, isRunning: boolean) {
	if (!box) return;
	const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 24;
	write(box, isRunning && isCalm ? text.slice(0, text.lastIndexOf('\n\n') + 1) : text);
	box.ariaBusy = String(isRunning);
	if (isAtEnd && !isCalm) box.scrollTop = box.scrollHeight;
}

function sumOf(run: LabRun): string {
	const { events, firstTextMs } = run.transcript;
	if (run.phase === 'running' && events.length === 0) return 'Sent. Nothing has come back yet.';
	const first = firstTextMs === undefined ? '' : `First text after ${seconds(firstTextMs)}. `;
	const count = `${counted(events.length, 'event')} so far.`;
	return run.phase === 'running' ? `${first}${count}` : `${first}${endingOf(run)}`;
}
