import { keyHeaders } from '#components/labs/run/keys.ts';
import type { LabRun } from '#components/labs/run/lab-run.ts';
import { sendRun } from '#components/labs/run/send-run.ts';
import type { TutorTurn } from '#wire/tutor.ts';

const drawEveryMs = 50;

/** Sends a turn to our server and reports the text as it grows, not more often than it can be drawn. */
export async function liveTurn(
	turn: TutorTurn,
	signal: AbortSignal,
	report: (text: string) => void,
): Promise<LabRun> {
	let newest = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const draw = () => {
		timer = undefined;
		report(newest);
	};
	const show = ({ transcript }: LabRun) => {
		if (transcript.text === newest) return;
		newest = transcript.text;
		timer ??= setTimeout(draw, drawEveryMs);
	};
	const run = await sendRun(turn, keyHeaders(), signal, show, '/api/tutor/turn');
	clearTimeout(timer);
	return run;
}
