import type { Finding } from '../content/finding.ts';
import { equalDifference } from './differences.ts';
import type { RowsOf } from './fact-files.ts';
import { answerWith, sdkCheck } from './guard-errors.ts';
import { observe, waitsOf } from './sdk-check.ts';

/** The retry rule, the time-out and the limit of plain calls, measured on the SDK's code. */
export async function retryGuard(rowsOf: RowsOf): Promise<Finding[]> {
	const measured = await measure();
	const timeout = { 'sdk-timeout': measured.timeoutMs };
	const limits = { ...timeout, 'non-streaming-guard': measured.nonStreamingLimitTokens };
	return [
		...rowsOf('retries').flatMap(({ row, finding }) =>
			Object.entries(measured).flatMap(([field, value]) =>
				equalDifference(field, Reflect.get(rowAsMeasured(row), field), value).map((difference) =>
					finding(`«${difference}», which is what the SDK does. Correct the row.`),
				),
			),
		),
		...rowsOf('limits').flatMap(({ row, finding }) =>
			Object.entries(limits)
				.filter(([id]) => id === row.id)
				.flatMap(([, value]) => equalDifference('value', row.value, value))
				.map((difference) =>
					finding(`«${difference}», which is what the SDK does. Correct the row.`),
				),
		),
	];
}

const rowAsMeasured = <Row extends { hints: { header: string }[] }>(row: Row) => ({
	...row,
	hints: row.hints.map(({ header }) => header),
});

async function measure() {
	const failing = answerWith(529);
	const longest = await waitsWith(() => 0);
	const shortest = await waitsWith(() => 1);
	const baseMs = longest[0] ?? 0;
	return {
		maxRetries: (await observe(sdkCheck(failing))).attempts.length - 1,
		baseMs,
		capMs: Math.max(...longest),
		jitter: 1 - (shortest[0] ?? 0) / baseMs,
		timeoutMs: (await observe(sdkCheck({ network: 'silent' }, { client: { maxRetries: 0 } })))
			.tookMs,
		statuses: await repeatedBelow500(),
		hints: await hintsInOrder(),
		nonStreamingLimitTokens: await nonStreamingLimitTokens(),
	};
}

/** The waits of six retries without a hint, with chance held at one value. */
async function waitsWith(chance: () => number): Promise<number[]> {
	const { random } = Math;
	Math.random = chance;
	try {
		const answer = { status: 500, error: 'api_error' };
		return waitsOf(await observe(sdkCheck(answer, { client: { maxRetries: 6 } })));
	} finally {
		Math.random = random;
	}
}

/** Also fails where a status from 500 up is not repeated: every row and sentence says that it is. */
async function repeatedBelow500(): Promise<number[]> {
	const repeated: number[] = [];
	for (let status = 400; status < 600; status += 1)
		if ((await observe(sdkCheck(answerWith(status)))).attempts.length > 1) repeated.push(status);
	const missing = 100 - repeated.filter((status) => status >= 500).length;
	return [...repeated.filter((status) => status < 500), ...(missing ? [500 - missing] : [])];
}

/** Headers that overrule the formula, the one that wins first. */
async function hintsInOrder(): Promise<string[]> {
	const of = async (status: number, headers: Record<string, string>) => {
		const observed = await observe(sdkCheck({ status, error: 'api_error', headers }));
		return { requests: observed.attempts.length, waitMs: waitsOf(observed)[0] };
	};
	const isObeyed = (await of(400, { 'x-should-retry': 'true' })).requests > 1;
	const inSeconds = (await of(500, { 'retry-after': '40' })).waitMs === 40_000;
	const both = await of(500, { 'retry-after-ms': '50', 'retry-after': '40' });
	const waits = both.waitMs === 50 ? ['retry-after-ms', 'retry-after'] : ['retry-after'];
	return [...(isObeyed ? ['x-should-retry'] : []), ...(inSeconds ? waits : ['retry-after-ms'])];
}

/** Smallest `max_tokens` of a plain call that never leaves, by halving. */
async function nonStreamingLimitTokens(): Promise<number> {
	let sent = 1;
	let held = 128_000;
	while (held - sent > 1) {
		const middle = Math.floor((sent + held) / 2);
		const { attempts } = await observe(sdkCheck('ok', { params: { max_tokens: middle } }));
		if (attempts.length === 0) held = middle;
		else sent = middle;
	}
	return held;
}
