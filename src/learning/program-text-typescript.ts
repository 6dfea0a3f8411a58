import type { ProgramRequest } from './program-text.ts';
import { isEntries, isStreamed, isTypedBody, withoutStream } from './program-text-shape.ts';

/** The program in TypeScript, with the official SDK. */
export function typescriptProgram(request: ProgramRequest): string {
	const head = `import Anthropic from '@anthropic-ai/sdk';\n\n${clientOf(request)}\n\n`;
	const { body } = request;
	if (!isTypedBody(body)) return head + byHand(body);
	return head + (isStreamed(body) ? streamed(body) : standard(body));
}

function clientOf({ baseUrl, apiKey, version, isVersionNamed }: ProgramRequest): string {
	const options = [
		...(baseUrl === undefined ? [] : [`\tbaseURL: ${quoted(baseUrl)},`]),
		...(apiKey === undefined ? [] : [`\tapiKey: ${quoted(apiKey)},`]),
		...(isVersionNamed ? [`\tdefaultHeaders: { 'anthropic-version': ${quoted(version)} },`] : []),
	];
	if (options.length === 0) return 'const client = new Anthropic();';
	return `const client = new Anthropic({\n${options.join('\n')}\n});`;
}

const standard = (body: ProgramRequest['body']) =>
	`const message = await client.messages.create(${literal(body)});

for (const block of message.content)
	if (block.type === 'text') console.log(block.text);
console.log(message.stop_reason, message._request_id);
`;

const streamed = (body: ProgramRequest['body']) =>
	`const stream = client.messages.stream(${literal(withoutStream(body))});

stream.on('text', (delta) => console.log(delta));

// Rejects when the stream fails or ends without message_stop.
const message = await stream.finalMessage();
console.log(message.stop_reason, stream.request_id);
`;

const byHand = (body: ProgramRequest['body']) =>
	`// Not messages.create: its types would not let this body through.
const message = await client.post<Anthropic.Message>('/v1/messages', {
	body: ${literal(body, 1)},
});
console.log(message);
`;

function literal(value: unknown, depth = 0): string {
	if (typeof value === 'string') return quoted(value);
	const tabs = '\t'.repeat(depth + 1);
	const close = '\t'.repeat(depth);
	if (Array.isArray(value)) {
		if (value.length === 0) return '[]';
		return `[\n${value.map((one) => `${tabs}${literal(one, depth + 1)},\n`).join('')}${close}]`;
	}
	if (!isEntries(value)) return JSON.stringify(value);
	const entries = Object.entries(value).map(
		([name, one]) => `${tabs}${keyOf(name)}: ${literal(one, depth + 1)},\n`,
	);
	return entries.length === 0 ? '{}' : `{\n${entries.join('')}${close}}`;
}

/** In brackets, this one name is an entry like any other and not the object's prototype. */
function keyOf(name: string): string {
	if (name === '__proto__') return "['__proto__']";
	return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** In single quotes: as JSON has it, with the two kinds of quotes changed about. */
function quoted(text: string): string {
	const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
	return `'${inner.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}
