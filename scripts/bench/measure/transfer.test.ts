import { expect, test } from 'vitest';
import { inlineBytes, inlineScripts } from './transfer.mjs';

const theirs = 'window.theme = "dark";';
const own = `customElements.define('who-is-waiting', class extends HTMLElement {});`;
const page = `<p>${'Words. '.repeat(50)}</p><script>${theirs}</script><script type="module">${own}</script><script src="/a.js"></script>`;

test('inline scripts are those without a source', () => {
	expect(inlineScripts(page)).toEqual([theirs, own]);
});

test('only scripts that are not known are weighed', () => {
	expect(inlineBytes(page, [theirs, own])).toBe(0);
	const bytes = inlineBytes(page, [theirs]);
	expect(bytes).toBeGreaterThan(20);
	expect(bytes).toBeLessThan(own.length + 40);
});
