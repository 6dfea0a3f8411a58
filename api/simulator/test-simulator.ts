import Anthropic from '@anthropic-ai/sdk';
import {
	createSimulator,
	simulatorFetch,
	type Simulator,
	type SimulatorSettings,
} from './index.ts';
import { testFacts } from './test-facts.ts';

/** A simulator whose time passes only while it waits, so that tests neither wait nor guess. */
export function createTestSimulator(settings: Partial<SimulatorSettings> = {}): {
	simulator: Simulator;
	clock: { ms: number };
} {
	const clock = { ms: Date.UTC(2026, 10, 21, 10) };
	const simulator = createSimulator({
		facts: testFacts,
		now: () => clock.ms,
		wait: async (ms, signal) => {
			signal.throwIfAborted();
			clock.ms += ms;
		},
		seed: 'test',
		pace: { firstTokenMs: 0, tokensPerSecond: Infinity },
		...settings,
	});
	return { simulator, clock };
}

/** The official SDK over the simulator. */
export function clientOf(
	simulator: Simulator,
	options: ConstructorParameters<typeof Anthropic>[0] = {},
): Anthropic {
	return new Anthropic({
		apiKey: 'sk-ant-test',
		fetch: simulatorFetch(simulator),
		maxRetries: 0,
		...options,
	});
}

/** `client` with a fault ordered for every call. */
export function faulty(simulator: Simulator, fault: string, maxRetries = 0): Anthropic {
	return clientOf(simulator, { maxRetries, defaultHeaders: { 'simulator-fault': fault } });
}

export const hello = {
	model: 'claude-haiku-5-5',
	max_tokens: 256,
	messages: [{ role: 'user' as const, content: 'Hello' }],
};

/** A raw request, for what the SDK would never send. */
export function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
	return new Request(`https://api.anthropic.com${path}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-api-key': 'sk-ant-test',
			'anthropic-version': '2023-06-01',
			...headers,
		},
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}
