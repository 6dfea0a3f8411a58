// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Files in `folder` may import only the floors named, and only by alias.
 * @param {string} folder
 * @param {string[]} floors
 * @param {string[]} [packages] packages this floor must not touch
 * @returns {import('eslint').Linter.Config}
 */
function floor(folder, floors, packages = []) {
	const allowed = floors.map((name) => `${name}/`).join('|') || '$';
	const patterns = [
		{ regex: `^#(?!${allowed})`, message: `Not a floor that ${folder} stands on (see README).` },
		{ regex: '^\\.\\.', message: 'Import another folder by its # alias.' },
		...packages.map((name) => ({
			regex: `^${name}($|/|:)`,
			message: `${folder} must not know about ${name.replace(/\(.*/, '')} (see README, «Where things are»).`,
		})),
	];
	const whileRunning = patterns.map(({ regex, message }) => ({
		// In a selector a slash would end the expression.
		selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002f')}/]`,
		message,
	}));
	return {
		files: [`${folder}/**/*.{ts,tsx,astro}`],
		rules: {
			'no-restricted-imports': ['error', { patterns }],
			'no-restricted-syntax': ['error', ...whileRunning],
		},
	};
}

const sdk = '@anthropic-ai';
const preact = ['preact', '@preact'];

export default defineConfig(
	globalIgnores(['dist', '.astro', '.build', 'public', 'test-results', 'playwright-report']),
	tseslint.configs.recommended,
	astro.configs.recommended,
	{
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/triple-slash-reference': 'off',
		},
	},
	{
		files: ['**/*.{ts,tsx}'],
		rules: { 'max-lines': ['error', { max: 160, skipBlankLines: true, skipComments: true }] },
	},
	{
		// Tables of cases, one row each: length is their nature.
		files: ['api/simulator/conformance/**'],
		rules: { 'max-lines': 'off' },
	},
	{
		files: ['**/*.{test,spec}.{ts,tsx}', 'tests/**', 'scripts/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
	},
	floor('src/schemas', [], ['astro(?!/zod)', ...preact, sdk]),
	floor('src/wire', [], ['astro(?!/zod)', ...preact]),
	floor('src/learning', ['learning', 'schemas', 'wire'], ['astro', ...preact, sdk]),
	floor('src/sandbox', ['wire'], ['astro', ...preact]),
	floor('src/components', ['components', 'learning', 'schemas', 'wire', 'sandbox'], [sdk]),
	floor('src/pages', ['components', 'learning', 'schemas'], [sdk]),
	floor('src/pages/api', ['api', 'components/tutor', 'schemas'], [sdk]),
	floor('api', ['api', 'wire'], ['astro(?!/zod)', ...preact]),
	floor('server', ['api', 'learning', 'schemas', 'wire'], [...preact, sdk]),
);
