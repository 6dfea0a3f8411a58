const parameters = new Set(
	(
		'model max_tokens messages cache_control container diagnostics inference_geo metadata output_config ' +
		'service_tier speed stop_sequences stream system thinking tool_choice tools user_profile_id workspace_id'
	).split(' '),
);

/**
 * Whether the types of the SDK let this body through. A body that is broken on purpose has to be sent
 * by hand, or a program would fail before it sends anything.
 */
export function isTypedBody(body: Readonly<Record<string, unknown>>): boolean {
	return (
		typeof body['model'] === 'string' &&
		typeof body['max_tokens'] === 'number' &&
		Array.isArray(body['messages']) &&
		Object.keys(body).every((name) => parameters.has(name))
	);
}

export const isStreamed = (body: Readonly<Record<string, unknown>>): boolean =>
	body['stream'] === true;

/** The body without `stream`, which the helpers for streams set themselves. */
export function withoutStream(
	body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	const { stream: _, ...rest } = body;
	return rest;
}

export function isEntries(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
