import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { hostDefaults } from '#api/host-defaults.ts';
import type { ApiSettings } from '#api/index.ts';
import { factFiles } from '#schemas/fact.ts';
import { labSchema } from '#schemas/lab.ts';
import { nodeFetch } from './network.ts';
import { readTutors } from './tutors.ts';

export interface ServerSettings {
	api: ApiSettings;
	/** Names this server answers to; a request for another host is refused. */
	allowedHosts: ReadonlySet<string>;
	/** Set by whoever runs a proxy in front: only then is `x-forwarded-for` believed. */
	isBehindProxy: boolean;
}

/** A setting of the host that cannot be used; its message is all they need. */
export class SettingError extends Error {}

const content = new URL('../src/content/', import.meta.url);

/** The environment and the course's own files, read once, as plain settings. */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<ServerSettings> {
	return {
		allowedHosts: hostsOf(env),
		isBehindProxy: env['TRUST_PROXY'] === '1',
		api: {
			...hostDefaults,
			...labSettings(env),
			network: nodeFetch,
			labs: readLabs(),
			tutors: readTutors(content),
			facts: {
				models: readFacts('models', factFiles.models),
				errors: readFacts('errors', factFiles.errors),
				limits: readFacts('limits', factFiles.limits),
				'stop-reasons': readFacts('stop-reasons', factFiles['stop-reasons']),
				'api-versions': readFacts('api-versions', factFiles['api-versions']),
				batches: readFacts('batches', factFiles.batches),
			},
			now: Date.now,
			wait: (ms, signal) => wait(ms, undefined, { signal }),
			seed: env['SIMULATOR_SEED'] ?? String(Date.now()),
			log: (line) => console.log(JSON.stringify(line)),
		},
	};
}

/** The key and what it may be used for. */
function labSettings(env: NodeJS.ProcessEnv) {
	return {
		apiKey: keyIn(env),
		baseUrl: env['ANTHROPIC_BASE_URL'] || undefined,
		isUnlimited: env['LAB_TEST_MODE'] === '1',
		host: {
			...hostDefaults.host,
			dailyUsd: numberIn(env, 'LAB_DAILY_USD', hostDefaults.host.dailyUsd),
			ratePerMinute: numberIn(env, 'LAB_RATE_PER_MINUTE', hostDefaults.host.ratePerMinute),
		},
	};
}

/** A key that cannot be a header would fail in the SDK, whose message quotes it. */
function keyIn(env: NodeJS.ProcessEnv): string | undefined {
	const key = env['ANTHROPIC_API_KEY']?.trim();
	if (!key) return undefined;
	if (/^[\x21-\x7e]+$/.test(key)) return key;
	throw new SettingError('ANTHROPIC_API_KEY has a space or a character that no key has.');
}

function numberIn(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
	const text = env[name]?.trim();
	if (!text) return otherwise;
	const number = Number(text);
	if (Number.isFinite(number) && number >= 0) return number;
	throw new SettingError(`${name} must be a number, 0 or more.`);
}

/** `ALLOWED_HOSTS` (comma-separated) for a server that others reach by name. */
function hostsOf(env: NodeJS.ProcessEnv): ReadonlySet<string> {
	const named = (env['ALLOWED_HOSTS'] ?? '').split(',').map((name) => name.trim().toLowerCase());
	return new Set(['localhost', '127.0.0.1', '[::1]', env['HOST'] ?? '', ...named].filter(Boolean));
}

/** All rows of one fact file, checked by the schema that belongs to it. */
function readFacts<Row extends z.ZodType>(name: string, schema: Row): z.infer<Row>[] {
	return schema.array().parse(readYaml(`facts/${name}.yaml`));
}

function readLabs() {
	const files = readdirSync(new URL('labs/', content)).filter((name) => name.endsWith('.yaml'));
	return files.map((name) => labSchema.parse(readYaml(`labs/${name}`)));
}

const readYaml = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));
