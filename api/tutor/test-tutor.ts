import type { TutorMaterial } from '#wire/tutor.ts';

/** A lesson long enough to be cached, with one item answered or not. */
export const testTutor: TutorMaterial = {
	...{ lesson: 'l1', number: 1, title: 'Requests', href: '/api/request/' },
	objectives: [{ can: 'Send a request', see: '#one' }],
	sections: [
		{
			anchor: 'one',
			title: 'One',
			passages: Array.from(
				{ length: 80 },
				(_, i) => `Sentence ${i} of the lesson says that a request has a body.`,
			),
		},
	],
	terms: [{ term: 'body', means: 'What is sent.', see: '#one' }],
	items: [
		{
			...{
				id: 'l1.a',
				rev: 1,
				kind: 'scored',
				see: '#one',
				stem: 'What is sent?',
				hints: ['Look at One.'],
			},
			options: ['A body', 'A head'],
			explain: 'The explanation of the first item.',
			answer: ['A body', 'Right, because it is sent.'],
		},
	],
	sources: [{ title: 'Docs', url: 'https://platform.claude.com/docs/en/api/messages' }],
	greeting: 'Ask.',
	start: 'What do I send?',
	explainBack: { ask: 'Say it.', points: ['A body is sent', 'A key is sent', 'A model is named'] },
};
