import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { hostDefaults } from './host-defaults.ts';
import type { ApiSettings, LogLine } from './settings.ts';
import { testTutor } from './tutor/test-tutor.ts';

/** The course's own rows, unchecked: the content check has done that. */
const rows = (name: string) =>
	parse(readFileSync(new URL(`../src/content/facts/${name}.yaml`, import.meta.url), 'utf8'));

/** Settings for tests: the simulator without waits, small time-outs, log lines in an array. */
export function testSettings(more: Partial<ApiSettings> = {}): ApiSettings & { lines: LogLine[] } {
	const lines: LogLine[] = [];
	return {
		...hostDefaults,
		labs: [
			{
				kind: 'stream',
				id: 'stream',
				model: 'claude-haiku-5-5',
				max_tokens: 300,
				prompt: 'Explain {topic} in about 40 words.',
				topicMaxLength: 30,
			},
			{
				...{ kind: 'batch', id: 'batch', model: 'claude-haiku-5-5', max_tokens: 50 },
				prompt: 'Good or bad? {input}',
				items: [
					{ custom_id: 'a', input: 'Fine.' },
					{ custom_id: 'b', input: 'Broken.', change: { temperature: 0 } },
				],
				simulatedMs: 500,
			},
			{
				kind: 'error',
				id: 'errors',
				cases: [
					{ id: 'wrong-key', key: 'wrong', request: hello, expect: { status: 401 } },
					{
						id: 'no-max-tokens',
						key: 'own',
						request: { ...hello, max_tokens: undefined },
						expect: { status: 400 },
					},
					{
						id: 'no-messages',
						key: 'own',
						request: { ...hello, messages: [] },
						expect: { status: 400 },
					},
					{
						id: 'no-model',
						key: 'own',
						request: { ...hello, model: 'claude-nobody' },
						expect: { status: 404 },
					},
					{ id: 'overloaded', key: 'own', request: hello, fault: '529', expect: { status: 529 } },
					{ id: 'large', key: 'own', request: hello, padTo: 33_554_433, expect: { status: 413 } },
					{ id: 'fine', key: 'own', request: hello, expect: { status: 200 } },
				],
			},
		],
		tutors: [testTutor],
		facts: {
			models: rows('models'),
			errors: rows('errors'),
			limits: rows('limits'),
			'stop-reasons': rows('stop-reasons'),
			'api-versions': rows('api-versions'),
			batches: rows('batches'),
		},
		now: Date.now,
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		seed: 'test',
		pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
		headTimeoutMs: 1000,
		idleTimeoutMs: 2000,
		log: (line) => lines.push(line),
		lines,
		...more,
	};
}

const hello = {
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Hello' }],
};
