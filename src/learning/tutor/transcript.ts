import type { TutorMaterial } from '#wire/tutor.ts';
import type { Practice } from './conversation.ts';

/** The conversation as a Markdown file; each answer says where it came from. */
export function transcriptOf(
	{ title, number, explainBack }: Pick<TutorMaterial, 'title' | 'number' | 'explainBack'>,
	{ exchanges, explained }: Practice,
): string {
	const turns = exchanges.flatMap(({ you, reply }) => [
		`**You**\n\n${you}`,
		`**Tutor** (${sourceWords[reply.source]}${reply.state === 'complete' ? '' : `, ${reply.state}`})\n\n${reply.text}`,
		...(reply.note ? [`*${reply.note}*`] : []),
	]);
	const back = explained
		? [
				`## Explain it back\n\n${explainBack.ask}`,
				explained.text,
				explainBack.points
					.map((point, at) => `- [${explained.met[at] ? 'x' : ' '}] ${point}`)
					.join('\n'),
			]
		: [];
	return `${[`# Tutor, lesson ${number}: ${title}`, ...turns, ...back].join('\n\n')}\n`;
}

const sourceWords = { simulator: 'simulated', api: 'live' };
