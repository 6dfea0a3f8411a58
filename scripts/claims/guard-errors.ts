import { sdkCheckSchema, type SdkCheck } from '#schemas/claim.ts';
import type { Finding } from '../content/finding.ts';
import type { RowsOf } from './fact-files.ts';
import { observe } from './sdk-check.ts';
import { classOf } from './sdk-differences.ts';

/** Each status of the table as the SDK answers it: the class that is thrown, and whether it repeats. */
export async function errorGuard(rowsOf: RowsOf): Promise<Finding[]> {
	const found: Finding[] = [];
	for (const { row, finding } of rowsOf('errors')) {
		const { error, attempts } = await observe(
			sdkCheck(row.status === null ? { network: 'down' } : answerWith(row.status, row.type)),
		);
		const what = row.status === null ? 'No response' : `A ${row.status}`;
		const thrown = classOf(error);
		if (thrown !== row.classes.typescript)
			found.push(
				finding(
					`${what} raises ${thrown} in the SDK; the row says ${row.classes.typescript}. Correct the status or the class.`,
				),
			);
		const isRepeated = attempts.length > 1;
		if (isRepeated !== row.sdkRetries)
			found.push(
				finding(
					`${what} is ${isRepeated ? '' : 'not '}repeated by the SDK; the row says «sdkRetries: ${row.sdkRetries}».`,
				),
			);
	}
	return found;
}

/** A check of one request, for guards that look at what is observed themselves. */
export const sdkCheck = (
	answer: SdkCheck['server'][number],
	rest: { client?: object; params?: object } = {},
): SdkCheck => sdkCheckSchema.parse({ kind: 'sdk', server: [answer], expect: {}, ...rest });

/** An error that is repeated without a wait, where it is repeated. */
export const answerWith = (status: number, type: string | null = null) => ({
	status,
	error: type ?? 'api_error',
	headers: { 'retry-after-ms': '1' },
});
