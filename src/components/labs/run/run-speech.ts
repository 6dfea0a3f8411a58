import { announce, settleMs } from '#components/announce.ts';
import { hearing } from '#components/reading-settings.ts';
import { nothingSpoken, restOf, sentencesNow } from '#learning/speech.ts';
import type { LabRun } from './lab-run.ts';
import { endingOf } from './run-words.ts';

/** One run through the page's announcer, as the learner chose to hear it. */
export interface RunSpeech {
	hear(run: LabRun): void;
	end(run: LabRun): void;
}

/** @param opening what is said when the run begins */
export function beginSpeech(opening: string): RunSpeech {
	let spoken = nothingSpoken;
	let timer: ReturnType<typeof setTimeout> | undefined;
	announce(opening);

	function hear(run: LabRun): void {
		clearTimeout(timer);
		if (hearing.now() !== 'sentences') return;
		const nowMs = performance.now();
		const next = sentencesNow(run.transcript.text, spoken, nowMs);
		if (!next) return;
		if ('dueMs' in next) {
			timer = setTimeout(() => hear(run), next.dueMs - nowMs);
			return;
		}
		spoken = next.spoken;
		announce(next.piece.trim());
	}

	function end(run: LabRun): void {
		clearTimeout(timer);
		const { text } = run.transcript;
		const rest = restOf(text, spoken, performance.now(), settleMs);
		const way = hearing.now();
		if (isBad(run)) {
			if (way === 'sentences' && rest.trim()) announce(rest.trim());
			announce(endingOf(run), 'alert');
		} else if (run.phase !== 'complete' || way === 'silent') announce(endingOf(run));
		else announce(way === 'end' ? `${endingOf(run)} ${text}` : `${rest.trim()} ${endingOf(run)}`);
	}

	return { hear, end };
}

/** Worth an interruption: it ended otherwise than the learner wanted. */
const isBad = ({ phase }: LabRun) =>
	['error', 'cut', 'stalled', 'lost', 'refused', 'unreachable'].includes(phase);
