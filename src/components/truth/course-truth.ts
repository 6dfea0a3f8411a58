import { getCollection, getEntry } from 'astro:content';
import { checkedAgainst, claimsOf } from '#components/facts/claim-entries.ts';
import { rowsOf } from '#components/facts/fact-rows.ts';
import { countClaims, type ClaimState } from '#learning/claim-state.ts';
import { pageHref } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { unverifiedIn } from './unverified.ts';

export interface LessonTruth {
	id: string;
	title: string;
	referencesHref: string;
	claims: ClaimState[];
	counts: ReturnType<typeof countClaims>;
	unverified: string[];
}

/** Every written lesson with its claims and with what its references page could not verify. */
export async function lessonTruths(): Promise<LessonTruth[]> {
	const [modules, docs, files] = await Promise.all([
		getCollection('modules'),
		getCollection('docs'),
		getCollection('claims'),
	]);
	const lessons = modules.flatMap(({ data: module }) =>
		module.lessons
			.filter(({ status }) => status === 'written')
			.map(({ id, title, slug }) => ({ id, title, slug, module: module.id })),
	);
	return Promise.all(
		lessons.map(async ({ id, title, slug, module }) => {
			const hasClaims = files.some((file) => file.id === id);
			const claims = hasClaims ? await claimsOf(id) : [];
			const page = docs.find((doc) => doc.id === `${module}/${slug}/references`);
			return {
				...{ id, title, claims, counts: countClaims(claims) },
				referencesHref: pageHref(module, slug, 'references'),
				unverified: unverifiedIn(page?.body ?? ''),
			};
		}),
	);
}

/** One file of facts, counted. */
export interface FactSum {
	file: string;
	rows: number;
	/** Read in the SDK, or in an official page in full. */
	firm: number;
	oldest: string;
	caveats: { id: string; text: string }[];
}

export async function factSums(): Promise<FactSum[]> {
	const names = Object.keys(factFiles).filter((name) => name !== 'sources');
	const sums = names.map(async (file): Promise<FactSum> => {
		const rows = await rowsOf(file);
		const days = rows.flatMap(({ checkedOn }) => (typeof checkedOn === 'string' ? checkedOn : []));
		return {
			...{ file, rows: rows.length, oldest: days.toSorted()[0] ?? '' },
			firm: rows.filter(({ confidence }) => confidence === 'code' || confidence === 'doc-full')
				.length,
			caveats: rows.flatMap(({ id, caveat }) =>
				typeof caveat === 'string' ? [{ id: String(id), text: caveat }] : [],
			),
		};
	});
	return Promise.all(sums);
}

/** The course in figures: versions, dates, and how many of each. */
export async function truthFigures() {
	const run = (await getEntry('claimRuns', 'last'))?.data;
	const versions = (await getCollection('api-versions')).map(({ data }) => data.version);
	const sources = await getCollection('sources');
	return {
		...(await checkedAgainst()),
		versions: versions.toSorted().toReversed(),
		sources: sources.length,
		official: sources.filter(({ data }) => data.kind !== 'third-party').length,
		/** Absent in a build before which the claims were never run. */
		ran: run && run.results.length > 0 ? run : undefined,
		repository: (await getEntry('course', 'course'))?.data.repository,
	};
}
