import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { setTimeout as wait } from 'node:timers/promises';
import { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL } from 'astro:env/server';
import { createApi } from '#api/index.ts';
import { hostDefaults } from '#api/host-defaults.ts';
import { tutorMaterials } from '#components/tutor/materials.ts';

// For `astro dev` and hosts other than ours. In our own server /api/* never gets here: an Astro
// route ignores backpressure, so a reader that stops reading would not stop the API's bytes.
export const prerender = false;

let handle: ReturnType<typeof createApi> | undefined;

export const ALL: APIRoute = async ({ request }) => {
	handle ??= createApi({
		...hostDefaults,
		apiKey: ANTHROPIC_API_KEY,
		baseUrl: ANTHROPIC_BASE_URL,
		labs: rowsOf(await getCollection('labs')),
		tutors: await tutorMaterials(),
		facts: {
			models: rowsOf(await getCollection('models')),
			errors: rowsOf(await getCollection('errors')),
			limits: rowsOf(await getCollection('limits')),
			'stop-reasons': rowsOf(await getCollection('stop-reasons')),
			'api-versions': rowsOf(await getCollection('api-versions')),
			batches: rowsOf(await getCollection('batches')),
		},
		now: Date.now,
		wait: (ms, signal) => wait(ms, undefined, { signal }),
		seed: String(Date.now()),
		log: (line) => console.log(JSON.stringify(line)),
	});
	return handle(request);
};

const rowsOf = <Row>(entries: { data: Row }[]): Row[] => entries.map(({ data }) => data);
