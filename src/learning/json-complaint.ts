/** What `JSON.parse` says against a text, in the words of whoever runs it; `undefined` when it takes it. */
export function jsonComplaint(text: string): string | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** The field `stop_sequence` of a message, as it came over the wire. */
export function stopSequenceIn(body: string | undefined): string | undefined {
	if (body === undefined || jsonComplaint(body) !== undefined) return undefined;
	const { stop_sequence }: { stop_sequence?: unknown } = Object(JSON.parse(body));
	return typeof stop_sequence === 'string' ? stop_sequence : undefined;
}
