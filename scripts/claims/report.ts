import type { ClaimResult } from '#schemas/claim.ts';
import type { ClaimSource } from './run-claims.ts';

/** The table of `npm run claims`: claim, how, result. */
export function tableOf(results: readonly ClaimResult[]): string {
	const width = Math.max(5, ...results.map(({ id }) => id.length));
	const row = (id: string, how: string, result: string) =>
		`${id.padEnd(width)}  ${how.padEnd(9)}  ${result}`;
	return [
		row('claim', 'how', 'result'),
		...results.map(({ id, how, differences }) =>
			row(id, how, differences.length === 0 ? 'holds' : 'FAILS'),
		),
	].join('\n');
}

/** One line for each difference, beginning with the file and the claim. */
export const failuresOf = (
	results: readonly ClaimResult[],
	sources: readonly ClaimSource[],
): string[] =>
	results.flatMap(({ id, differences }) => {
		const source = sources.find(({ content }) => content.claims.some((claim) => claim.id === id));
		return differences.map((difference) => `${source?.file}  ${id}  ${difference}`);
	});

/** «77 claims: 58 sdk, 19 simulator. 0 fail.» */
export function summaryOf(results: readonly ClaimResult[]): string {
	const kinds = (['sdk', 'simulator', 'live'] as const).flatMap((how) => {
		const count = results.filter((result) => result.how === how).length;
		return count === 0 ? [] : [`${count} ${how}`];
	});
	const failed = results.filter(({ differences }) => differences.length > 0).length;
	return `${results.length} claims: ${kinds.join(', ')}. ${failed} fail.`;
}
