import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import {
	emptyPractice,
	type Exchange,
	type Practice,
	type TutorReply,
} from '#learning/tutor/conversation.ts';
import { doesCount } from '#learning/tutor/exchange.ts';
import { tutorLimits } from '#wire/tutor.ts';
import { keepPractice, keptPractice } from './kept-practice.ts';
import { liveReply, simulatedTurn } from './replies.ts';

export interface TutorHandle {
	practice: Practice;
	/** The turn under way, and as much of its answer as has come. */
	pending: { you: string; text: string; isLive: boolean } | undefined;
	/** Why nothing was sent. */
	problem: string | undefined;
	/** Returns whether it was sent; what was not is still in the box. */
	send: (text: string) => boolean;
	/** Sends the last turn again, in the place of the one that failed. */
	retry: (as?: 'simulated') => void;
	/** Takes the last turn out, and returns its text to be written anew. */
	takeBack: () => string;
	stop: () => void;
	/** Forgets the conversation, and an answer that is under way with it. */
	clear: () => void;
	change: ChangePractice;
}

/** Changes what the practice has become by now; what was drawn can be older. */
export type ChangePractice = (next: (practice: Practice) => Practice) => void;

interface Settings {
	lesson: string;
	start: string;
	isLive: boolean;
	events: readonly RecordEvent[];
	/** Reads an answer aloud. */
	speak: (reply: TutorReply) => void;
}

/** One conversation: its turns, how to add one and how to stop it. Leaving the page stops it. */
export function useTutor({ lesson, start, isLive, events, speak }: Settings): TutorHandle {
	const [practice, setPractice] = useState<Practice>(emptyPractice);
	const [pending, setPending] = useState<TutorHandle['pending']>();
	const [problem, setProblem] = useState<string>();
	const stopper = useRef<AbortController>();
	const newest = useRef(practice);
	useEffect(() => setPractice((newest.current = keptPractice(lesson))), [lesson]);
	useEffect(() => () => stopper.current?.abort(), []);

	function change(next: (practice: Practice) => Practice) {
		newest.current = next(newest.current);
		setPractice(newest.current);
		keepPractice(lesson, newest.current);
	}

	async function ask(you: string, earlier: readonly Exchange[], isLive: boolean) {
		const controller = (stopper.current = new AbortController());
		const report = (text: string) =>
			!controller.signal.aborted && setPending({ you, text, isLive });
		report('');
		announce('The tutor is answering.');
		const given = { lesson, you, earlier, events, signal: controller.signal };
		const reply = await (isLive ? liveReply(given, report) : simulatedTurn(given));
		// The conversation it belonged to was cleared; another may have begun.
		if (stopper.current !== controller) return;
		setPending(undefined);
		const isCounted = reply.state === 'complete' && doesCount(you, start, earlier);
		const exchanges = [...earlier, { you, reply, isCounted }];
		change((now) => ({ ...now, exchanges, beganMs: now.beganMs ?? Date.now() }));
		speak(reply);
	}

	function send(text: string): boolean {
		const wrong = problemOf(text.trim(), practice, pending !== undefined);
		setProblem(wrong);
		if (wrong !== undefined) return false;
		void ask(text.trim(), practice.exchanges, isLive);
		return true;
	}

	function clear() {
		stopper.current?.abort();
		stopper.current = undefined;
		setPending(undefined);
		change(() => emptyPractice);
	}

	const earlier = practice.exchanges.slice(0, -1);
	const last = practice.exchanges.at(-1)?.you ?? '';
	return {
		...{ practice, pending, problem, send, clear, change },
		retry: (as) => void (pending ?? ask(last, earlier, isLive && !as)),
		takeBack: () => (change((now) => ({ ...now, exchanges: earlier })), last),
		stop: () => stopper.current?.abort(),
	};
}

function problemOf(text: string, { exchanges }: Practice, isBusy: boolean): string | undefined {
	const { turnCharacters, turns } = tutorLimits;
	if (isBusy) return 'The tutor is still answering. Wait for it, or stop it.';
	if (text === '') return 'Write a message first.';
	if (text.length > turnCharacters)
		return `A message has at most ${turnCharacters} characters; yours has ${text.length}. It is still in the box.`;
	if (exchanges.length >= turns)
		return `A conversation has at most ${turns} turns. Copy it if you want it, then clear it; your message is still in the box.`;
	return undefined;
}
