// A folder of built files, sent as our own server sends its files: brotli at its best.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
};

/**
 * @param {string} folder
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveFolder(folder) {
	const server = createServer(async (req, res) => {
		const { pathname } = new URL(req.url ?? '/', 'http://host');
		const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
		try {
			const bytes = await readFile(file);
			const type = types[extname(file)];
			if (type) res.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
			res.end(type ? brotliCompressSync(bytes) : bytes);
		} catch {
			res.writeHead(404).end();
		}
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const stop = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `http://127.0.0.1:${port}`, stop };
}
