import { announce } from '#components/announce.ts';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import { endingOf } from '#components/labs/run/run-words.ts';
import { sendRun } from '#components/labs/run/send-run.ts';
import { drawLive } from './live-view.ts';

const running = new WeakMap<HTMLElement, AbortController>();

/** Sends the run to the simulator, whatever key there is, and draws it until it ends or is stopped. */
export async function runLive(panel: HTMLElement): Promise<void> {
	if (running.has(panel)) return;
	const controller = new AbortController();
	running.set(panel, controller);
	const stop = () => controller.abort();
	const stopOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && stop();
	const stopButton = panel.querySelector('[data-stop]');
	stopButton?.addEventListener('click', stop);
	panel.addEventListener('keydown', stopOnEscape);
	announce('Run started.');

	const { lab = '', topic = '' } = panel.dataset;
	const ended = await sendRun(
		{ lab, topic, delivery: 'stream' },
		{ 'lab-mode': 'simulator' },
		controller.signal,
		drawnOften(panel),
	);

	running.delete(panel);
	stopButton?.removeEventListener('click', stop);
	panel.removeEventListener('keydown', stopOnEscape);
	drawLive(panel, ended);
	const isBad = !['complete', 'stopped'].includes(ended.phase);
	announce(endingOf(ended), isBad ? 'alert' : 'status');
}

/** Draws the newest state once a frame, however many events come between two frames. */
function drawnOften(panel: HTMLElement): (run: LabRun) => void {
	let newest: LabRun | undefined;
	return (run) => {
		if (newest === undefined)
			requestAnimationFrame(() => {
				if (newest) drawLive(panel, newest);
				newest = undefined;
			});
		newest = run;
	};
}
