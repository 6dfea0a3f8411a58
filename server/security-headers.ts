import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

type Header = [name: string, value: string];

/** The same on every response; the policy stands apart, because each page has its own. */
export const commonHeaders: readonly Header[] = [
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin'],
	['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
	['referrer-policy', 'strict-origin-when-cross-origin'],
	['x-content-type-options', 'nosniff'],
	['x-frame-options', 'DENY'],
];

/**
 * From the path of a request to its Content-Security-Policy. A page allows exactly its own inline
 * scripts and styles, by hash; files and answers of /api have none to allow. Hashes of all pages on
 * every response weigh 2 KB each time, and Astro's own policy misses files, 404 and print pages.
 * @param client folder of the built static files
 */
export function contentPolicies(client: URL): (pathname: string) => string {
	const pages = new Map(
		globSync('**/*.html', { cwd: fileURLToPath(client) }).map((file) => [
			addressOf(file),
			policyFor(readFileSync(new URL(file, client), 'utf8')),
		]),
	);
	const ofFiles = policyFor('');
	const ofMissing = pages.get('/404/') ?? ofFiles;
	// Addresses of pages end in a slash; what else does is a page that is missing.
	return (pathname) => pages.get(pathname) ?? (pathname.endsWith('/') ? ofMissing : ofFiles);
}

/** `a/index.html` is served as `/a/`, and `404.html` as `/404/`. */
function addressOf(file: string): string {
	return `/${file.replaceAll('\\', '/').replace(/(index)?\.html$/, '/')}`.replace(/\/+$/, '/');
}

/**
 * For the sandbox of the labs, in place of the headers of the same names: a page without an origin
 * that runs its own script and the workers it makes, and can reach nothing at all.
 */
export function sandboxHeaders(client: URL): Header[] {
	const page = readFileSync(new URL('lab-sandbox/index.html', client), 'utf8');
	const scripts = [...page.matchAll(inlineScript)].map(([, , code = '']) => hashOf(code));
	const policy = [
		"default-src 'none'",
		`script-src ${scripts.join(' ')} blob:`,
		'worker-src blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'self'",
		'sandbox allow-scripts',
	];
	return [
		['content-security-policy', policy.join('; ')],
		['x-frame-options', 'SAMEORIGIN'],
	];
}

/** The Content-Security-Policy for a page, or for what is no page when it is empty. */
function policyFor(html: string): string {
	const scripts = [...html.matchAll(inlineScript)]
		// A data block is not run, so it needs no hash.
		.filter(
			([, attributes = '']) => !/type="(application\/(ld\+)?json|text\/plain)"/.test(attributes),
		)
		.map(([, , code = '']) => hashOf(code));
	const styles = [...html.matchAll(inlineStyle)].map(([, code = '']) => hashOf(code));
	return [
		"default-src 'self'",
		// Pagefind's index is read by WebAssembly.
		`script-src 'self' 'wasm-unsafe-eval' ${unique(scripts)}`.trim(),
		`style-src 'self' ${unique(styles)}`.trim(),
		// Code colours and icons are style attributes; they can run nothing.
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ');
}

const unique = (hashes: string[]) => [...new Set(hashes)].join(' ');
const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
