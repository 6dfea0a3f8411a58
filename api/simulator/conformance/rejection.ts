import type { Evidence } from './evidence.ts';

/** A request that the API refuses, with what the simulator says to it. */
export interface Rejection {
	behaviour: string;
	/** Fields over a good request; `undefined` takes a field out. A string is a body of its own. */
	body?: Record<string, unknown> | string;
	headers?: Record<string, string>;
	status: number;
	type: string;
	/** The whole message, or how it begins where only that is known. */
	message: string | { begins: string };
	evidence: Evidence;
}

export const badRequest = { status: 400, type: 'invalid_request_error' };
export const newest = { 'anthropic-version': '2026-10-21' };
export const user = { role: 'user', content: 'Hello' };
export const opus = { model: 'claude-opus-5-5' };
