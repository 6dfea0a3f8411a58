import Anthropic from '@anthropic-ai/sdk';
import type { LabSource } from '#wire/contract.ts';
import type { ApiSettings, Fetch } from './settings.ts';
import { simulatorFetch } from './simulator/fetch.ts';
import type { Simulator } from './simulator/index.ts';

/** A key in the API's form that belongs to nobody. */
const wrongKey = 'sk-ant-invalid-on-purpose';

export interface ClientOptions {
	source: LabSource;
	key: 'own' | 'wrong';
	/** Whichever key is used for the API; the simulator takes any. */
	apiKey: string | undefined;
	/** Who this is for the simulator, unless a request says otherwise. */
	caller: string;
	/** Wraps the network, to see what goes over it. */
	observe: (fetch: Fetch) => Fetch;
}

/**
 * The one way to Claude. The simulator stands in for the network alone: requests, retries, stream
 * parsing and error classes are the real SDK's in both cases.
 */
export function createClient(
	settings: ApiSettings,
	simulator: Simulator,
	{ source, key, apiKey, caller, observe }: ClientOptions,
): Anthropic {
	const isLive = source === 'api';
	const { baseUrl, headTimeoutMs } = settings;
	const network: Fetch = isLive ? settings.network : calledBy(caller, simulatorFetch(simulator));
	return new Anthropic({
		apiKey: key === 'wrong' ? wrongKey : isLive ? (apiKey ?? '') : 'simulated',
		baseURL: isLive && baseUrl ? baseUrl : 'https://api.anthropic.com',
		timeout: headTimeoutMs,
		// Its log holds prompts, whatever ANTHROPIC_LOG says.
		logLevel: 'off',
		fetch: observe(network),
	});
}

/** Said behind the observer, which shows learners the headers: nobody outside is to know the name. */
function calledBy(caller: string, network: Fetch): Fetch {
	return (input, init = {}) => {
		const headers = new Headers(init.headers);
		if (!headers.has('simulator-caller')) headers.set('simulator-caller', caller);
		return network(input, { ...init, headers });
	};
}
