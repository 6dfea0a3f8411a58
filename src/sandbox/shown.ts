const mostLength = 4000;

/** A value as a console shows it. */
export function shown(value: unknown): string {
	return textOf(value).slice(0, mostLength);
}

function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value instanceof Error) return `${value.constructor.name}: ${value.message}`;
	if (typeof value !== 'object' || value === null) return String(value);
	try {
		return JSON.stringify(value, null, 2);
	} catch {
		return String(value); // a ring, or something that will not be written down
	}
}
