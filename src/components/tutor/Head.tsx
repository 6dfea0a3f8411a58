import { SourceBadge } from '#components/labs/SourceBadge.tsx';
import type { RecordEvent } from '#learning/record-event.ts';
import { countedIn, type Practice } from '#learning/tutor/conversation.ts';
import { tutorLimits } from '#wire/tutor.ts';

interface Props {
	lesson: string;
	practice: Practice;
	events: readonly RecordEvent[];
	isLive: boolean;
	/** Present while an answer is under way. */
	onStop: ((event: Event) => void) | undefined;
}

/** How far the practice has come, and where the last answer came from. */
export function Head({ lesson, practice, events, isLive, onStop }: Props) {
	const most = tutorLimits.exchanges;
	const count = Math.min(countedIn(practice), most);
	const isFinished = events.some(
		(event) => event.type === 'ran' && event.lab === `tutor-${lesson}`,
	);
	const last = practice.exchanges.at(-1)?.reply.source;
	return (
		<div class="tutor-head">
			{onStop && (
				<button type="button" class="lab-small tutor-head__stop" onClick={onStop}>
					Stop
				</button>
			)}
			<div role="status" class="tutor-head__status">
				<span class="tutor-head__trips" aria-hidden="true">
					{Array.from({ length: most }, (_, at) => (
						<Trip key={at} isMade={at < count} />
					))}
				</span>
				{count} of {most} exchanges{sentenceOf(count === most, isFinished)}
			</div>
			<SourceBadge source={last ?? (isLive ? 'api' : 'simulator')} />
		</div>
	);
}

function sentenceOf(isOver: boolean, isFinished: boolean): string {
	if (isFinished) return '. Done, and in your record';
	return isOver ? '. Now explain it back, below' : '';
}

/** One way out and back. */
function Trip({ isMade }: { isMade: boolean }) {
	return (
		<svg viewBox="0 0 28 16" width="28" height="16" data-made={isMade}>
			<path d="M2 4h18a4 4 0 0 1 0 8H8" />
			<path d="M11.5 8.5 8 12l3.5 3.5" />
		</svg>
	);
}
