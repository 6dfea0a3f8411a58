/** @type {import('prettier').Config} */
export default {
	plugins: ['prettier-plugin-astro'],
	useTabs: true,
	printWidth: 100,
	singleQuote: true,
	overrides: [
		{ files: '*.astro', options: { parser: 'astro' } },
		{ files: ['*.json', '*.yaml', '*.yml', '*.md'], options: { useTabs: false } },
	],
};
