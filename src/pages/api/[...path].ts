import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { setTimeout as wait } from 'node:timers/promises';
import { getSecret } from 'astro:env/server';
import { createApi } from '#api/index.ts';
import { hostDefaults } from '#api/host-defaults.ts';
import { tutorMaterials } from '#components/tutor/materials.ts';
import { hostSettingNames, hostSettingsIn } from '#api/host-settings.ts';
import { subscriberOf } from '#api/subscriber.ts';

// For `astro dev` and hosts other than ours. In our own server /api/* never gets here: an Astro
// route ignores backpressure, so a reader that stops reading would not stop the API's bytes.
export const prerender = false;

let handle: ReturnType<typeof createApi> | undefined;

export const ALL: APIRoute = async ({ request, clientAddress }) => {
	handle ??= createApi({
		...hostDefaults,
		...hostSettingsIn(Object.fromEntries(hostSettingNames.map((name) => [name, getSecret(name)]))),
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
	// The adapter's word on who asks: behind a proxy it believes a header only with `security.allowedDomains`.
	return handle(withoutSlash(request), subscriberOf(clientAddress));
};

const rowsOf = <Row>(entries: { data: Row }[]): Row[] => entries.map(({ data }) => data);

/** Astro ends each address with a slash, as the course's pages have it; an endpoint of the API has none. */
function withoutSlash(request: Request): Request {
	const url = new URL(request.url);
	url.pathname = url.pathname.replace(/\/$/, '');
	return new Request(url, request);
}
