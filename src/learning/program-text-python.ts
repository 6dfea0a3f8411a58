import type { ProgramRequest } from './program-text.ts';
import { isEntries, isStreamed, isTypedBody, withoutStream } from './program-text-shape.ts';

/** The program in Python, with the official SDK. */
export function pythonProgram(request: ProgramRequest): string {
	const head = `import anthropic\n\n${clientOf(request)}\n\n`;
	const { body } = request;
	if (!isTypedBody(body)) return head + byHand(body);
	return head + (isStreamed(body) ? streamed(body) : standard(body));
}

function clientOf({ baseUrl, apiKey, version, isVersionNamed }: ProgramRequest): string {
	const options = [
		...(baseUrl === undefined ? [] : [`    base_url=${JSON.stringify(baseUrl)},`]),
		...(apiKey === undefined ? [] : [`    api_key=${JSON.stringify(apiKey)},`]),
		...(isVersionNamed
			? [`    default_headers={"anthropic-version": ${JSON.stringify(version)}},`]
			: []),
	];
	if (options.length === 0) return 'client = anthropic.Anthropic()';
	return `client = anthropic.Anthropic(\n${options.join('\n')}\n)`;
}

const standard = (body: ProgramRequest['body']) =>
	`message = client.messages.create(
${argumentsOf(body)})

for block in message.content:
    if block.type == "text":
        print(block.text)
print(message.stop_reason, message._request_id)
`;

const streamed = (body: ProgramRequest['body']) =>
	`with client.messages.stream(
${argumentsOf(withoutStream(body))}) as stream:
    for delta in stream.text_stream:
        print(delta, end="", flush=True)
    message = stream.get_final_message()

# None when the stream ended without message_stop: nothing is raised here.
print(message.stop_reason, stream.request_id)
`;

const byHand = (body: ProgramRequest['body']) =>
	`# Not messages.create: it would refuse this body before it is sent.
message = client.post(
    "/v1/messages",
    cast_to=anthropic.types.Message,
    body=${literal(body, 1)},
)
print(message)
`;

const argumentsOf = (body: ProgramRequest['body']) =>
	Object.entries(body)
		.map(([name, value]) => `    ${name}=${literal(value, 1)},\n`)
		.join('');

function literal(value: unknown, depth = 0): string {
	const spaces = '    '.repeat(depth + 1);
	const close = '    '.repeat(depth);
	if (Array.isArray(value)) {
		if (value.length === 0) return '[]';
		return `[\n${value.map((one) => `${spaces}${literal(one, depth + 1)},\n`).join('')}${close}]`;
	}
	if (isEntries(value)) {
		const entries = Object.entries(value).map(
			([name, one]) => `${spaces}${JSON.stringify(name)}: ${literal(one, depth + 1)},\n`,
		);
		return entries.length === 0 ? '{}' : `{\n${entries.join('')}${close}}`;
	}
	if (value === null) return 'None';
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	return JSON.stringify(value);
}
