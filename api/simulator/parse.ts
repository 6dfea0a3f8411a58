import { invalid } from './problem.ts';
import type { Call } from './world.ts';

/** The body as JSON. The parser's own words stay out of the answer: they differ between runtimes. */
export function parseBody({ body }: Call): unknown {
	try {
		return JSON.parse(body);
	} catch {
		throw invalid('', 'The request body is not valid JSON.');
	}
}
