import { announce } from '#components/announce.ts';
import { hearing } from '#components/reading-settings.ts';
import type { TutorReply } from '#learning/tutor/conversation.ts';
import { spoken } from './Answer.tsx';

/** Says an answer once, when it is whole and wanted; one that failed interrupts. */
export function speakerFor(hosts: readonly string[]): (reply: TutorReply) => void {
	return ({ text, note, state }) => {
		void spoken(text, hosts).then((said) => {
			const isSilent = hearing.now() === 'silent' && state !== 'failed';
			const sentence = [isSilent ? 'The answer is there.' : said, note].filter(Boolean).join(' ');
			announce(`Tutor: ${sentence}`, state === 'failed' ? 'alert' : 'status');
		});
	};
}
