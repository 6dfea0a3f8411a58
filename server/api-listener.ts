import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { writerOf, type WriteTo } from '#api/bytes.ts';
import { createApi, type ApiSettings } from '#api/index.ts';
import { addressOf } from './address.ts';

/** Answers /api/* on a node:http server, and nothing else. */
export function apiListener(settings: ApiSettings, isBehindProxy: boolean): RequestListener {
	const answer = createApi(settings);
	return getRequestListener(async (request, { incoming, outgoing }) => {
		const response = await answer(request, addressOf(incoming, isBehindProxy));
		const writeTo = writerOf(response);
		if (!writeTo || !(outgoing instanceof ServerResponse)) return response;
		send(response, writeTo, outgoing);
		return RESPONSE_ALREADY_SENT;
	});
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
