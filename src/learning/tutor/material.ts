import { pageHref, type Lesson, type Module } from '#schemas/course.ts';
import type { Source } from '#schemas/fact.ts';
import type { Item, Term } from '#schemas/item.ts';
import type { TutorFile } from '#schemas/tutor.ts';
import type { TutorItem, TutorMaterial } from '#wire/tutor.ts';
import type { FactRows } from './fact-text.ts';
import { sectionsOf, termsIn } from './lesson-text.ts';

export interface LessonFiles {
	module: Module;
	lesson: Lesson;
	/** The lesson page as it is written. */
	mdx: string;
	items: readonly Item[];
	terms: readonly Term[];
	sources: readonly Source[];
	facts: FactRows;
	tutor: TutorFile;
}

/** Everything a tutor may know of a lesson, from the files of the course. */
export function materialOf({ module, lesson, mdx, ...files }: LessonFiles): TutorMaterial {
	const href = pageHref(module.id, lesson.slug, 'index');
	const taught = new Map(lesson.objectives.map(({ id, see }) => [id, see]));
	const used = termsIn(mdx);
	const cited = new Set(files.items.flatMap(({ sources }) => sources));
	const { greeting, start, explainBack } = files.tutor;
	return {
		lesson: lesson.id,
		number: module.lessons.findIndex(({ id }) => id === lesson.id) + 1,
		title: lesson.title,
		href,
		objectives: lesson.objectives.map(({ can, see }) => ({ can, see })),
		sections: sectionsOf(mdx, files.facts, href),
		terms: files.terms.flatMap(({ id, term, means }) => {
			const see = used.get(id);
			return see === undefined ? [] : [{ term, means, see: `#${see}` }];
		}),
		items: files.items.map((item) => itemOf(item, item.see ?? taught.get(item.objective) ?? '')),
		sources: files.sources
			.filter(({ id }) => cited.has(id))
			.flatMap(({ title, url }) => (url ? [{ title, url }] : [])),
		...{ greeting, start, explainBack },
	};
}

/** The files of every lesson that has a tutor. */
export function tutoredLessons<File extends { lesson: string }>(
	modules: readonly Module[],
	tutors: readonly File[],
): { module: Module; lesson: Lesson; tutor: File }[] {
	return modules.flatMap((module) =>
		module.lessons
			.filter(({ status }) => status === 'written')
			.flatMap((lesson) => {
				const tutor = tutors.find((file) => file.lesson === lesson.id);
				return tutor ? [{ module, lesson, tutor }] : [];
			}),
	);
}

function itemOf(item: Item, see: string): TutorItem {
	const { id, rev, stem, hints, explain, card } = item;
	const { options, answer } = answerOf(item);
	return {
		...{ id, rev, see, stem, hints, explain },
		kind: item.type === 'recall' ? 'open' : 'scored',
		options: options.toSorted((a, b) => a.localeCompare(b)),
		answer: card ? [...answer, card.back] : answer,
	};
}

function answerOf(item: Item): { options: string[]; answer: string[] } {
	switch (item.type) {
		case 'choice':
			return {
				options: item.options.map(({ text }) => text),
				answer: item.options
					.filter(({ correct }) => correct)
					.flatMap(({ text, feedback }) => [text, feedback]),
			};
		case 'sort':
			return {
				options: item.cards.map(({ text }) => text),
				answer: item.cards.map(({ feedback }) => feedback),
			};
		case 'order':
			return { options: item.steps, answer: [item.steps.join(', ')] };
		case 'number':
			return { options: [], answer: [`${item.answer} ${item.unit ?? ''}`.trim()] };
		case 'text':
			return { options: [], answer: item.accept };
		case 'recall':
			return { options: [], answer: [item.answer, ...item.points] };
		case 'lab':
			return { options: [], answer: [] };
	}
}
