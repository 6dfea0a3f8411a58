import { transform } from 'sucrase';

/**
 * The program as a worker runs it: without types, its imports as calls. Lines stay where they are.
 * Throws a sentence with the line where the program is no TypeScript.
 */
export function scriptOf(code: string): string {
	return transform(code, {
		transforms: ['typescript', 'imports'],
		disableESTransforms: true,
		preserveDynamicImport: true,
	}).code;
}
