import { APIConnectionError, type Anthropic } from '@anthropic-ai/sdk';
import { errorResponse } from '#api/errors.ts';
import type { LabContext } from '#api/lab-context.ts';
import { keyOf, type Access } from './access.ts';
import { readKept } from './kept-body.ts';
import { withoutKey } from './shown.ts';

export interface Asked {
	response: Response;
	text: string;
}

/** One call with the SDK, its answer passed on as it came. */
export async function ask(
	{ settings, clients, request }: LabContext,
	access: Access,
	send: (client: Anthropic, signal: AbortSignal) => { asResponse(): Promise<Response> },
): Promise<Asked> {
	const source = access.mode === 'simulator' ? 'simulator' : 'api';
	const key = keyOf(access);
	const upstream = new AbortController();
	const signal = AbortSignal.any([request.signal, upstream.signal]);
	const ours = { 'lab-source': source, 'cache-control': 'no-store' };
	try {
		const answer = await send(clients.of(access, 'own'), signal).asResponse();
		const { idleTimeoutMs } = settings;
		const kept = await readKept(answer, { idleTimeoutMs, onStall: () => upstream.abort() });
		if (!kept.isWhole) throw new APIConnectionError({ message: 'The body broke off.' });
		const id = answer.headers.get('request-id') ?? '';
		// Never as it came: a page from a gateway would be a page of this site.
		const headers = { ...ours, 'content-type': 'application/json', 'request-id': id };
		return scrubbed(new Response(kept.text, { headers }), key);
	} catch (error) {
		return scrubbed(errorResponse(error, ours), key);
	}
}

/** An upstream that says the key aloud is not passed on word for word. */
async function scrubbed(response: Response, key: string | undefined): Promise<Asked> {
	const text = withoutKey(await response.text(), key);
	const pairs = [...response.headers].map(
		([name, value]) => [name, withoutKey(value, key)] as const,
	);
	const headers = Object.fromEntries(pairs);
	return { response: new Response(text, { status: response.status, headers }), text };
}
