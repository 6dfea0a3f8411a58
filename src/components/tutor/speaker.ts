import { announce } from '#components/announce.ts';
import type { TutorReply } from '#learning/tutor/conversation.ts';
import { spoken } from './Answer.tsx';

/** Says an answer once, when it is whole; one that failed interrupts. */
export function speakerFor(hosts: readonly string[]): (reply: TutorReply) => void {
	return ({ text, note, state }) => {
		void spoken(text, hosts).then((said) => {
			const sentence = [said, note].filter(Boolean).join(' ');
			announce(`Tutor: ${sentence}`, state === 'failed' ? 'alert' : 'status');
		});
	};
}
