import { lettersOf } from './chance.ts';
import { limitHeadersOf, organizationOf } from './rate.ts';
import type { Call } from './world.ts';

/** What every answer of the API carries. Until the credential is known to be good there is no workspace. */
export function commonHeaders(call: Call, subject: string): Record<string, string> {
	const { caller, requestId, world } = call;
	const { seed, now } = world.settings;
	return {
		...limitHeadersOf(caller, subject, { limits: world.limits, now: now() }),
		'request-id': requestId,
		'anthropic-organization-id': organizationOf(seed, caller),
		'anthropic-workspace-id': `wrkspc_01${lettersOf(22, seed, 'workspace', caller.id)}`,
	};
}
