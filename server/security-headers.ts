import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * One set of headers for every response. The policy allows exactly the inline scripts and styles
 * of the built pages, by hash; Astro's own policy misses files, 404 and print pages.
 * @param client folder of the built static files
 */
export function securityHeaders(client: URL): [name: string, value: string][] {
	const pages = globSync('**/*.html', { cwd: client.pathname }).map((path) =>
		readFileSync(new URL(path, client), 'utf8'),
	);
	return [
		['content-security-policy', policyFor(pages)],
		['cross-origin-opener-policy', 'same-origin'],
		['cross-origin-resource-policy', 'same-origin'],
		['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
		['referrer-policy', 'strict-origin-when-cross-origin'],
		['x-content-type-options', 'nosniff'],
		['x-frame-options', 'DENY'],
	];
}

/**
 * For the sandbox of the labs, in place of the headers of the same names: a page without an origin
 * that runs its own script and the workers it makes, and can reach nothing at all.
 */
export function sandboxHeaders(client: URL): [name: string, value: string][] {
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

/** The Content-Security-Policy for these pages. */
export function policyFor(pages: readonly string[]): string {
	const scripts = pages.flatMap((page) =>
		[...page.matchAll(inlineScript)]
			// A data block is not run, so it needs no hash.
			.filter(
				([, attributes = '']) => !/type="(application\/(ld\+)?json|text\/plain)"/.test(attributes),
			)
			.map(([, , code = '']) => hashOf(code)),
	);
	const styles = pages.flatMap((page) =>
		[...page.matchAll(inlineStyle)].map(([, code = '']) => hashOf(code)),
	);
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
