// What only some pages do. None of it is on the first screen, and each file that stands in a page is one
// more that a browser fetches before it has drawn the text.

const scripts: Record<string, () => Promise<unknown>> = {
	'.expressive-code': () => import('virtual:code-script'),
	'self-check, card-list, .lab': () => import('./practice-page.ts'),
	'step-through': () => import('#components/figures/step-through.ts'),
	'cache-prefix': () => import('#components/figures/cache-prefix.ts'),
	'life-cycle': () => import('#components/figures/lifecycle.ts'),
	'retry-waits': () => import('#components/figures/retry-waits.ts'),
	'which-place': () => import('#components/figures/which-place.ts'),
	'window-fit': () => import('#components/figures/window-fit.ts'),
};

/** Fetches what defines the custom elements of this page, each in a turn of its own: to ask takes time too. */
export function defineElements(): void {
	for (const [selector, load] of Object.entries(scripts))
		if (document.querySelector(selector)) setTimeout(load);
}
