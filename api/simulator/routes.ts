import type { Fault } from './faults/order.ts';
import { createMessage } from './messages.ts';
import { notFound } from './problem.ts';
import type { Call } from './world.ts';

type Handler = (call: Call, fault: Fault | undefined, id: string) => Promise<Response> | Response;

const routes: readonly (readonly [string, RegExp, Handler])[] = [
	['POST', /^\/v1\/messages$/, createMessage],
];

/** Finds who answers; an unknown path, or a known one with another method, is the API's 404. */
export async function route(call: Call, fault: Fault | undefined): Promise<Response> {
	for (const [method, pattern, handler] of routes) {
		const match = call.request.method === method && pattern.exec(call.path);
		if (match) return handler(call, fault, decodeURIComponent(match[1] ?? ''));
	}
	throw notFound();
}
