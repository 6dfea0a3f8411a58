import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { apiListener } from './api-listener.ts';
import { sandboxHeaders, securityHeaders } from './security-headers.ts';
import type { ServerSettings } from './settings.ts';

const client = new URL('../dist/client/', import.meta.url);
const entry = new URL('../dist/server/entry.mjs', import.meta.url);

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * /api/* is answered by `createApi`, everything that was built by sirv (with its compressed
 * copies), the rest by Astro. Every answer carries the same security headers.
 */
export async function createListener({
	api,
	allowedHosts,
	isBehindProxy,
}: ServerSettings): Promise<RequestListener> {
	const headers = securityHeaders(client);
	const headersOfSandbox = sandboxHeaders(client);
	const handleApi = apiListener(api, isBehindProxy);
	const { handler: handlePage }: { handler: Handler } = await import(entry.href);
	const serveFile = sirv(client.pathname, {
		brotli: true,
		gzip: true,
		etag: true,
		extensions: ['html'],
		setHeaders: setCaching,
	});

	return (req, res) => {
		for (const [name, value] of headers) res.setHeader(name, value);
		const { pathname } = new URL(req.url ?? '/', 'http://host');
		if (pathname.startsWith('/lab-sandbox/'))
			for (const [name, value] of headersOfSandbox) res.setHeader(name, value);
		if (!isAllowed(req.headers.host, allowedHosts)) return refuse(res, 421, misdirected);
		if (pathname.startsWith('/api/')) return void handleApi(req, res);
		if (req.method !== 'GET' && req.method !== 'HEAD')
			return refuse(res, 405, 'Pages can only be read.', { allow: 'GET, HEAD' });
		// The one form of a page's address has a slash at the end; relative links depend on it.
		if (needsSlash(pathname)) return redirect(res, req.url ?? '/');
		serveFile(req, res, () => handlePage(req, res));
	};
}

const misdirected =
	'This server does not answer to that host name. Its host can allow it: ALLOWED_HOSTS=name npm start';

function isAllowed(host: string | undefined, allowed: ReadonlySet<string>): boolean {
	return host !== undefined && allowed.has(host.toLowerCase().replace(/:\d+$/, ''));
}

function needsSlash(pathname: string): boolean {
	return !pathname.endsWith('/') && !/\.\w+$/.test(pathname);
}

function redirect(res: ServerResponse, url: string): void {
	const [path = '', query] = url.split('?');
	// Two slashes at the start would name another host.
	const location = `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
	res.writeHead(308, { location }).end();
}

function refuse(res: ServerResponse, status: number, sentence: string, headers = {}): void {
	res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(sentence);
}

/** Astro puts a hash of the content into the names under _astro/, so those never change. */
function setCaching(res: ServerResponse, pathname: string): void {
	const isHashed = pathname.startsWith('/_astro/');
	res.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
