import type { RequestCheck } from '#schemas/claim.ts';
import { equalDifference, pathDifferences, show } from './differences.ts';

/** Sends a request: to the simulator, or to the API. */
export type Send = (request: Request) => Promise<Response>;

export interface Answered {
	status: number;
	headers: Headers;
	text: string;
	/** Absent where the text is no JSON. */
	body: unknown;
}

/** Sends what the claim says, with the usual three headers around it. */
export async function answerTo(check: RequestCheck, send: Send, key: string): Promise<Answered> {
	const headers = new Headers({
		authorization: `Bearer ${key}`,
		'anthropic-version': '2026-10-21',
		'content-type': 'application/json',
		...check.headers,
		...(check.fault && { 'simulator-fault': check.fault }),
	});
	for (const name of check.without) headers.delete(name);
	const sendBody = (body: unknown) =>
		send(
			new Request(`https://api.anthropic.com${check.path}`, {
				method: check.method,
				headers,
				...(body !== undefined && { body: JSON.stringify(body) }),
			}),
		);
	// Read to the end, because an answer that was given up may have left nothing behind.
	for (const body of check.before) await (await sendBody(body)).text();
	const response = await sendBody(check.body);
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
}

/** What differs from what the claim expects, a sentence each. */
export function requestDifferences({ expect }: RequestCheck, answered: Answered): string[] {
	const { status, headers, text, body } = answered;
	const detail = status === expect.status ? '' : ` (${show(text)})`;
	return [
		...equalDifference('status', status, expect.status, detail),
		...Object.entries(expect.headers).flatMap(([name, wanted]) =>
			typeof wanted === 'boolean'
				? equalDifference(`header ${name} is there`, headers.has(name), wanted)
				: equalDifference(`header ${name}`, headers.get(name), wanted),
		),
		...pathDifferences(body, expect.body),
		...(expect.events ? equalDifference('events', eventsIn(text), expect.events) : []),
		...(expect.sameRequestId
			? pathDifferences(body, { request_id: headers.get('request-id') ?? 'the header request-id' })
			: []),
	];
}

/** Types of the events, without pings; repeats in a row are counted once. */
const eventsIn = (text: string): string[] =>
	[...text.matchAll(/^event: (\w+)/gm)]
		.map((match) => match[1] ?? '')
		.filter((type) => type !== 'ping')
		.filter((type, i, all) => type !== all[i - 1]);

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// HTML from the edge and event streams are answers too.
		return undefined;
	}
}
