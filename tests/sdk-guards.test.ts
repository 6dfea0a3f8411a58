import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { guardFindings } from '../scripts/claims/guards.ts';
import { lineOf } from '../scripts/content/finding.ts';

// Resolving the SDK's types takes seconds on a small machine, and is done once.
vi.setConfig({ testTimeout: 60_000 });

const today = '2026-11-21';
const texts = new Map(
	globSync('src/content/{facts,claims}/*.yaml').map((file) => [
		file.replaceAll('\\', '/'),
		readFileSync(file, 'utf8'),
	]),
);

/** What the guards say when one text in one file is another. */
async function printed(name = '', from = '', to = '', on = today): Promise<string[]> {
	const file = `src/content/${name}.yaml`;
	const changed = new Map(texts);
	const text = texts.get(file) ?? '';
	if (name && !text.includes(from)) throw new Error(`${file} has no «${from}» to replace.`);
	if (name) changed.set(file, text.replace(from, to));
	return (await guardFindings(changed, on)).map(lineOf);
}

/** Line of the first row that begins with these words. */
const lineAt = (name: string, start: string) =>
	(texts.get(`src/content/${name}.yaml`) ?? '').split('\n').indexOf(start) + 1;

test('the facts agree with the SDK that is installed, and were checked lately', async () => {
	expect(await printed('', '', '', newest())).toEqual([]);
});

/** The day of the newest check: whether that is long ago is for `npm run check` to say. */
const newest = () =>
	[...texts.values()]
		.flatMap((text) => [...text.matchAll(/checkedOn: '(.+)'/g)].map((match) => match[1] ?? ''))
		.toSorted()
		.at(-1) ?? today;

describe('one planted fault gives exactly its own finding', () => {
	const row = (name: string, id: string, start = `- id: ${id}`) =>
		`src/content/${name}.yaml:${lineAt(name, start)}  ${id}  `;
	const measured = (difference: string) =>
		`«${difference}», which is what the SDK does. Correct the row.`;

	test.each([
		[
			'a wrong status',
			['facts/errors', 'status: 529', 'status: 522'],
			`${row('facts/errors', '529', "- id: '529'")}A 522 raises InternalServerError in the SDK; the row says OverloadedError. Correct the status or the class.`,
		],
		[
			'a wrong class',
			['facts/errors', 'typescript: ConflictError', 'typescript: BadRequestError'],
			`${row('facts/errors', '409', "- id: '409'")}A 409 raises ConflictError in the SDK; the row says BadRequestError. Correct the status or the class.`,
		],
		[
			'a wrong word on repeating',
			['facts/errors', 'sdkRetries: true', 'sdkRetries: false'],
			`${row('facts/errors', '408', "- id: '408'")}A 408 is repeated by the SDK; the row says «sdkRetries: false».`,
		],
		[
			'an error type that the SDK does not know',
			['facts/errors', 'type: billing_error', 'type: payment_error'],
			`${row('facts/errors', '402', "- id: '402'")}«payment_error» is not in ErrorType of the SDK. Correct or remove the row.`,
		],
		[
			'a removed stop reason',
			['facts/stop-reasons', 'value: refusal', 'value: refused'],
			`${row('facts/stop-reasons', 'refusal')}«refused» is not in StopReason of the SDK. Correct or remove the row.`,
		],
		[
			'a stop reason that is not beta',
			['facts/stop-reasons', '  beta: true\n', ''],
			`${row('facts/stop-reasons', 'compaction')}«compaction» is not in StopReason of the SDK. Correct or remove the row.`,
		],
		[
			'an event that the SDK does not know',
			['facts/stream-events', 'name: message_stop', 'name: message_end'],
			`${row('facts/stream-events', 'message_stop')}«message_end» is not in RawMessageStreamEvent of the SDK. Correct or remove the row.`,
		],
		[
			'a delta that the SDK does not know',
			['facts/delta-types', 'name: text_delta', 'name: texts_delta'],
			`${row('facts/delta-types', 'text_delta')}«texts_delta» is not in RawContentBlockDelta of the SDK. Correct or remove the row.`,
		],
		[
			'another number of retries',
			['facts/retries', 'maxRetries: 2', 'maxRetries: 3'],
			row('facts/retries', 'sdk') + measured('maxRetries: 3 instead of 2'),
		],
		[
			'another first wait',
			['facts/retries', 'baseMs: 500', 'baseMs: 1000'],
			row('facts/retries', 'sdk') + measured('baseMs: 1000 instead of 500'),
		],
		[
			'another longest wait',
			['facts/retries', 'capMs: 8000', 'capMs: 60000'],
			row('facts/retries', 'sdk') + measured('capMs: 60000 instead of 8000'),
		],
		[
			'another jitter',
			['facts/retries', 'jitter: 0.25', 'jitter: 0.5'],
			row('facts/retries', 'sdk') + measured('jitter: 0.5 instead of 0.25'),
		],
		[
			'another time-out',
			['facts/retries', 'timeoutMs: 600000', 'timeoutMs: 60000'],
			row('facts/retries', 'sdk') + measured('timeoutMs: 60000 instead of 600000'),
		],
		[
			'another list of statuses',
			['facts/retries', '[408, 409, 429]', '[408, 429]'],
			row('facts/retries', 'sdk') + measured('statuses: [408,429] instead of [408,409,429]'),
		],
		[
			'another limit of plain calls',
			['facts/limits', 'value: 21334', 'value: 21333'],
			row('facts/limits', 'non-streaming-guard') + measured('value: 21333 instead of 21334'),
		],
		[
			'another time-out among the limits',
			['facts/limits', 'value: 600000', 'value: 60000'],
			row('facts/limits', 'sdk-timeout') + measured('value: 60000 instead of 600000'),
		],
		[
			'a deprecated model that is said to be active',
			['facts/models', 'lifecycle: deprecated', 'lifecycle: active'],
			`${row('facts/models', 'claude-sonnet-4-5-20250929')}The SDK calls this model deprecated; the row says «lifecycle: active».`,
		],
		[
			'another last day of a model',
			['facts/models', "retiresOn: '2026-11-30'", "retiresOn: '2026-12-30'"],
			`${row('facts/models', 'claude-sonnet-4-5-20250929')}The SDK says that this model ends on 2026-11-30; the row says 2026-12-30.`,
		],
		[
			'another newest version',
			['facts/api-versions', "version: '2026-10-21'", "version: '2026-12-01'"],
			`${row('facts/api-versions', '2026-10-21', "- id: '2026-10-21'")}The SDK sends «anthropic-version: 2026-10-21»; the newest row is another.`,
		],
		[
			'another version of the SDK',
			['facts/sources', '@anthropic-ai/sdk 1.11.0', '@anthropic-ai/sdk 1.10.0'],
			`${row('facts/sources', 'sdk-ts')}The SDK that is installed is 1.11.0; the row says «@anthropic-ai/sdk 1.10.0».`,
		],
	] as const)('%s', async (_, [name, from, to], message) => {
		const found = await printed(name, from, to);
		expect(found).toContain(message);
		// A row that says another name also leaves its own untaught, and nothing more follows.
		expect(found.filter((line) => line !== message && !line.includes(' of the SDK has «'))).toEqual(
			[],
		);
	});

	test('a stop reason that no row explains', async () => {
		expect(await printed('facts/stop-reasons', 'value: refusal', 'value: refused')).toContain(
			'src/content/facts/stop-reasons.yaml:1  refusal  StopReason of the SDK has «refusal», and no row says what it means. Add one.',
		);
	});

	test.each([
		['facts/errors', 'network'],
		['claims/l4', 'c.stop-reasons'],
	])('a stale date in %s', async (name, id) => {
		const text = texts.get(`src/content/${name}.yaml`) ?? '';
		const after = text.slice(text.indexOf(`id: ${id}\n`));
		const row = /^[^]*?checkedOn: '.+'/.exec(after)?.[0] ?? '';
		const stale = row.replace(/'.+'$/, "'2026-09-21'");
		const found = await printed(name, row, stale);
		expect(found).toEqual([
			expect.stringMatching(
				`^src/content/${name}.yaml:\\d+  ${id}  Checked on 2026-09-21, 61 days ago. Check it again, then set «checkedOn».$`,
			),
		]);
	});
});
