import { observedFetch, type Observer } from './attempts.ts';
import { watchedBy } from './clients.ts';
import type { Plan } from './plan.ts';
import type { RunSettings } from './run.ts';

/** Sends the one request of a plan with the SDK, and reports what goes over the network. */
export function send(
	{ clients, access, plan }: Pick<RunSettings, 'clients' | 'access' | 'plan'>,
	observer: Observer,
): Promise<Response> {
	const { params: body, isStreaming: stream, key } = plan;
	// Not `messages.create`: its types, rightly, do not let a faulty request through.
	return clients
		.of(access, key)
		.post('/v1/messages', {
			...{ body, stream, signal: observer.signal },
			headers: { ...versionHeader(plan), ...faultHeader(plan, access.mode !== 'simulator') },
			fetchOptions: watchedBy((fetch) => observedFetch(fetch, observer)),
		})
		.asResponse();
}

/** The edge in front of the API refuses a body that is too large, and the simulator need not be sent it. */
function faultHeader({ fault, padTo }: Plan, isLive: boolean): Record<string, string> {
	const order = padTo !== undefined && !isLive ? 'edge' : fault;
	return order === undefined ? {} : { 'simulator-fault': order };
}

const versionHeader = ({ version }: Plan): Record<string, string> =>
	version === undefined ? {} : { 'anthropic-version': version };
