import { SettingError } from '#api/host-settings.ts';

/** A sentence that says what to do about a failure to start; anything unknown keeps its stack. */
export function adviceFor(error: unknown, port: number): string {
	if (error instanceof SettingError) return error.message;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`;
		case 'EACCES':
			return `This account may not open port ${port}. Choose one above 1023: PORT=4321 npm start`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return 'HOST is not an address of this machine. Leave it out to serve on localhost.';
		case 'ERR_SOCKET_BAD_PORT':
			return 'PORT must be a whole number from 0 to 65535.';
		case 'ENOENT':
		case 'ERR_MODULE_NOT_FOUND':
			return `Part of the build is missing. Run «npm run build» first.\n${String(error)}`;
		case 'ENOSPC':
			return 'The disk is full. Free some space and start again.';
		default:
			return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
}
