/** A name that fits into any line; longer ones may break on a phone. */
const shortCharacters = 20;

/** The class of inline code: a short name is never broken at its hyphens. */
export function inlineCodeClass(code: string): string | undefined {
	return code.length <= shortCharacters ? 'unbroken' : undefined;
}
