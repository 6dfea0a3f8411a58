import { z } from 'astro/zod';

/** A regular expression that the browser can compile; case does not matter to it. */
export const patternSchema = z
	.string()
	.min(1)
	.refine(
		(pattern) => {
			try {
				return new RegExp(pattern, 'iu') instanceof RegExp;
			} catch {
				return false;
			}
		},
		{ error: 'This is no regular expression.' },
	);
