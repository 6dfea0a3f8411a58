import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { callbacksOf } from './program-callbacks.ts';
import { programText, type ProgramRequest } from './program-text.ts';

interface CaseFile {
	cases: { id: string; request: Record<string, unknown>; version?: string }[];
	compiler?: { code: string; says: string };
}

const labNamed = (name: string): CaseFile =>
	parse(readFileSync(`src/content/labs/${name}.yaml`, 'utf8'));

const hello = {
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	messages: [{ role: 'user', content: 'Hi.' }],
};
const version = '2026-10-21';

const { cases } = labNamed('errors');
const others = ['build', 'temperature', 'json'].flatMap((name) => labNamed(name).cases);
const requests: ProgramRequest[] = [
	...cases.map(({ request }) => ({ body: request, version })),
	...cases.map(({ request }) => ({ body: { ...request, stream: true }, version })),
	...others.map(({ request, version: named }): ProgramRequest =>
		named === undefined
			? { body: request, version }
			: { body: request, version: named, isVersionNamed: true },
	),
	{ body: { ...hello, temperature: 1 }, version },
	{ body: hello, version, baseUrl: 'http://localhost:4321/api/simulator', apiKey: 'sk-ant-x' },
];

test('every case is a TypeScript program that the SDK’s own types accept', () => {
	expect(complaintsOn(requests.map((request) => programText('typescript', request)))).toEqual([]);
}, 60_000);

test('what the temperature lab says of the types is what the compiler says', () => {
	const { code, says } = labNamed('temperature').compiler!;
	const program = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n${code}`;
	const complaints = complaintsOn([program]);
	expect(complaints).toHaveLength(1);
	expect(complaints[0]).toContain(says);
}, 60_000);

function complaintsOn(texts: string[]): string[] {
	const files = new Map(texts.map((text, i) => [resolve(`case-${i}.ts`), text]));
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.NodeNext,
		types: ['node'],
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	host.fileExists = (path) => files.has(path) || fileExists(path);
	host.readFile = (path) => files.get(path) ?? readFile(path);
	host.getSourceFile = (path, language) => {
		const text = files.get(path);
		return text === undefined
			? getSourceFile(path, language)
			: ts.createSourceFile(path, text, language);
	};
	const program = ts.createProgram([...files.keys()], options, host);
	return [...files.keys()].flatMap((path) => {
		const file = program.getSourceFile(path);
		const found = file
			? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
			: [];
		return found.map(
			({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
		);
	});
}

test('the TypeScript literal is the value that was sent, whatever it holds', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const text = programText('typescript', { body: { value }, version });
			const from = text.indexOf('body: ') + 'body: '.length;
			const literal = text.slice(from, text.indexOf(',\n});\nconsole.log'));
			// The program's own text is the subject, so it has to be evaluated.
			const read: unknown = new Function(`return ${literal}`)();
			expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify({ value })));
		}),
	);
});

test('the command hands the shell exactly the body that was sent', () => {
	const nasty = `it's "$HOME" \`id\` \\ \n ümlaut`;
	const body = { ...hello, messages: [{ role: 'user', content: nasty }] };
	const command = programText('curl', { body, version }).replace(/^curl/, 'show');
	const script = `show() { while [ "$#" -gt 1 ]; do shift; done; printf %s "$1"; }\n${command}`;
	expect(JSON.parse(execFileSync('sh', ['-c', script], { encoding: 'utf8' }))).toEqual(body);
});

test('a key stands in the program only where the simulator’s own is meant', () => {
	for (const language of ['typescript', 'python', 'curl'] as const) {
		expect(programText(language, { body: hello, version })).not.toContain('sk-ant');
		expect(
			programText(language, {
				body: hello,
				version,
				baseUrl: 'http://x',
				apiKey: 'sk-ant-fault:529',
			}),
		).toContain('sk-ant-fault:529');
	}
});

test('a version that is not the SDK’s own stands in every program', () => {
	for (const language of ['typescript', 'python', 'curl'] as const) {
		const named = programText(language, {
			...{ body: hello, version: '2023-06-01', isVersionNamed: true },
		});
		expect(named).toMatch(/anthropic-version['"]?: ['"]?2023-06-01/);
	}
	expect(programText('typescript', { body: hello, version })).not.toContain(version);
});

test('Python has its own words for what JSON calls true, false and null', () => {
	const body = {
		...hello,
		metadata: null,
		stop_sequences: ["it's"],
		cache_control: { on: true, off: false },
	};
	expect(programText('python', { body, version })).toBe(`import anthropic

client = anthropic.Anthropic()

message = client.messages.create(
    model="claude-haiku-5-5",
    max_tokens=64,
    messages=[
        {
            "role": "user",
            "content": "Hi.",
        },
    ],
    metadata=None,
    stop_sequences=[
        "it's",
    ],
    cache_control={
        "on": True,
        "off": False,
    },
)

for block in message.content:
    if block.type == "text":
        print(block.text)
print(message.stop_reason, message._request_id)
`);
});

test('a body that the types forbid is sent by hand, and nothing is added to it', () => {
	const { max_tokens: _, ...broken } = hello;
	for (const language of ['typescript', 'python'] as const) {
		const text = programText(language, { body: broken, version });
		expect(text).toContain('client.post');
		expect(text).not.toContain('max_tokens');
	}
});

test.each([
	['message_start', '{"type":"message_start"}', ['streamEvent']],
	['ping', '{"type":"ping"}', []],
	[
		'content_block_delta',
		'{"index":0,"delta":{"type":"text_delta","text":"a"}}',
		['streamEvent', 'text'],
	],
	['content_block_delta', '{"delta":{"type":"input_json_delta"}}', ['streamEvent', 'inputJson']],
	['content_block_delta', '{"delta":{"type":"of_tomorrow"}}', ['streamEvent']],
	['content_block_stop', '{}', ['streamEvent', 'contentBlock']],
	['message_stop', '{}', ['streamEvent', 'message', 'finalMessage', 'end']],
	['error', '{}', ['error', 'end']],
])('%s of %s reaches %j', (name, data, expected) => {
	expect(callbacksOf(name, data)).toEqual(expected);
});
