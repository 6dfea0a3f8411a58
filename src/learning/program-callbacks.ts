/**
 * What the SDK's `messages.stream()` calls when this event arrives, in order. Every event but `ping`
 * and `error` first reaches `streamEvent`.
 * @param name of the event
 * @param data its JSON
 */
export function callbacksOf(name: string, data: string): string[] {
	if (name === 'ping') return [];
	if (name === 'error') return ['error', 'end'];
	const more = name === 'content_block_delta' ? deltaCallback(data) : (others.get(name) ?? []);
	return ['streamEvent', ...more];
}

const others = new Map([
	['content_block_stop', ['contentBlock']],
	['message_stop', ['message', 'finalMessage', 'end']],
]);

const deltas = new Map([
	['text_delta', ['text']],
	['input_json_delta', ['inputJson']],
	['thinking_delta', ['thinking']],
	['signature_delta', ['signature']],
	['citations_delta', ['citation']],
]);

function deltaCallback(data: string): string[] {
	// The name stands in the event's first bytes, so nothing has to be parsed to find it.
	const type = /"delta":\s*\{\s*"type":\s*"(\w+)"/.exec(data)?.[1];
	return deltas.get(type ?? '') ?? [];
}
