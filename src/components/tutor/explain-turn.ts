import { endingOf } from '#components/labs/run/run-words.ts';
import type { Explained } from '#learning/tutor/conversation.ts';
import { ticksIn } from '#wire/tutor-ticks.ts';
import { liveTurn } from './live-turn.ts';

interface Asked {
	lesson: string;
	text: string;
	isLive: boolean;
	points: readonly string[];
	signal: AbortSignal;
}

/** The learner's text with its ticks: the model's where it gave them, otherwise none yet. */
export async function judged({
	lesson,
	text,
	isLive,
	points,
	signal,
}: Asked): Promise<Explained & { sentence?: string }> {
	const own: Explained = { text, met: points.map(() => false), source: 'simulator' };
	if (!isLive) return own;
	const messages = [{ role: 'user' as const, content: text }];
	const turn = { lesson, kind: 'explain' as const, messages, answered: [] };
	const run = await liveTurn(turn, signal, () => undefined);
	const ticks = run.phase === 'complete' ? ticksIn(run.transcript.text, points.length) : undefined;
	if (ticks)
		return {
			text,
			met: ticks.map(({ met }) => met),
			notes: ticks.map(({ note }) => note),
			source: 'api',
		};
	const why = run.phase === 'complete' ? 'The model gave no ticks.' : endingOf(run);
	return {
		...own,
		sentence: `${why} Your text is kept: tick the points yourself, or check it again.`,
	};
}
