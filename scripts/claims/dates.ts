import { isMap, isSeq, parseDocument } from 'yaml';

/** Dates to write into claims; `undefined` takes a date away. */
export type DatesById = ReadonlyMap<string, { checkedOn?: string; liveOn?: string | undefined }>;

/** The text of a claim file with new dates, and nothing else changed. */
export function withDates(text: string, dates: DatesById): string {
	const document = parseDocument(text);
	const claims = document.get('claims');
	if (!isSeq(claims)) return text;
	const lines = text.split('\n');
	const changes = claims.items.flatMap((claim) => {
		if (!isMap(claim) || !claim.range) return [];
		const first = lineAt(text, claim.range[0]);
		const last = lineAt(text, claim.range[1] - 1);
		return { first, last, ...dates.get(String(claim.get('id'))) };
	});
	// From the end, so that the lines before keep their numbers.
	for (const { first, last, ...change } of changes.toReversed())
		for (const key of ['liveOn', 'checkedOn'] as const)
			if (key in change) setDate(lines, { first, last, key, date: change[key] });
	return lines.join('\n');
}

const lineAt = (text: string, offset: number): number =>
	text.slice(0, offset).split('\n').length - 1;

function setDate(
	lines: string[],
	{
		first,
		last,
		key,
		date,
	}: { first: number; last: number; key: string; date?: string | undefined },
): void {
	const written = date === undefined ? [] : [`    ${key}: '${date}'`];
	const at = lines.findIndex(
		(line, i) => i >= first && i <= last && line.startsWith(`    ${key}: `),
	);
	if (at >= 0) lines.splice(at, 1, ...written);
	else {
		const checked = lines.findIndex((line, i) => i >= first && line.startsWith('    checkedOn: '));
		lines.splice(checked + 1, 0, ...written);
	}
}
