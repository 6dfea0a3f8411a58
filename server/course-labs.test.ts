import { expect, test, describe } from 'vitest';
import { createApi } from '#api/index.ts';
import type { BatchLab, CaseLab, StreamLab } from '#schemas/lab.ts';
import { readFrames } from '#wire/sse.ts';
import { emptyTranscript, outcomeOf, withFrame } from '#wire/transcript.ts';
import { readSettings } from './settings.ts';

const { api: settings } = await readSettings({ SIMULATOR_SEED: 'course' });
const lines: unknown[] = [];
const api = createApi({
	...settings,
	pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
	log: (line) => lines.push(line),
});

// The border: what readSettings checked with these very schemas.
const labs = settings.labs as (CaseLab | StreamLab | BatchLab)[];
const cases = labs.flatMap((lab) =>
	'cases' in lab ? lab.cases.map((one) => [`${lab.id}: ${one.id}`, lab.id, one] as const) : [],
);

async function run(body: object) {
	const response = await api(
		new Request('http://localhost/api/labs/run', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	);
	expect(response.status).toBe(200);
	let transcript = emptyTranscript;
	for await (const frame of readFrames(response.body!))
		transcript = withFrame(transcript, frame, 0);
	return transcript;
}

describe('every case of the course ends as its author says', () => {
	test.concurrent.for(cases)('%s', { timeout: 20_000 }, async ([, lab, one]) => {
		const transcript = await run({ lab, case: one.id });
		const { status, errorType, stopReason, attempts, complete, parses } = one.expect;
		expect({
			status: transcript.attempts.at(-1)?.status,
			errorType: transcript.error?.type,
			stopReason: transcript.stopReason,
			attempts: transcript.attempts.length,
		}).toEqual({ status, errorType, stopReason, attempts });
		// What `complete` says is about the text of a stream; a plain error has none.
		if (status === 200) expect(transcript.isComplete).toBe(complete);
		if (parses !== undefined)
			expect([transcript.text, isJson(transcript.text)]).toEqual([expect.any(String), parses]);
		expect(outcomeOf(transcript) === 'complete').toBe(status === 200 && complete);
	});

	test('the twelve that everybody should have seen are there, and each says what to log', () => {
		const [errors] = labs.filter((lab) => lab.kind === 'error');
		const twelve = errors!.cases.filter(({ isExtra }) => !isExtra);
		expect(twelve).toHaveLength(12);
		for (const { id, retry, log } of errors!.cases)
			expect([id, typeof retry, typeof log]).toEqual([id, 'string', 'object']);
	});

	test('a case asks only about what it has', () => {
		for (const [name, , { predict, expect: seen }] of cases)
			for (const field of predict)
				expect([name, field, isOpen(field) || seen[field] !== undefined]).toEqual([
					name,
					field,
					true,
				]);
	});
});

test.for(
	labs
		.filter((lab) => lab.kind === 'stream')
		.flatMap((lab) => lab.topics.map((topic) => [lab, topic] as const)),
)('both lanes of the race bring a text of about 500 words', async ([lab, topic]) => {
	for (const delivery of ['standard', 'stream'] as const) {
		const { text, stopReason } = await run({ lab: lab.id, topic, delivery });
		expect(stopReason).toBe('end_turn');
		const words = text.split(/\s+/).length;
		expect(words).toBeGreaterThan(400);
		expect(words).toBeLessThan(600);
	}
});

/** «None» is an answer too where a form asks for both. */
const isOpen = (field: string) => field === 'stopReason' || field === 'errorType';

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
