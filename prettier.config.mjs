/** @type {import('prettier').Config} */
export default {
	plugins: ['prettier-plugin-astro'],
	useTabs: true,
	printWidth: 100,
	singleQuote: true,
	overrides: [
		// Shown in lessons, whose column holds about 72 characters of code.
		{ files: 'samples/**', options: { printWidth: 72 } },
		{ files: '*.astro', options: { parser: 'astro' } },
		{ files: ['*.json', '*.yaml', '*.yml', '*.md'], options: { useTabs: false } },
	],
};
