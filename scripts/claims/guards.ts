import type { Finding } from '../content/finding.ts';
import { sorted } from '../content/finding.ts';
import { rowReader, type FactTexts } from './fact-files.ts';
import { errorGuard } from './guard-errors.ts';
import { modelGuard, versionGuard } from './guard-models.ts';
import { retryGuard } from './guard-retries.ts';
import { staleFindings } from './guard-dates.ts';
import { unionGuard } from './guard-unions.ts';

/**
 * Rows of facts that the installed SDK contradicts, and rows and claims that nobody has checked for
 * too long. The SDK is asked, not read about: its types are resolved and its code runs.
 */
export async function guardFindings(texts: FactTexts, today: string): Promise<Finding[]> {
	const rowsOf = rowReader(texts);
	const found: Finding[] = [...unionGuard(rowsOf), ...staleFindings(texts, today)];
	// One after the other: each of them runs the SDK in virtual time.
	for (const guard of [errorGuard, retryGuard, modelGuard, versionGuard])
		found.push(...(await guard(rowsOf)));
	return sorted(found);
}
