import { places } from './entries.ts';
import type { Finding } from './finding.ts';
import { allTexts, textOf, textsAt } from './values.ts';
import { nameOf, type YamlSource } from './yaml-source.ts';

/** What the schema of an item cannot see: its file, its lesson, the marks in its texts. */
export function itemFindings(sources: readonly YamlSource[]): Finding[] {
	return sources.flatMap((source) => [
		...(places.items.test(source.file) ? lessonOf(source) : []),
		...backticks(source),
	]);
}

function lessonOf(source: YamlSource): Finding[] {
	const lesson = textOf(source.value, 'lesson');
	const name = nameOf(source.file);
	if (lesson === undefined) return [];
	if (lesson !== name) {
		const message = `Items of lesson «${lesson}» are in a file named «${name}». Name the file ${lesson}.yaml.`;
		return [source.findingAt(['lesson'], message)];
	}
	const foreign = textsAt(source.value, ['items', '*', 'id'])
		.filter(({ text }) => !text.startsWith(`${lesson}.`))
		.map(({ path, text }) =>
			source.findingAt(
				path,
				`The id «${text}» does not name its lesson, and so is not found. Begin it with «${lesson}.».`,
			),
		);
	const misplaced = textsAt(source.value, ['items', '*', 'objective'])
		.filter(({ text }) => /^l\d+\./.test(text) && !text.startsWith(`${lesson}.`))
		.map(({ path, text }) =>
			source.findingAt(
				path,
				`Objective «${text}» is of another lesson. Move the item to ${text.split('.')[0]}.yaml.`,
			),
		);
	return [...foreign, ...misplaced];
}

function backticks(source: YamlSource): Finding[] {
	return allTexts(source.value)
		.filter(({ text }) => (text.match(/`/g) ?? []).length % 2 === 1)
		.map(({ path }) => {
			const key = [...path].findLast((step) => typeof step === 'string') ?? 'text';
			return source.findingAt(
				path,
				`«${key}» has a backtick without its pair. Close the code span.`,
			);
		});
}
