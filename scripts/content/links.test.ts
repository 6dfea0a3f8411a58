import { describe, expect, test } from 'vitest';
import { routeOf } from './links.ts';

describe('a route answers', () => {
	test.each([
		['src/pages/review.astro', '/review/'],
		['src/pages/index.astro', '/'],
		['src/pages/cards/[deck]/index.astro', '/cards/l4/'],
		['src/pages/cards/[deck]/print/[...layout].astro', '/cards/l4/print/'],
		['src/pages/cards/[deck]/print/[...layout].astro', '/cards/l4/print/pack-a4/'],
		['src/pages/cards/[deck]/anki.txt.ts', '/cards/l4/anki.txt'],
		['src/pages/modules/[module]/test.astro', '/modules/messages-api/test/'],
	])('%s ← %s', (file, path) => {
		expect(routeOf(file).test(path)).toBe(true);
	});
});

describe('a route does not answer', () => {
	test.each([
		['src/pages/review.astro', '/reviews/'],
		['src/pages/review.astro', '/review'],
		['src/pages/cards/[deck]/index.astro', '/cards/l4/print/'],
		['src/pages/cards/[deck]/index.astro', '/cards/'],
		['src/pages/cards/[deck]/anki.txt.ts', '/cards/l4/anki.txt/'],
	])('%s ← %s', (file, path) => {
		expect(routeOf(file).test(path)).toBe(false);
	});
});
