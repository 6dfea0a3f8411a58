import type { ApiSettings } from './settings.ts';

/** What both mounts, our server and the Astro route, hand to `createApi` unless told otherwise. */
export const hostDefaults = {
	headTimeoutMs: 60_000,
	idleTimeoutMs: 60_000,
	pace: { firstTokenMs: 350, tokensPerSecond: 60 },
} satisfies Partial<ApiSettings>;
