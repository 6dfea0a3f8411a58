import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });

const ways = {
	'an import': (from: string) =>
		`import * as planted from '${from}';\nexport const used = planted;\n`,
	'an import() while it runs': (from: string) => `export const used = () => import('${from}');\n`,
};

/** What the linter says about a file of one import that nobody has written. */
async function saidAbout(
	filePath: string,
	from: string,
	write = ways['an import'],
): Promise<string[]> {
	const code = write(from);
	const script = filePath.endsWith('.astro')
		? `---\n${code.replace('export ', '')}void used;\n---\n`
		: code;
	const [result] = await eslint.lintText(script, { filePath });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId?.startsWith('no-restricted-'))
		.map(({ message }) => message.replace(/^.*restricted from being used by a pattern\. /, ''));
}

const notAFloor = (folder: string) => `Not a floor that ${folder} stands on (see README).`;
const mustNotKnow = (folder: string, name: string) =>
	`${folder} must not know about ${name} (see README, «Where things are»).`;

describe('an import from a floor above fails, and says which', () => {
	test.each([
		['src/schemas/planted.ts', '#wire/sse.ts', notAFloor('src/schemas')],
		['src/schemas/planted.ts', '#schemas/item.ts', notAFloor('src/schemas')],
		['src/wire/planted.ts', '#learning/score.ts', notAFloor('src/wire')],
		['src/learning/planted.ts', '#components/announce.ts', notAFloor('src/learning')],
		['src/learning/planted.ts', '#api/index.ts', notAFloor('src/learning')],
		['src/components/planted.ts', '#api/index.ts', notAFloor('src/components')],
		['src/components/quiz/Planted.tsx', '#api/index.ts', notAFloor('src/components')],
		['src/components/quiz/Planted.astro', '#api/index.ts', notAFloor('src/components')],
		['src/sandbox/planted.ts', '#components/announce.ts', notAFloor('src/sandbox')],
		['src/pages/planted.astro', '#api/index.ts', notAFloor('src/pages')],
		['src/pages/planted.astro', '#wire/sse.ts', notAFloor('src/pages')],
		['src/pages/api/planted.ts', '#components/announce.ts', notAFloor('src/pages/api')],
		['api/planted.ts', '#schemas/lab.ts', notAFloor('api')],
		['api/simulator/planted.ts', '#learning/score.ts', notAFloor('api')],
		['server/planted.ts', '#components/announce.ts', notAFloor('server')],
	])('%s ← %s', async (file, from, message) => {
		for (const [way, write] of Object.entries(ways))
			expect(await saidAbout(file, from, write), way).toEqual([message]);
	});
});

describe('a package that a floor must not know fails, and says which', () => {
	test.each([
		['src/schemas/planted.ts', 'astro:content', mustNotKnow('src/schemas', 'astro')],
		['src/schemas/planted.ts', '@anthropic-ai/sdk', mustNotKnow('src/schemas', '@anthropic-ai')],
		['src/wire/planted.ts', 'preact', mustNotKnow('src/wire', 'preact')],
		['src/sandbox/planted.ts', '@preact/signals', mustNotKnow('src/sandbox', '@preact')],
		['src/learning/planted.ts', 'preact/hooks', mustNotKnow('src/learning', 'preact')],
		['src/learning/planted.ts', '@preact/signals', mustNotKnow('src/learning', '@preact')],
		['src/learning/planted.ts', 'astro:content', mustNotKnow('src/learning', 'astro')],
		['src/learning/planted.ts', '@anthropic-ai/sdk', mustNotKnow('src/learning', '@anthropic-ai')],
		[
			'src/components/Planted.tsx',
			'@anthropic-ai/sdk',
			mustNotKnow('src/components', '@anthropic-ai'),
		],
		['src/pages/planted.astro', '@anthropic-ai/sdk', mustNotKnow('src/pages', '@anthropic-ai')],
		[
			'src/pages/api/planted.ts',
			'@anthropic-ai/sdk',
			mustNotKnow('src/pages/api', '@anthropic-ai'),
		],
		['api/planted.ts', 'preact', mustNotKnow('api', 'preact')],
		['api/planted.ts', 'astro:env/server', mustNotKnow('api', 'astro')],
		['server/planted.ts', '@anthropic-ai/sdk', mustNotKnow('server', '@anthropic-ai')],
	])('%s ← %s', async (file, from, message) => {
		for (const [way, write] of Object.entries(ways))
			expect(await saidAbout(file, from, write), way).toEqual([message]);
	});
});

test.each([
	'src/schemas',
	'src/wire',
	'src/learning',
	'src/sandbox',
	'src/components',
	'src/pages',
	'api',
	'server',
])('a path out of its folder fails in %s', async (folder) => {
	expect(await saidAbout(`${folder}/planted.ts`, '../other/thing.ts')).toEqual([
		'Import another folder by its # alias.',
	]);
});

describe('what a floor stands on is allowed', () => {
	test.each([
		['src/schemas/planted.ts', 'astro/zod'],
		['src/wire/planted.ts', '@anthropic-ai/sdk'],
		['src/learning/planted.ts', '#schemas/item.ts'],
		['src/learning/planted.ts', 'ts-fsrs'],
		['src/components/Planted.tsx', '#learning/score.ts'],
		['src/components/Planted.tsx', './Neighbour.tsx'],
		['src/pages/planted.astro', '#components/announce.ts'],
		['src/pages/api/planted.ts', '#api/index.ts'],
		['api/planted.ts', '@anthropic-ai/sdk'],
		['api/planted.ts', '#wire/sse.ts'],
	])('%s ← %s', async (file, from) => {
		for (const [way, write] of Object.entries(ways))
			expect(await saidAbout(file, from, write), way).toEqual([]);
	});
});
