import type { ApiSettings } from './settings.ts';

/** What both mounts, our server and the Astro route, hand to `createApi` unless told otherwise. */
export const hostDefaults = {
	network: (url, init) => fetch(url, init),
	host: {
		models: ['claude-haiku-5-5', 'claude-sonnet-5-5', 'claude-haiku-4-5-20251001'],
		maxTokens: 2048,
		dailyUsd: 1,
		ratePerMinute: 20,
	},
	isUnlimited: false,
	headTimeoutMs: 60_000,
	idleTimeoutMs: 60_000,
	pace: { firstTokenMs: 350, tokensPerSecond: 60 },
} satisfies Partial<ApiSettings>;
