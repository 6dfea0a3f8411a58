import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApi, type ApiSettings } from '#api/index.ts';
import { addressOf } from './address.ts';

/** Answers /api/* on a node:http server, and nothing else. */
export function apiListener(settings: ApiSettings, isBehindProxy: boolean): RequestListener {
	const answer = createApi(settings);
	return getRequestListener((request, { incoming }) =>
		answer(request, addressOf(incoming, isBehindProxy)),
	);
}
