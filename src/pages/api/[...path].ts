import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { setTimeout as wait } from 'node:timers/promises';
import { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL } from 'astro:env/server';
import { createApi } from '#api/index.ts';
import { hostDefaults } from '#api/host-defaults.ts';

// For `astro dev` and hosts other than ours. In our own server /api/* never gets here: an Astro
// route ignores backpressure, so a reader that stops reading would not stop the API's bytes.
export const prerender = false;

let handle: ReturnType<typeof createApi> | undefined;

export const ALL: APIRoute = async ({ request }) => {
	handle ??= createApi({
		...hostDefaults,
		apiKey: ANTHROPIC_API_KEY,
		baseUrl: ANTHROPIC_BASE_URL,
		labs: await rowsOf('labs'),
		facts: {
			models: await rowsOf('models'),
			errors: await rowsOf('errors'),
			limits: await rowsOf('limits'),
			'stop-reasons': await rowsOf('stop-reasons'),
			'api-versions': await rowsOf('api-versions'),
		},
		now: Date.now,
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		seed: String(Date.now()),
		log: (line) => console.log(JSON.stringify(line)),
	});
	return handle(request);
};

type Collection = Parameters<typeof getCollection>[0];

const rowsOf = async <Name extends Collection>(name: Name) =>
	(await getCollection(name)).map(({ data }) => data);
