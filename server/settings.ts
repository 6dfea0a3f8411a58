import { readFileSync, readdirSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { hostDefaults } from '#api/host-defaults.ts';
import { hostSettingsIn } from '#api/host-settings.ts';
import type { ApiSettings } from '#api/index.ts';
import { factFiles } from '#schemas/fact.ts';
import { labSchema } from '#schemas/lab.ts';
import { nodeFetch } from './network.ts';
import { readTutors } from './tutors.ts';

/** Where the server listens. */
export interface Endpoint {
	host: string;
	port: number;
	/** The host as it stands in addresses and `Host` headers: small letters, IPv6 in brackets. */
	name: string;
}

export interface ServerSettings {
	api: ApiSettings;
	/** Names this server answers to; a request for another host is refused. */
	allowedHosts: ReadonlySet<string>;
	/** Set by whoever runs a proxy in front: only then is `x-forwarded-for` believed. */
	isBehindProxy: boolean;
}

const content = new URL('../src/content/', import.meta.url);

/** The environment and the course's own files, read once, as plain settings. */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<ServerSettings> {
	return {
		allowedHosts: hostsOf(env),
		isBehindProxy: env['TRUST_PROXY'] === '1',
		api: {
			...hostDefaults,
			...hostSettingsIn(env),
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

/** `HOST` and `PORT`; empty ones, as `HOST= npm start` makes them, count as left out. */
export function endpointIn(env: NodeJS.ProcessEnv): Endpoint {
	const host = env['HOST'] || 'localhost';
	const name = (isIPv6(host) ? `[${host}]` : host).toLowerCase();
	return { host, port: Number(env['PORT'] || 4321), name };
}

/** `ALLOWED_HOSTS` (comma-separated) for a server that others reach by name. */
function hostsOf(env: NodeJS.ProcessEnv): ReadonlySet<string> {
	const named = (env['ALLOWED_HOSTS'] ?? '').split(',').map((name) => name.trim().toLowerCase());
	return new Set(
		['localhost', '127.0.0.1', '[::1]', endpointIn(env).name, ...named].filter(Boolean),
	);
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
