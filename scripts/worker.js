// The service worker. scripts/service-worker.mjs puts `release` in front of it and writes both to
// dist/client/sw.js. Its one promise: a reader's page is never mixed from two builds.
/* global release */
/** @type {any} the scope of a service worker, which this project's types do not know */
const worker = self;
const prefix = 'roundtrip-';
const cacheName = prefix + release.version;

worker.addEventListener('install', (event) => event.waitUntil(fill()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// Only the page asks, when its reader has pressed «Reload».
worker.addEventListener('message', ({ data }) => data === 'take-over' && worker.skipWaiting());

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const isOurs = url.origin === worker.location.origin && !url.pathname.startsWith('/api/');
	if (request.method === 'GET' && isOurs) event.respondWith(answer(request, url));
});

/** All or nothing: a release that is half there must not be used. */
async function fill() {
	const cache = await caches.open(cacheName);
	await cache.addAll(release.files.map((path) => new Request(path, { cache: 'no-cache' })));
}

/** The release before this one is kept for tabs that still show it and load a script late. */
async function takeOver() {
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
	const previous = names.filter((name) => name !== cacheName).slice(0, -1);
	await Promise.all(previous.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

/**
 * @param {Request} request
 * @param {URL} url
 */
async function answer(request, url) {
	const isPage = request.mode === 'navigate';
	const cache = await caches.open(cacheName);
	const path = url.pathname.replace(/\/index\.html$/, '/');
	const cached = (await cache.match(path)) ?? (isPage ? undefined : await caches.match(path));
	if (cached) return cached;
	// The server would do the same, but it may be out of reach.
	if (isPage && (await cache.match(`${path}/`))) return Response.redirect(`${path}/${url.search}`);
	try {
		return await fetch(request);
	} catch (error) {
		const offline = isPage && (await cache.match('/offline/'));
		if (!offline) throw error;
		return new Response(offline.body, { status: 503, headers: offline.headers });
	}
}
