import type { Finding } from '../content/finding.ts';
import type { RowsOf } from './fact-files.ts';
import { sdkCheck } from './guard-errors.ts';
import { observe } from './sdk-check.ts';

/** Models that the SDK warns of are marked, with the day on which they end. */
export async function modelGuard(rowsOf: RowsOf): Promise<Finding[]> {
	const found: Finding[] = [];
	for (const { row, finding } of rowsOf('models')) {
		const endsOn = await endOf(row.model);
		if (endsOn === undefined) continue;
		if (row.lifecycle !== 'deprecated' && row.lifecycle !== 'retired')
			found.push(
				finding(`The SDK calls this model deprecated; the row says «lifecycle: ${row.lifecycle}».`),
			);
		if (row.retiresOn !== endsOn)
			found.push(
				finding(
					`The SDK says that this model ends on ${endsOn}; the row says ${row.retiresOn ?? 'no day'}.`,
				),
			);
	}
	return found;
}

/** The version that the SDK sends is the newest row, and the version that was read is installed. */
export async function versionGuard(rowsOf: RowsOf): Promise<Finding[]> {
	const headers = (await observe(sdkCheck('ok'))).attempts[0]?.headers;
	const sent = headers?.get('anthropic-version');
	const versions = rowsOf('api-versions').toSorted((a, b) =>
		b.row.version.localeCompare(a.row.version),
	);
	const [newest] = versions;
	const version = headers?.get('x-stainless-package-version');
	const read = rowsOf('sources').find(({ row }) => row.id === 'sdk-ts');
	return [
		...(newest && newest.row.version !== sent
			? [newest.finding(`The SDK sends «anthropic-version: ${sent}»; the newest row is another.`)]
			: []),
		...(read && read.row.package !== `@anthropic-ai/sdk ${version}`
			? [
					read.finding(
						`The SDK that is installed is ${version}; the row says «${read.row.package}».`,
					),
				]
			: []),
	];
}

/** The day that the SDK warns of when the model is used; absent where it does not warn. */
async function endOf(model: string): Promise<string | undefined> {
	const { warn } = console;
	const warnings: string[] = [];
	console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
	try {
		await observe(sdkCheck('ok', { params: { model } }));
	} finally {
		console.warn = warn;
	}
	const [, month, day, year] = / end-of-life on (\w+) (\d+)\w*, (\d+)/.exec(warnings.join()) ?? [];
	if (month === undefined) return undefined;
	return new Date(`${month} ${day}, ${year} UTC`).toISOString().slice(0, 10);
}
