/** 128 random bits. Not `randomUUID`: it is missing where a course is served over plain HTTP. */
export function newId(): string {
	const parts = crypto.getRandomValues(new Uint32Array(4));
	return parts.reduce((id, part) => id + part.toString(36), '');
}
