import Anthropic from '@anthropic-ai/sdk';
import type { SdkCheck } from '#schemas/claim.ts';
import { respondWith, type Recordings } from './scripted-server.ts';
import { sdkCalls } from './sdk-calls.ts';
import { inVirtualTime } from './virtual-time.ts';

export interface Observed {
	result?: unknown;
	/** What was thrown, where something was. */
	error?: unknown;
	isStillWaiting: boolean;
	attempts: { headers: Headers; startedMs: number; endedMs: number }[];
	/** Virtual milliseconds from the first request to the end. */
	tookMs: number;
}

/** Runs the SDK's own code against the scripted server and tells what came of it. */
export function observe(check: SdkCheck, recordings: Recordings = {}): Promise<Observed> {
	return inVirtualTime(async (now) => {
		const attempts: Observed['attempts'] = [];
		const scripted: typeof fetch = async (_url, init) => {
			const attempt = { headers: new Headers(init?.headers), startedMs: now(), endedMs: now() };
			attempts.push(attempt);
			const answer = check.server[Math.min(attempts.length, check.server.length) - 1];
			if (answer === undefined) throw new Error('The script has no answer.');
			return respondWith(answer, recordings, init?.signal ?? undefined).finally(
				() => (attempt.endedMs = now()),
			);
		};
		const calling = (async () =>
			sdkCalls[check.call](clientOf(check, scripted), paramsOf(check)))();
		const { waitsAfterMs } = check.expect;
		const outcome = await (waitsAfterMs === undefined
			? settled(calling)
			: Promise.race([settled(calling), stillWaiting(waitsAfterMs)]));
		return { isStillWaiting: false, ...outcome, attempts, tookMs: now() };
	});
}

const settled = (calling: Promise<unknown>) =>
	calling.then(
		(result) => ({ result }),
		(error: unknown) => ({ error }),
	);

const stillWaiting = (ms: number) =>
	new Promise<{ isStillWaiting: true }>((resolve) =>
		setTimeout(() => resolve({ isStillWaiting: true }), ms),
	);

const clientOf = ({ client }: SdkCheck, scripted: typeof fetch): Anthropic =>
	new Anthropic({
		apiKey: 'sk-ant-test',
		baseURL: 'https://api.anthropic.com',
		...(client.maxRetries !== undefined && { maxRetries: client.maxRetries }),
		...(client.timeoutMs !== undefined && { timeout: client.timeoutMs }),
		fetch: scripted,
	});

// A claim may ask for what the types forbid: the border between YAML and the SDK.
const paramsOf = ({ params }: SdkCheck) =>
	({
		model: 'claude-haiku-5-5',
		max_tokens: 64,
		messages: [{ role: 'user', content: 'Hello' }],
		...params,
	}) as Anthropic.MessageCreateParamsNonStreaming;

/** Milliseconds between the end of each attempt and the start of the next. */
export const waitsOf = ({ attempts }: Observed): number[] =>
	attempts.slice(1).map(({ startedMs }, i) => startedMs - (attempts[i]?.endedMs ?? 0));
