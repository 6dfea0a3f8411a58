import type { Answer } from '#api/simulator/answer.ts';
import type { SimulatorFacts } from '#api/simulator/facts.ts';
import { ApiProblem } from '#api/simulator/problem.ts';
import type { Fault } from './order.ts';

/** What a fault of a status answers instead of the API. Undefined for the faults that only spoil an answer. */
export function problemOf(
	fault: Fault,
	facts: SimulatorFacts,
	firstOfNextMonth: string,
): ApiProblem | undefined {
	switch (fault.kind) {
		case 'status':
			return statusProblem(fault, facts);
		case 'ramp':
			return new ApiProblem(429, 'rate_limit_error', wordings.ramp, {
				errorCode: 'ramp_limit_exceeded',
				headers: retryHeaders({ 'retry-after': '5', ...fault.options }),
			});
		case 'spend-cap':
			return new ApiProblem(
				429,
				'rate_limit_error',
				`${wordings.spendCap}. Access returns on ${firstOfNextMonth}.`,
				{ errorCode: 'enforced_spend_limit_reached' },
			);
		case 'spend-limit':
			return new ApiProblem(400, 'invalid_request_error', `${wordings.spendLimit}.`);
		default:
			return undefined;
	}
}

const wordings = {
	ramp: 'This request would exceed the rate at which your usage may grow. Increase your traffic more slowly.',
	spendCap:
		'You have reached your API usage limits: your organization has crossed its monthly API usage threshold',
	spendLimit: 'You have reached your specified API usage limits',
};

/** Example wordings; code should never branch on them. */
const messages: Readonly<Record<number, string>> = {
	401: 'invalid x-api-key',
	402: 'There is a problem with the billing of your organization.',
	403: 'Your credential is not permitted to use this resource.',
	404: 'The requested resource could not be found.',
	408: 'The request took too long to arrive.',
	409: 'The request conflicts with the current state of the resource.',
	413: 'Request exceeds the maximum size',
	429: "This request would exceed your organization's rate limit of requests per minute.",
	500: 'Internal server error',
	504: 'The request timed out before it was answered.',
	529: 'Overloaded',
};

function statusProblem({ status, options }: Fault, facts: SimulatorFacts): ApiProblem {
	const row = facts.errors.find((error) => error.status === status);
	const known =
		/^[a-z_]+$/.test(row?.type ?? '') && row?.type !== 'unknown' ? row?.type : undefined;
	const fallback = status >= 500 ? 'api_error' : 'invalid_request_error';
	const isWaiting = status === 429 && options['retry-after-ms'] === undefined;
	return new ApiProblem(
		status,
		options['type'] ?? known ?? fallback,
		messages[status] ?? row?.title ?? `HTTP ${status}`,
		{
			errorCode: options['code'],
			headers: retryHeaders(isWaiting ? { 'retry-after': '1', ...options } : options),
		},
	);
}

function retryHeaders(options: Readonly<Record<string, string>>): Record<string, string> {
	const headers: Record<string, string> = {};
	const after = options['retry-after'];
	if (after !== undefined && after !== 'none') headers['retry-after'] = after;
	const ms = options['retry-after-ms'];
	if (ms !== undefined) headers['retry-after-ms'] = ms;
	const should = options['should-retry'];
	if (should !== undefined) headers['x-should-retry'] = should;
	return headers;
}

/** The page a proxy in front of the API answers with: no JSON, no `request-id`. */
export function edgePage(status: number): Answer {
	const title = status === 413 ? '413 Request Entity Too Large' : `${status} Error`;
	const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n`;
	return { status, headers: { 'content-type': 'text/html', server: 'cloudflare' }, body: page };
}
