// Events for tests alone.
import type { NewEvent, RecordEvent } from './record-event.ts';

let count = 0;

/** An event as the store would stamp it. Later calls are later events, whatever `at` says. */
export function stamped(event: NewEvent, at = '2026-11-21T10:00:00.000Z'): RecordEvent {
	count += 1;
	return { ...event, v: 1, id: `event-${count}`, at, seq: count };
}

interface Answer {
	at?: string;
	rev?: number;
	score?: number;
	response?: unknown;
	surface?: 'quiz' | 'test' | 'card' | 'pre';
	hints?: number;
	sure?: 'guess' | 'think' | 'sure';
	attempt?: number;
}

export function answered(item: string, answer: Answer = {}): RecordEvent {
	const { at, ...fields } = answer;
	return stamped(
		{
			...{ type: 'answered', item, rev: 1, surface: 'quiz', shown: [], response: ['a'], score: 1 },
			...{ ms: 1000, hints: 0, attempt: 1 },
			...fields,
		},
		at,
	);
}

export function read(lesson: string, page: 'index' | 'practice', mark: 'seen' | 'done' | 'open') {
	return stamped({ type: 'read', lesson, page, mark });
}
