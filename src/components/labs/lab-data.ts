import { getCollection } from 'astro:content';
import type { ErrorRow } from '#components/labs/errors/error-lab.ts';
import type { LabItemRef } from '#components/labs/run/lab-record.ts';
import type { PriceRow } from '#learning/cost.ts';
import type { PricedRow } from '#learning/workload.ts';
import { pageHref } from '#schemas/course.ts';
import type { ErrorLab, Lab } from '#schemas/lab.ts';

/** The prices of the models that this lab asks. */
export async function pricesOf(lab: Lab): Promise<PriceRow[]> {
	const models = await getCollection('models');
	const asked = modelsIn(lab);
	return models
		.filter(({ data }) => data.price && asked.includes(data.model))
		.map(({ data: { model, price, longPrompt, checkedOn } }) => ({
			model,
			price,
			longPrompt,
			checkedOn,
		}));
}

/** Every model that has a price, newest of each line first and cheapest before dearest, for labs that reckon in the page. */
export async function pricedModels(): Promise<PricedRow[]> {
	const rows = (await getCollection('models')).map(({ data }) => data);
	const releases = (line: string) =>
		rows.filter((row) => row.line === line).flatMap(({ releasedOn }) => releasedOn ?? []);
	const priced = rows.flatMap(({ price, longPrompt, cacheMinTokens, ...row }) => {
		if (!price) return [];
		const isNewest = row.releasedOn === releases(row.line).toSorted().at(-1);
		const { model, name, contextTokens, checkedOn } = row;
		return { model, name, contextTokens, checkedOn, price, longPrompt, cacheMinTokens, isNewest };
	});
	return priced.toSorted(
		(one, other) =>
			Number(other.isNewest) - Number(one.isNewest) || one.price.input - other.price.input,
	);
}

/** What the documentation says of the tokenizers that a lab compares. */
export async function tokenRuleOf(lab: Lab): Promise<string> {
	if (lab.kind !== 'tokens') return '';
	const rows = await getCollection('token-rules');
	const row = rows.find(({ data }) => data.id === lab.rule)?.data;
	if (!row) throw new Error(`Lab “${lab.id}”: no row “${lab.rule}” in facts/token-rules.yaml.`);
	return `${row.subject}: ${row.text}`;
}

/** The items that ask about this lab. */
export async function itemsOf(lab: Lab): Promise<LabItemRef[]> {
	const files = await getCollection('items');
	return files
		.flatMap(({ data }) => data.items)
		.flatMap((item) =>
			item.type === 'lab' && item.lab === lab.id
				? [{ id: item.id, rev: item.rev, ...(item.case !== undefined && { case: item.case }) }]
				: [],
		);
}

/** The rows of the error table that the cases name, with the place in the lesson where they stand. */
export async function errorRowsOf({ cases, lesson }: ErrorLab): Promise<Record<string, ErrorRow>> {
	const [rows, modules] = await Promise.all([getCollection('errors'), getCollection('modules')]);
	const page = modules
		.flatMap(({ data }) => data.lessons.map(({ id, slug }) => ({ module: data.id, id, slug })))
		.find(({ id }) => id === lesson);
	const wanted = new Set(cases.map(({ fact }) => fact));
	return Object.fromEntries(
		rows
			.filter(({ data }) => wanted.has(data.id))
			.map(({ data: { id, title, fix, retryWhy } }) => [
				id,
				{
					title,
					fix,
					retryWhy,
					href: page ? `${pageHref(page.module, page.slug, 'index')}#errors-${id}` : '',
				},
			]),
	);
}

/** What each field of a response is, by its path. */
export async function fieldTexts(): Promise<Record<string, string>> {
	const rows = await getCollection('response-fields');
	return Object.fromEntries(
		rows.map(({ data: { id, what, billed } }) => [
			id,
			billed === undefined ? what : `${what} It is billed ${billed}.`,
		]),
	);
}

function modelsIn(lab: Lab): unknown[] {
	if (lab.kind === 'stream' || lab.kind === 'batch' || lab.kind === 'prompts') return [lab.model];
	if (lab.kind === 'build' || lab.kind === 'tokens') return lab.models;
	return 'cases' in lab ? lab.cases.map(({ request }) => request['model']) : [];
}
