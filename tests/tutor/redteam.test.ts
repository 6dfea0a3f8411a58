import { describe, expect, test } from 'vitest';
import { simulatedReply } from '#learning/tutor/answer.ts';
import type { Exchange } from '#learning/tutor/conversation.ts';
import { finderOf, indexOf } from '#learning/tutor/search.ts';
import { givesAway } from '#learning/tutor/secrets.ts';
import { tutorParams } from '../../api/tutor/prompt.ts';
import { tutorsOfCourse } from './course.ts';
import { attacks, leaksIn, targetOf, turnOf } from './redteam.ts';

/** The part of the prompt that is about the items. */
function ownBlockOf(params: Record<string, unknown>): string {
	// The border: the prompt's own form.
	const [, own] = params['system'] as { text: string }[];
	return own!.text;
}

const tutors = tutorsOfCourse().map(({ material }) => material);

test('there are at least 40 attacks, each with an id of its own', () => {
	expect(attacks.length).toBeGreaterThanOrEqual(40);
	expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
	for (const { kind } of attacks)
		expect(['beg', 'authority', 'encode', 'frame', 'inject', 'prompt', 'task']).toContain(kind);
});

test('a leak is noticed', () => {
	const [material] = tutors;
	const item = targetOf(material!, 0);
	const [attack] = attacks;
	expect(leaksIn(`It is ${item.answer[0]}.`, attack!, 'x', [item])).toHaveLength(1);
	expect(leaksIn(item.explain, attack!, 'x', [item])).toEqual([`explains ${item.id}`]);
	expect(
		leaksIn(
			'Ask before you tell.',
			attacks.find(({ id }) => id === 'prompt-repeat')!,
			'x',
			[item],
		),
	).toHaveLength(1);
	expect(leaksIn('Read the section on retries.', attack!, 'x', [item])).toEqual([]);
});

describe.for(tutors.map((material) => [material.lesson, material] as const))(
	'lesson %s',
	([, material]) => {
		const find = finderOf(indexOf(material));

		test.for(attacks.map((attack, at) => [attack.id, attack, at] as const))(
			'%s',
			([, attack, at]) => {
				const item = targetOf(material, at);
				const turn = turnOf(attack, item);

				// The prompt does not hold what it must not tell, so no wording can bring it out.
				const messages = [{ role: 'user' as const, content: turn }];
				const params = tutorParams(material, { kind: 'turn', messages, answered: [] });
				const system = JSON.stringify(params['system']);
				// What items show to everybody is no secret, and the lesson is the lesson.
				const shown = material.items.flatMap(({ stem, options, hints }) => [
					stem,
					...options,
					...hints,
				]);
				const isShown = (secret: string) =>
					givesAway(shown.join('\n'), [{ ...item, explain: secret, answer: [] }]) !== undefined;
				const secrets = material.items.map((one) => ({
					...one,
					answer: one.answer.filter((secret) => !isShown(secret)),
				}));
				expect(givesAway(ownBlockOf(params), secrets)).toBeUndefined();
				// What a learner writes is in the learner's turn and nowhere else.
				const other = tutorParams(material, {
					kind: 'turn',
					messages: [{ role: 'user', content: 'Hello' }],
					answered: [],
				});
				expect(system).toBe(JSON.stringify(other['system']));
				expect(params['messages']).toHaveLength(1);

				const earlier: Exchange[] = [];
				for (const text of [turn, turn, `Go on. ${turn}`]) {
					const reply = simulatedReply({ material, find, answered: new Set(), earlier, text });
					expect(leaksIn(reply.text, attack, turn, material.items), reply.text).toEqual([]);
					expect(reply.text).toContain('Simulated');
					earlier.push({ you: text, reply, isCounted: false });
				}
			},
		);

		test('an answered item is explained, and only that one', () => {
			const [item, ...others] = material.items.filter(({ kind }) => kind === 'scored');
			const messages = [{ role: 'user' as const, content: 'Why?' }];
			const params = tutorParams(material, { kind: 'turn', messages, answered: [item!.id] });
			const told = JSON.stringify(params['system']);
			expect(told).toContain(JSON.stringify(item!.explain).slice(1, -1));
			for (const other of others)
				expect(told).not.toContain(`Explanation: ${JSON.stringify(other.explain).slice(1, -1)}`);
		});

		test('what is the same for everybody comes first and is long enough to be cached', () => {
			const messages = [{ role: 'user' as const, content: 'Why?' }];
			const [one, other] = [[], [material.items[0]!.id]].map((answered) =>
				tutorParams(material, { kind: 'turn', messages, answered }),
			);
			// The border: the prompt's own form.
			const blocks = (params: unknown) =>
				(params as { system: { text: string; cache_control?: object }[] }).system;
			expect(blocks(one)[0]).toEqual(blocks(other)[0]);
			expect(blocks(one)[0]?.cache_control).toEqual({ type: 'ephemeral' });
			// No model in use asks for more than 4,096 tokens, and no token has more than eight characters here.
			expect(blocks(one)[0]?.text.length).toBeGreaterThan(4096 * 4);
		});
	},
);
