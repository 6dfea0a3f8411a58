import { limitHeadersOf } from './rate.ts';
import type { Call } from './world.ts';

/**
 * What every answer of the API carries. Until the credential is known to be good there is no workspace.
 * @param known headers of the answer: limits that it has are not worked out again
 */
export function commonHeaders(
	call: Call,
	subject: string,
	known: Record<string, string>,
): Record<string, string> {
	const { caller, requestId, world } = call;
	const { now } = world.settings;
	const rule = { limits: world.limits, now: now() };
	return {
		...(limitName in known ? {} : limitHeadersOf(caller, subject, rule)),
		'request-id': requestId,
		'anthropic-organization-id': caller.organization,
		'anthropic-workspace-id': caller.workspace,
	};
}

const limitName = 'anthropic-ratelimit-requests-limit';
