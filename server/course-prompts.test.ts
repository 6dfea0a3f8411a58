import { describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import type { Lab, PromptsLab, TokensLab } from '#schemas/lab.ts';
import { readFrames } from '#wire/sse.ts';
import { emptyTranscript, withFrame, type Transcript } from '#wire/transcript.ts';
import { readSettings } from './settings.ts';

const { api: settings } = await readSettings({ SIMULATOR_SEED: 'course' });
const pace = { firstTokenMs: 0, tokensPerSecond: Infinity };
const api = createApi({ ...settings, pace, log: () => undefined });
// The border: what readSettings checked with these very schemas.
const labs = settings.labs as Lab[];

const post = (path: string, body: object) =>
	api(
		new Request(`http://localhost/api/labs/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	);

async function run(body: object): Promise<Transcript> {
	const response = await post('run', body);
	expect(response.status).toBe(200);
	let transcript = emptyTranscript;
	for await (const frame of readFrames(response.body!))
		transcript = withFrame(transcript, frame, 0);
	return transcript;
}

describe.for(labs.filter((lab): lab is PromptsLab => lab.kind === 'prompts'))('$id', (lab) => {
	test('on the simulator only the last prompt gives what the program can read', async () => {
		const verdicts = [];
		for (const { id } of lab.prompts) {
			const { text, stopReason } = await run({ lab: lab.id, case: id });
			const isWanted = new RegExp(lab.format.pattern, 'iu').test(text);
			verdicts.push(isWanted && stopReason === 'end_turn');
		}
		expect(verdicts).toEqual([false, false, true]);
	});

	test('each prompt takes more input than the one before', async () => {
		const tokens = [];
		for (const { id } of lab.prompts)
			tokens.push((await run({ lab: lab.id, case: id })).inputTokens ?? NaN);
		expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
		expect(new Set(tokens).size).toBe(tokens.length);
	});
});

describe.for(labs.filter((lab): lab is TokensLab => lab.kind === 'tokens'))('$id', (lab) => {
	const countOf = async (model: string, text: string): Promise<number> =>
		(await (await post('count', { lab: lab.id, model, text })).json()).input_tokens;

	test.for(lab.samples)('«$title» has more tokens for the newer tokenizer', async ({ text }) => {
		const { earlier, newer } = lab.compare;
		expect(await countOf(newer, text)).toBeGreaterThan(await countOf(earlier, text));
	});

	test.for(lab.models)('%s counts what its answer says in usage', async (model) => {
		const text = lab.samples[0]?.text ?? '';
		const { inputTokens, stopReason } = await run({ lab: lab.id, model, text });
		expect(inputTokens).toBe(await countOf(model, text));
		expect(stopReason).toBe('max_tokens');
	});
});
