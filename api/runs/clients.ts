import type Anthropic from '@anthropic-ai/sdk';
import { createClient } from '#api/client.ts';
import type { ApiSettings, Fetch } from '#api/settings.ts';
import type { Simulator } from '#api/simulator/index.ts';
import { keyOf, type Access } from './access.ts';

/** The SDK's clients. Making one takes longer than sending a request, so they are kept. */
export interface Clients {
	of(access: Access, key: 'own' | 'wrong'): Anthropic;
}

const watch = Symbol('watch');
type Watch = (fetch: Fetch) => Fetch;

export function createClients(settings: ApiSettings, simulator: Simulator): Clients {
	const kept = new Map<string, Anthropic>();
	// With a name that can be known, anybody could use up the rate limits of every learner’s runs.
	const caller = `labs-${crypto.randomUUID()}`;
	function make(access: Access, key: 'own' | 'wrong'): Anthropic {
		const source = access.mode === 'simulator' ? 'simulator' : 'api';
		const apiKey = keyOf(access);
		return createClient(settings, simulator, { source, key, apiKey, caller, observe });
	}
	return {
		of(access, key) {
			// A learner's own key is not kept, so neither is a client that holds it.
			if (access.mode === 'own') return make(access, key);
			const name = `${access.mode} ${key}`;
			const client = kept.get(name) ?? make(access, key);
			kept.set(name, client);
			return client;
		},
	};
}

/** Options for one call of the SDK whose every HTTP request goes through `wrap`. */
export function watchedBy(wrap: Watch): object {
	let wrapped: Fetch | undefined;
	const once: Watch = (fetch) => (wrapped ??= wrap(fetch));
	return { [watch]: once };
}

/** The SDK hands `fetchOptions` on to its fetch as they are, symbols too. */
function observe(fetch: Fetch): Fetch {
	return (input, init = {}) => {
		// The border: only `watchedBy` sets this symbol.
		const { [watch]: wrap, ...rest } = init as RequestInit & { [watch]?: Watch };
		return wrap ? wrap(fetch)(input, rest) : fetch(input, rest);
	};
}
