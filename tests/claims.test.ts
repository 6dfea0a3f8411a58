import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { claimFileSchema } from '#schemas/claim.ts';
import { createSimulator } from '#api/simulator/index.ts';
import { withDates } from '../scripts/claims/dates.ts';
import { failuresOf, summaryOf, tableOf } from '../scripts/claims/report.ts';
import { runClaims } from '../scripts/claims/run-claims.ts';
import { runLive } from '../scripts/claims/run-live.ts';
import { observe, waitsOf } from '../scripts/claims/sdk-check.ts';
import { sdkCheck } from '../scripts/claims/guard-errors.ts';
import { testFacts as facts } from '#api/simulator/test-facts.ts';

vi.setConfig({ testTimeout: 60_000 });

const path = 'src/content/claims/l4.yaml';
const text = readFileSync(path, 'utf8');
const content = claimFileSchema.parse(parse(text));
const send = createTestSend();

/** The simulator as claims are run against it, and what it was asked. */
function createTestSend() {
	const asked: string[] = [];
	const simulator = createSimulator({
		facts,
		now: Date.now,
		wait: async () => {},
		seed: 'test',
		pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
	});
	const send = (request: Request) => {
		asked.push(`${request.method} ${new URL(request.url).pathname}`);
		return simulator.fetch(request);
	};
	return Object.assign(send, { asked });
}

/** What comes of one claim of the lesson when it expects something else. */
async function planted(id: string, change: Record<string, unknown>): Promise<string[]> {
	const claim = content.claims.find((one) => one.id === id);
	if (!claim || claim.check.kind === 'union') throw new Error(`No claim «${id}» to change.`);
	const expect = { ...claim.check.expect, ...change };
	const changed = { ...claim, check: { ...claim.check, expect } };
	return failures({ ...content, claims: [claimFileSchema.shape.claims.element.parse(changed)] });
}

async function failures(changed: typeof content): Promise<string[]> {
	const sources = [{ file: path, content: changed }];
	return failuresOf(await runClaims(sources, send), sources);
}

describe('one planted fault gives exactly its own difference', () => {
	test.each([
		[
			'c.retry-after-long',
			{ waitsMs: [[1000, 2000]] },
			'waits in ms: [3600000] instead of [[1000,2000]]',
		],
		['c.status-429', { status: 529 }, 'status: 429 instead of 529'],
		['c.status-429', { attempts: 1 }, 'requests: 3 instead of 1'],
		[
			'c.status-400',
			{ throws: 'NotFoundError' },
			'thrown: BadRequestError (400 {"type":"error","error":{"type":"invalid_request_error","message":"Example"},"request_id":"req_test"}) instead of NotFoundError',
		],
		['c.overloaded-is-5xx', { isA: ['RateLimitError'] }, 'the error is no RateLimitError'],
		['c.midstream-shape', { isNotA: ['APIError'] }, 'the error is a APIError'],
		[
			'c.sends-version',
			{ sent: { 'anthropic-version': ['2023-06-01'] } },
			'header anthropic-version: ["2026-10-21"] instead of ["2023-06-01"]',
		],
		[
			'c.cut-loop',
			{ events: ['message_start'] },
			'events: ["message_start","content_block_start","content_block_delta"] instead of ["message_start"]',
		],
		[
			'c.usage-total',
			{ result: { 'usage.output_tokens': 280 } },
			'usage.output_tokens: 200 instead of 280',
		],
		['c.silence', { waitsAfterMs: undefined, throws: 'APIError' }, /waits for something/],
		['c.abort', { waitsAfterMs: 400 }, 'still waiting: false instead of true'],
		['c.sim-wrong-key', { status: 403 }, /^status: 401 \(\{.+\) instead of 403$/],
		[
			'c.sim-spend-cap',
			{ headers: { 'retry-after': true } },
			'header retry-after is there: false instead of true',
		],
		['c.sim-rate-limit', { headers: { 'retry-after': '8' } }, 'header retry-after: 7 instead of 8'],
		[
			'c.sim-ok',
			{ body: { stop_reason: 'max_tokens' } },
			'stop_reason: end_turn instead of max_tokens',
		],
		['c.sim-ok', { sameRequestId: true }, /^request_id: nothing instead of req_/],
	])('%s %j', async (id, change, difference) => {
		const [failure, ...more] = await planted(id, change);
		expect(more).toEqual([]);
		const [file, name, ...rest] = (failure ?? '').split('  ');
		expect([file, name]).toEqual([path, id]);
		expect(rest.join('  ')).toEqual(
			typeof difference === 'string' ? difference : expect.stringMatching(difference),
		);
	});

	test('a union that has one member more than the claim says', async () => {
		const union = { kind: 'union' as const, name: 'StopReason', members: ['end_turn'] };
		const [claim] = content.claims;
		expect(await failures({ ...content, claims: [{ ...claim!, check: union }] })).toEqual([
			`${path}  ${claim!.id}  members: ["end_turn","max_tokens","model_context_window_exceeded","pause_turn","refusal","stop_sequence","tool_use"] instead of ["end_turn"]`,
		]);
	});

	test('a union that the SDK does not have', async () => {
		const union = { kind: 'union' as const, name: 'FinishReason', members: ['stop'] };
		const [claim] = content.claims;
		expect(await failures({ ...content, claims: [{ ...claim!, check: union }] })).toEqual([
			`${path}  ${claim!.id}  could not run: Error: The SDK exports no «FinishReason».`,
		]);
	});
});

test('what a claim sends before its own request is sent before it, and its cost counts', async () => {
	const file = 'src/content/claims/l2.yaml';
	const lesson = claimFileSchema.parse(parse(readFileSync(file, 'utf8')));
	const claims = lesson.claims.filter(({ id }) => id === 'c.sim-cache-read');
	send.asked.length = 0;
	const sources = [{ file, content: { ...lesson, claims } }];
	expect(failuresOf(await runClaims(sources, send), sources)).toEqual([]);
	expect(send.asked).toEqual(['POST /v1/messages', 'POST /v1/messages']);
	const alone = claims.map((claim) => ({
		...claim,
		check: claim.check.kind === 'request' ? { ...claim.check, before: [] } : claim.check,
	}));
	const live = { send, key: 'sk-ant-live', models: facts.models, budgetUsd: 1 };
	const [both, one] = [await runLive(claims, live), await runLive(alone, live)];
	expect(both.spentUsd).toBeGreaterThan(one.spentUsd);
	const unread = [{ file, content: { ...lesson, claims: alone } }];
	expect(failuresOf(await runClaims(unread, createTestSend()), unread)).not.toEqual([]);
});

test('an hour of waiting takes no time, and chance is still chance', async () => {
	const startedMs = performance.now();
	const answer = { status: 429, error: 'rate_limit_error', headers: { 'retry-after': '3600' } };
	expect(waitsOf(await observe(sdkCheck(answer)))).toEqual([3_600_000, 3_600_000]);
	expect(performance.now() - startedMs).toBeLessThan(2000);
	const waits = waitsOf(await observe(sdkCheck({ status: 500, error: 'api_error' })));
	expect(waits.filter((ms) => Number.isInteger(ms))).toEqual([]);
});

test('the table and the summary say what was done, and no more', () => {
	const results = [
		{ id: 'c.a', how: 'sdk' as const, differences: [] },
		{ id: 'c.long-name', how: 'simulator' as const, differences: ['a instead of b'] },
	];
	expect(tableOf(results).split('\n')).toEqual([
		'claim        how        result',
		'c.a          sdk        holds',
		'c.long-name  simulator  FAILS',
	]);
	expect(summaryOf(results)).toBe('2 claims: 1 sdk, 1 simulator. 1 fail.');
});

describe('live', () => {
	const settings = { send, key: 'sk-ant-test', models: facts.models };
	const ofThese = content.claims.filter(({ canRunLive }) => canRunLive).map(({ id }) => id);

	test('runs what is marked for it, within ten cents', async () => {
		send.asked.length = 0;
		const run = await runLive(content.claims, { ...settings, budgetUsd: 0.1 });
		expect(run.results.map(({ id }) => id)).toEqual(ofThese);
		expect(run.results.filter(({ differences }) => differences.length > 0)).toEqual([]);
		expect(run.leftOut).toEqual([]);
		expect(run.spentUsd).toBeGreaterThan(0);
		expect(run.spentUsd).toBeLessThanOrEqual(0.1);
		expect(send.asked.at(-1)).toMatch(/^POST \/v1\/messages\/batches\/msgbatch_\w+\/cancel$/);
	});

	test('sends nothing that does not fit into the budget any more', async () => {
		send.asked.length = 0;
		const { results, leftOut, spentUsd } = await runLive(content.claims, {
			...settings,
			budgetUsd: 0.001,
		});
		expect([...results.map(({ id }) => id), ...leftOut].toSorted()).toEqual(ofThese.toSorted());
		expect(leftOut.length).toBeGreaterThan(0);
		expect(send.asked.filter((line) => !line.endsWith('/cancel'))).toHaveLength(results.length);
		expect(spentUsd).toBeLessThanOrEqual(0.001);
	});

	test('calls no fault and no claim about the SDK', () => {
		const live = content.claims.filter(({ canRunLive }) => canRunLive);
		expect(live.filter(({ check }) => check.kind !== 'request' || check.fault)).toEqual([]);
	});
});

describe('dates', () => {
	const dates = (change: object) => withDates(text, new Map([['c.sim-ok', change]]));
	const claimOf = (changed: string) =>
		claimFileSchema.parse(parse(changed)).claims.find(({ id }) => id === 'c.sim-ok');

	test('are written into their own claim, and nothing else changes', () => {
		const changed = dates({ checkedOn: '2026-12-24', liveOn: '2026-12-25' });
		expect(claimOf(changed)).toMatchObject({ checkedOn: '2026-12-24', liveOn: '2026-12-25' });
		const lines = changed.split('\n').filter((line) => !text.split('\n').includes(line));
		expect(lines).toEqual(["    checkedOn: '2026-12-24'", "    liveOn: '2026-12-25'"]);
	});

	test('are replaced, and taken away', () => {
		const live = withDates(text, new Map([['c.sim-ok', { liveOn: '2026-12-25' }]]));
		const later = withDates(live, new Map([['c.sim-ok', { liveOn: '2026-12-26' }]]));
		expect(claimOf(later)).toHaveProperty('liveOn', '2026-12-26');
		expect(withDates(later, new Map([['c.sim-ok', { liveOn: undefined }]]))).toBe(text);
	});
});

describe('the command', () => {
	/** `npm run claims` over one file of its own. */
	async function command(yaml: string, args: string[] = [], env: Record<string, string> = {}) {
		const folder = mkdtempSync(join(tmpdir(), 'claims-'));
		writeFileSync(join(folder, 'l4.yaml'), yaml);
		const REPORT = join(folder, 'claims.json');
		const options = { env: { ...process.env, ANTHROPIC_API_KEY: '', REPORT, ...env } };
		const all = ['scripts/claims.mjs', '--folder', folder, ...args];
		const ran = await promisify(execFile)(process.execPath, all, options).catch(
			(error: { code: number; stdout: string; stderr: string }) => error,
		);
		const after = readFileSync(join(folder, 'l4.yaml'), 'utf8');
		const report = (() => {
			try {
				return JSON.parse(readFileSync(REPORT, 'utf8'));
			} catch {
				return undefined;
			}
		})();
		rmSync(folder, { recursive: true });
		return { code: 0, ...ran, after, report, folder };
	}
	const two = (status: number) => `lesson: l4
recordings: {}
claims:
  - id: c.status
    sentence: A 404 is not repeated.
    how: sdk
    check:
      kind: sdk
      server:
        - { status: ${status}, error: not_found_error }
      expect: { throws: NotFoundError, attempts: 1 }
    sources: [sdk-ts]
    checkedOn: '2026-11-21'
  - id: c.ok
    sentence: It answers.
    how: simulator
    canRunLive: true
    check:
      kind: request
      body: { model: claude-haiku-5-5, max_tokens: 8, messages: [{ role: user, content: Hello }] }
      expect: { status: 200 }
    sources: [sdk-ts]
    checkedOn: '2026-11-21'
`;

	test('ends well when every claim holds, and writes the day when it is asked to', async () => {
		const { code, stdout, after, report } = await command(two(404), [
			'--write',
			'--today',
			'2026-12-24',
		]);
		expect(code).toBe(0);
		expect(stdout).toMatch(/2 claims: 1 sdk, 1 simulator\. 0 fail\./);
		expect(after).toBe(two(404).replaceAll('2026-11-21', '2026-12-24'));
		expect(report).toMatchObject({
			ranOn: '2026-12-24',
			results: [{ id: 'c.status' }, { id: 'c.ok' }],
		});
	});

	test('ends with 1 and names file, claim and difference when one fails', async () => {
		const { code, stderr, folder, report } = await command(two(403));
		expect(code).toBe(1);
		expect(stderr).toContain(
			`${folder}/l4.yaml  c.status  thrown: PermissionDeniedError (403 {"type":"error","error":{"type":"not_found_error","message":"Example"},"request_id":"req_test"}) instead of NotFoundError`,
		);
		expect(report.results[0].differences).toHaveLength(1);
	});

	test('asks for a key before it goes live', async () => {
		const { code, stderr } = await command(two(404), ['--live']);
		expect(code).toBe(1);
		expect(stderr).toContain('Set ANTHROPIC_API_KEY to run claims against the real API.');
	});
});
