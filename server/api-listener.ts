import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { writerOf, type WriteTo } from '#api/bytes.ts';
import { refuse } from '#api/errors.ts';
import { createApi, type ApiSettings } from '#api/index.ts';
import { isConnectionReset } from '#api/simulator/index.ts';
import { addressOf } from './address.ts';

/** Answers /api/* on a node:http server, and nothing else. */
export function apiListener(settings: ApiSettings, isBehindProxy: boolean): RequestListener {
	const answer = createApi(settings);
	return getRequestListener(async (request, { incoming, outgoing }) => {
		const response = await answer(request, addressOf(incoming, isBehindProxy)).catch(failed);
		// A fault that was ordered from the simulator: closed without a head, as a lost connection is.
		if (!response) {
			incoming.socket.destroy();
			return RESPONSE_ALREADY_SENT;
		}
		const writeTo = writerOf(response);
		if (!writeTo || !(outgoing instanceof ServerResponse)) return response;
		send(response, writeTo, outgoing);
		return RESPONSE_ALREADY_SENT;
	});
}

/** Whatever was thrown is an answer in the API's shape, and its stack is the host's to read. */
function failed(error: unknown): Response | undefined {
	if (isConnectionReset(error)) return undefined;
	console.error(error);
	return refuse(500, 'api_error', 'The server failed. Nothing was lost; try again.');
}

/** A run writes into the socket itself: see `ByteSource` for what that saves. */
function send(
	{ status, headers }: Response,
	writeTo: WriteTo,
	outgoing: ServerResponse<IncomingMessage>,
): void {
	outgoing.writeHead(status, Object.fromEntries(headers));
	const writer = writeTo({
		write: (bytes) => outgoing.write(bytes),
		end: () => void outgoing.end(),
	});
	outgoing.on('drain', () => writer.drain());
	outgoing.on('close', () => writer.leave());
	writer.begin();
}
