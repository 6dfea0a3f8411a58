/** `randomUUID` is missing where a course is served over plain HTTP from another machine. */
export function newId(): string {
	return (
		crypto.randomUUID?.() ??
		crypto.getRandomValues(new Uint32Array(4)).reduce((id, part) => id + part.toString(36), '')
	);
}
