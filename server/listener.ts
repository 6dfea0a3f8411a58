import type { ReadStream } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { apiListener } from './api-listener.ts';
import { commonHeaders, contentPolicies, sandboxHeaders } from './security-headers.ts';
import type { ServerSettings } from './settings.ts';

const client = new URL('../dist/client/', import.meta.url);
const entry = new URL('../dist/server/entry.mjs', import.meta.url);

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * /api/* is answered by `createApi`, everything that was built by sirv (with its compressed
 * copies), the rest by Astro. Every answer carries the security headers.
 */
export async function createListener({
	api,
	allowedHosts,
	isBehindProxy,
}: ServerSettings): Promise<RequestListener> {
	const policyOf = contentPolicies(client);
	const headersOfSandbox = sandboxHeaders(client);
	const handleApi = apiListener(api, isBehindProxy);
	const { handler: handlePage }: { handler: Handler } = await import(entry.href);
	const serveFile = sirv(fileURLToPath(client), {
		brotli: true,
		gzip: true,
		etag: true,
		extensions: ['html'],
		setHeaders: setCaching,
	});

	return (req, res) => {
		// Cut, not parsed: `new URL` throws on what anyone can send, such as `//`.
		const [pathname = '/'] = (req.url ?? '/').split('?');
		res.setHeader('content-security-policy', policyOf(pathname));
		for (const [name, value] of commonHeaders) res.setHeader(name, value);
		if (pathname.startsWith('/lab-sandbox/'))
			for (const [name, value] of headersOfSandbox) res.setHeader(name, value);
		if (!isAllowed(req.headers.host, allowedHosts)) return refuse(res, 421, misdirected);
		// `GET http://…` is for proxies, `OPTIONS *` for whole servers.
		if (!pathname.startsWith('/'))
			return refuse(res, 400, 'The address has to begin with a slash.');
		if (pathname.startsWith('/api/')) return void handleApi(req, res);
		if (req.method !== 'GET' && req.method !== 'HEAD')
			return refuse(res, 405, 'Pages can only be read.', { allow: 'GET, HEAD' });
		const canonical = canonicalOf(pathname);
		if (canonical !== pathname) return redirect(res, canonical, req.url ?? '/');
		// sirv reads ranges unchecked: one that ends before it begins would end this process.
		delete req.headers.range;
		// Nor does it hear of a file that is gone since the start, as after another build, or close one
		// whose reader has left: a pipe only lets go of it, and the file would stay open for good.
		res.once('pipe', (file: ReadStream) => {
			file.once('error', () => res.destroy());
			res.once('close', () => file.destroy());
		});
		serveFile(req, res, () => handlePage(req, res));
	};
}

const misdirected =
	'This server does not answer to that host name. Its host can allow it: ALLOWED_HOSTS=name npm start';

function isAllowed(host: string | undefined, allowed: ReadonlySet<string>): boolean {
	return host !== undefined && allowed.has(host.toLowerCase().replace(/:\d+$/, ''));
}

/**
 * The one form of a page's address: a slash at the end, which relative links depend on, and one at
 * the start, because `//name` and `/\\name` would lead a browser to another host.
 */
function canonicalOf(pathname: string): string {
	const path = pathname.replace(/^[/\\]+/, '/');
	return path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`;
}

function redirect(res: ServerResponse, path: string, url: string): void {
	const query = url.indexOf('?');
	res.writeHead(308, { location: query === -1 ? path : path + url.slice(query) }).end();
}

function refuse(res: ServerResponse, status: number, sentence: string, headers = {}): void {
	res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(sentence);
}

/** Astro puts a hash of the content into the names under _astro/, so those never change. */
function setCaching(res: ServerResponse, pathname: string): void {
	const isHashed = pathname.startsWith('/_astro/');
	res.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
