import { describe, expect, test } from 'vitest';
import { simulatedReply } from '#learning/tutor/answer.ts';
import type { Exchange } from '#learning/tutor/conversation.ts';
import { finderOf, indexOf } from '#learning/tutor/search.ts';
import { givesAway } from '#learning/tutor/secrets.ts';
import { readMdx } from '../../scripts/content/mdx-page.ts';
import { tutorsOfCourse } from './course.ts';

const tutors = tutorsOfCourse();

test('there is a tutor', () => expect(tutors.length).toBeGreaterThan(0));

describe.for(tutors.map((tutor) => [tutor.material.lesson, tutor] as const))(
	'the tutor of %s',
	([, { material, file, mdx }]) => {
		const find = finderOf(indexOf(material));
		const every = new Set(material.items.map(({ id }) => id));

		test('finds the right heading among its first two for 26 of 30 questions', () => {
			const missed = file.questions.filter(({ ask, see }) => {
				const asked = { material, find, answered: every, earlier: [], text: ask };
				const links = [...simulatedReply(asked).text.matchAll(/\]\(([^)]*)\)/g)];
				const [first, second] = links.map(([, to = '']) => to.replace(material.href, ''));
				return !see.includes(first ?? '') && !see.includes(second ?? '');
			});
			expect(missed.length, missed.map(({ ask }) => ask).join('\n')).toBeLessThanOrEqual(4);
		});

		test('links to headings that the page has', () => {
			const { page } = readMdx('src/content/docs/x/y/index.mdx', mdx);
			for (const { anchor } of material.sections) expect(page.anchors).toContain(anchor);
			for (const { see } of material.items)
				expect(material.sections.map(({ anchor }) => `#${anchor}`)).toContain(see);
		});

		test('puts both links into its answer, says that it is simulated, and asks something back', () => {
			const earlier: Exchange[] = [];
			for (const { ask } of file.questions) {
				const reply = simulatedReply({ material, find, answered: every, earlier, text: ask });
				expect(reply.text).toContain('Simulated');
				expect([...reply.text.matchAll(/\]\(\/[^)]+#/g)].length, ask).toBeGreaterThanOrEqual(1);
			}
			const [first] = file.questions;
			const reply = simulatedReply({ material, find, answered: every, earlier, text: first!.ask });
			expect(reply.asked).toBeDefined();
			expect(reply.text).toContain('**A question back:**');
		});

		test('says when a question is about something else', () => {
			for (const text of ['What is the capital of France?', 'How do I deploy on Kubernetes?'])
				expect(
					simulatedReply({ material, find, answered: every, earlier: [], text }).text,
				).toContain(`I find too little on that in lesson ${material.number}`);
		});

		test.for(material.items.map((item) => [item.id, item] as const))(
			'gives %s no answer while it is open, whatever is asked',
			([, item]) => {
				const earlier: Exchange[] = [];
				const asks = [
					item.stem,
					`${item.stem} ${item.options.join(' or ')}`,
					item.explain,
					...item.answer,
				];
				for (const text of asks) {
					const reply = simulatedReply({ material, find, answered: new Set(), earlier, text });
					expect(givesAway(reply.text.replace(item.stem, ''), [item]), reply.text).toBeUndefined();
					earlier.push({ you: text, reply, isCounted: true });
				}
			},
		);

		test('tells the explanation of an item that was answered', () => {
			const told = material.items
				.filter(({ kind }) => kind === 'scored')
				.filter(({ stem, explain }) =>
					simulatedReply({
						material,
						find,
						answered: every,
						earlier: [],
						text: stem,
					}).text.includes(explain),
				);
			expect(told.length).toBeGreaterThan(material.items.length / 4);
		});
	},
);
