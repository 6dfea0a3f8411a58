// Code blocks. A file of its own because a plugin holds functions, which the site's other
// configuration cannot carry over to the `<Code>` component.
import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { codePlugins } from './scripts/astro/code-blocks.mjs';
import { createRendererOfCodeAlone } from './scripts/astro/code-parts.mjs';

export default defineEcConfig({
	themes: ['github-dark-high-contrast', 'github-light-high-contrast'],
	// The frames are panels of the course; red, as the theme has it over an open file, means a fault here.
	useStarlightUiThemeColors: true,
	styleOverrides: {
		borderRadius: '0.5rem',
		borderColor: 'var(--course-panel-edge)',
		codeFontSize: '0.875rem',
		frames: {
			shadowColor: 'transparent',
			editorActiveTabBorderColor: 'var(--course-panel-edge)',
			editorActiveTabIndicatorTopColor: 'transparent',
			editorActiveTabIndicatorBottomColor: 'transparent',
			editorTabBarBorderColor: 'var(--course-panel-edge)',
			editorTabBarBorderBottomColor: 'var(--course-panel-edge)',
		},
	},
	// Three dots of a window say nothing about the commands under them.
	defaultProps: { overridesByLang: { 'bash,sh,shell': { frame: 'none' } } },
	plugins: codePlugins,
	customCreateRenderer: createRendererOfCodeAlone,
	// There are none left to put into a page.
	emitExternalStylesheet: false,
});
