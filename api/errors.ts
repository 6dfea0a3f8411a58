import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import type { ErrorBody } from '#wire/contract.ts';

/** An answer of our own, in the API's shape, so that the labs need only one reader. */
export function refuse(status: number, type: string, message: string): Response {
	const body: ErrorBody = { type: 'error', error: { type, message }, request_id: null };
	return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/**
 * What a failed call becomes for the browser: the API's own status and body where there is one,
 * otherwise a sentence of ours that says nothing about keys or addresses.
 */
export function errorResponse(error: unknown, headers: Record<string, string>): Response {
	if (error instanceof APIError && error.status) {
		const requestId = error.requestID ?? '';
		const body = error.error ?? ourBody(error.status);
		return Response.json(body, {
			status: error.status,
			headers: { ...headers, 'request-id': requestId },
		});
	}
	if (error instanceof APIConnectionTimeoutError)
		return refuse(
			504,
			'timeout_error',
			'The API sent no response in time. Nothing was kept running.',
		);
	if (error instanceof APIConnectionError)
		return refuse(502, 'api_error', 'The API could not be reached from this server.');
	return refuse(500, 'api_error', 'The lab server failed. Nothing was lost; try again.');
}

/** For an answer that is not JSON, such as an HTML page from an edge in front of the API. */
function ourBody(status: number): ErrorBody {
	const message = `The answer with status ${status} was not JSON: something in front of the API wrote it.`;
	return { type: 'error', error: { type: 'api_error', message }, request_id: null };
}
