import { z } from 'astro/zod';

const id = z.string().regex(/^c\.[a-z0-9]+(?:-[a-z0-9]+)*$/);
const headers = z.record(z.string(), z.string());

/** What a scripted server does with one request; every answer has `request-id: req_test`. The last one of a list is repeated. */
const answerSchema = z.union([
	/** A 200 with the smallest message: the text «Hello.», `end_turn`, 3 tokens in and 2 out. */
	z.literal('ok'),
	/** The usual error body with this type, and `error.details.error_code` where there is a code. */
	z.strictObject({
		status: z.int(),
		error: z.string(),
		code: z.string().optional(),
		headers: headers.optional(),
	}),
	/** A whole response; `body` is sent as JSON, `text` as it stands. */
	z.strictObject({
		status: z.int(),
		headers: headers.optional(),
		body: z.unknown().optional(),
		text: z.string().optional(),
	}),
	/** A 200 with the events of a recording, and how the response ends after them. */
	z.strictObject({
		stream: z.string(),
		end: z.enum(['close', 'reset', 'silence']).default('close'),
	}),
	/** No response: the connection fails, or nothing ever comes. */
	z.strictObject({ network: z.enum(['down', 'silent']) }),
]);

/**
 * How the SDK is used. `iterate` is `for await` over the events; `await-on` is the trap of that name.
 * `parse` and `json-format` take the schema in `params` through the helper `jsonSchemaOutputFormat`;
 * `create-warned` resolves with what the SDK wrote to `console.warn`.
 */
const callSchema = z.enum([
	'create',
	'create-iterate',
	'stream-final',
	'stream-done',
	'stream-iterate',
	'stream-await-on',
	'stream-abort',
	'batch-results',
	'count-tokens',
	'parse',
	'json-format',
	'create-warned',
]);

/** The real SDK against a scripted server. */
export const sdkCheckSchema = z.strictObject({
	kind: z.literal('sdk'),
	call: callSchema.default('create'),
	/** Laid over `{ model: claude-haiku-5-5, max_tokens: 64, messages: [user: hello] }`. */
	params: z.record(z.string(), z.unknown()).default({}),
	client: z
		.strictObject({ maxRetries: z.int().optional(), timeoutMs: z.int().optional() })
		.default({}),
	server: z.array(answerSchema).min(1),
	expect: z.strictObject({
		/** Name of the class that is thrown; absent where the call succeeds. */
		throws: z.string().optional(),
		/** Classes that the error is an instance of as well. */
		isA: z.array(z.string()).default([]),
		isNotA: z.array(z.string()).default([]),
		/** `status` of the error; `null` for undefined. */
		status: z.int().nullable().optional(),
		type: z.string().nullable().optional(),
		errorCode: z.string().optional(),
		requestId: z.string().optional(),
		attempts: z.int().nonnegative().optional(),
		/** Least and most milliseconds before each retry. Long ones need a clock that can be wound on. */
		waitsMs: z.array(z.tuple([z.number(), z.number()])).optional(),
		/** Header → its value in each attempt; `null` where it must be missing. */
		sent: z.record(z.string(), z.array(z.string().nullable())).optional(),
		/** Types of the events that a loop sees. */
		events: z.array(z.string()).optional(),
		/** Dotted path in the result → value. */
		result: z.record(z.string(), z.unknown()).optional(),
		/** The call is still waiting after this many milliseconds. */
		waitsAfterMs: z.int().optional(),
	}),
});

/** One plain HTTP request to the simulator, or, with a key and within a budget, to the API. */
const requestCheckSchema = z.strictObject({
	kind: z.literal('request'),
	method: z.enum(['GET', 'POST']).default('POST'),
	path: z.string().startsWith('/v1/').default('/v1/messages'),
	headers: headers.default({}),
	/** Headers left out of the usual three. */
	without: z.array(z.string()).default([]),
	body: z.unknown().optional(),
	/** Bodies that are sent first, in this order: a cache is read only after it was written. */
	before: z.array(z.unknown()).default([]),
	/** Ordered from the simulator; such a claim can never be run against the API. */
	fault: z.string().optional(),
	expect: z.strictObject({
		status: z.int(),
		/** Header → value, `true` for present, `false` for absent. */
		headers: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
		/** Dotted path in the JSON body → value. A string that begins and ends with «/» is a pattern. */
		body: z.record(z.string(), z.unknown()).default({}),
		/** Types of the events of a stream, repeats in a row counted once. */
		events: z.array(z.string()).optional(),
		/** `request_id` of the body equals the header. */
		sameRequestId: z.boolean().default(false),
	}),
});

/** A union of the SDK's types has exactly these members. */
const unionCheckSchema = z.strictObject({
	kind: z.literal('union'),
	/** As exported by the SDK: `StopReason`, `keyof MessageCreateParamsBase`. Objects count by their `type`; null and undefined do not count. */
	name: z.string(),
	members: z.array(z.string()).min(1),
});

export const claimSchema = z.strictObject({
	id,
	/** What is claimed, as the lesson says it. */
	sentence: z.string().trim().min(1),
	/**
	 * What it is checked against, and no more than that. `sdk`: the SDK's own code or types.
	 * `simulator`: our reading of the sources, which proves nothing about the API.
	 */
	how: z.enum(['sdk', 'simulator']),
	/** Whether it could be run against the real API, given a key. */
	canRunLive: z.boolean().default(false),
	check: z.discriminatedUnion('kind', [sdkCheckSchema, requestCheckSchema, unionCheckSchema]),
	/** Ids of rows in `facts/sources.yaml`. */
	sources: z.array(z.string()).min(1),
	checkedOn: z.iso.date(),
	/** Day the real API last answered as expected. Written by `npm run claims -- --live` alone. */
	liveOn: z.iso.date().optional(),
});

/** One file under `src/content/claims/`, named after the lesson's id. */
export const claimFileSchema = z.strictObject({
	lesson: z.string(),
	/** Name → events of a stream, in order. */
	recordings: z.record(z.string(), z.array(z.looseObject({ type: z.string() }))),
	claims: z.array(claimSchema).min(1),
});

/** What `npm run claims` leaves in `.build/claims.json` for the build. */
export const claimRunSchema = z.strictObject({
	ranOn: z.iso.date(),
	results: z.array(
		z.strictObject({
			id,
			/** What it ran against this time. */
			how: z.enum(['sdk', 'simulator', 'live']),
			/** Expected and found, one sentence each; empty where the claim holds. */
			differences: z.array(z.string()),
		}),
	),
});

export type ClaimRun = z.infer<typeof claimRunSchema>;
export type ClaimResult = ClaimRun['results'][number];
export type ScriptedAnswer = z.infer<typeof answerSchema>;
export type SdkCheck = z.infer<typeof sdkCheckSchema>;
export type RequestCheck = z.infer<typeof requestCheckSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimFile = z.infer<typeof claimFileSchema>;
