import type { LabRun } from './lab-run.ts';

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export function counted(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

export function wordsIn(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

/** How a run ended, in a sentence for the announcer. */
export function endingOf(run: LabRun): string {
	const { phase, transcript, totalMs = 0, refusal } = run;
	const { text, attempts } = transcript;
	const words = counted(wordsIn(text), 'word');
	switch (phase) {
		case 'complete':
			return `Response complete, ${words}, ${(totalMs / 1000).toFixed(1)} seconds.`;
		case 'stopped':
			return `Stopped after ${words}.`;
		case 'error':
			return `Error, status ${attempts.at(-1)?.status ?? 'none'}, after ${counted(attempts.length, 'request')}.`;
		case 'cut':
			return `The stream ended early, after ${words}.`;
		case 'stalled':
			return transcript.end?.sentence ?? `Nothing more came after ${words}; the run was ended.`;
		case 'lost':
			return `The course server broke off after ${words}. What had arrived is kept.`;
		case 'refused':
			return refusal?.error.message ?? 'The course server refused the run.';
		case 'unreachable':
			return 'The course server does not answer. Is it still running?';
		default:
			return 'Run started.';
	}
}
