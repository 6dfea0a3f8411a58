import { createServer } from 'node:http';
import { adviceFor } from './advice.ts';
import { createListener } from './listener.ts';
import { endpointIn, readSettings } from './settings.ts';

const { host, port, name } = endpointIn(process.env);

// The adapter would otherwise open a port of its own as soon as its entry is imported.
process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';

try {
	const settings = await readSettings(process.env);
	const server = createServer(await createListener(settings));
	server.on('error', stop);
	server.listen(port, host, () => {
		console.log(`\n  Roundtrip   http://${name}:${port}/`);
		console.log(
			`  Labs        ${settings.api.apiKey ? 'live, with ANTHROPIC_API_KEY: calls are billed' : 'simulated: no key, no cost'}`,
		);
		console.log('  Stop        Ctrl-C\n');
	});
	const close = () => {
		// Streams that are still open would otherwise hold the process for as long as they last.
		server.close(() => process.exit(0));
		server.closeAllConnections();
	};
	process.once('SIGINT', close);
	process.once('SIGTERM', close);
} catch (error) {
	stop(error);
}

function stop(error: unknown): never {
	console.error(adviceFor(error, port));
	process.exit(1);
}
