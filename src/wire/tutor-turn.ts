import { z } from 'astro/zod';
import { tutorLimits, type TutorTurn } from './tutor.ts';

const { turnCharacters, turns, historyCharacters } = tutorLimits;

const messageSchema = z.strictObject({
	role: z.enum(['user', 'assistant']),
	content: z.string().trim().min(1, 'A turn has to say something.'),
});

/** What the browser may send to POST /api/tutor/turn; a limit that is passed is said in a sentence. */
export const tutorTurnSchema: z.ZodType<TutorTurn> = z
	.strictObject({
		lesson: z.string().max(16),
		kind: z.enum(['turn', 'explain']),
		messages: z.array(messageSchema).min(1),
		answered: z.array(z.string().max(64)).max(500),
	})
	.superRefine(({ messages }, context) => {
		const issue = (message: string) => context.addIssue({ code: 'custom', message });
		const last = messages.at(-1);
		if (last?.role !== 'user') issue('The last turn has to be the learner’s.');
		if (messages[0]?.role !== 'user') issue('The first turn has to be the learner’s.');
		if (messages.some(({ role, content }) => role === 'user' && content.length > turnCharacters))
			issue(`A turn has at most ${turnCharacters} characters.`);
		if (messages.filter(({ role }) => role === 'user').length > turns)
			issue(`A conversation has at most ${turns} turns. Clear it to begin a new one.`);
		if (messages.reduce((sum, { content }) => sum + content.length, 0) > historyCharacters)
			issue(`A conversation is sent with at most ${historyCharacters} characters.`);
	});
