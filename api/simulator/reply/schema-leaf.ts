import type { Hints } from './hints.ts';

/** A string for a property: by its format, its name, or what the text offers first. */
export function stringFor(schema: Record<string, unknown>, key: string, hints: Hints): string {
	const text = byFormat(schema['format'], hints) ?? byLabel(key, hints) ?? byName(key, hints);
	const least = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0;
	const most = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : 2000;
	const value = text ?? hints.quoted[0] ?? hints.names[0] ?? excerpt(hints.text, 80);
	return value.slice(0, most).padEnd(Math.min(least, 2000), '.');
}

export function numberFor(
	schema: Record<string, unknown>,
	{ numbers }: Hints,
	step: number | undefined,
): number {
	const least = bound(schema, 'minimum', 'exclusiveMinimum', 1) ?? -Infinity;
	const most = bound(schema, 'maximum', 'exclusiveMaximum', -1) ?? Infinity;
	const fits = (value: number) =>
		value >= least && value <= most && (step === undefined || Number.isInteger(value));
	// Two numeric properties of one object get the two numbers of «2 + 3».
	const found = numbers.findIndex(fits);
	const [value] = found >= 0 ? numbers.splice(found, 1) : [];
	return value ?? (fits(1) ? 1 : fits(least) ? least : most);
}

function bound(
	schema: Record<string, unknown>,
	inclusive: string,
	exclusive: string,
	inside: number,
): number | undefined {
	const closed = schema[inclusive];
	if (typeof closed === 'number') return closed;
	const open = schema[exclusive];
	return typeof open === 'number' ? open + inside : undefined;
}

function byFormat(format: unknown, { emails, urls, dates }: Hints): string | undefined {
	if (format === 'email') return emails[0] ?? 'name@example.com';
	if (format === 'uri' || format === 'url') return urls[0] ?? 'https://example.com/';
	if (format === 'date') return dates[0] ?? '2026-01-01';
	if (format === 'date-time') return `${dates[0] ?? '2026-01-01'}T12:00:00Z`;
	if (format === 'time') return '12:00:00Z';
	if (format === 'ipv4') return '192.0.2.1';
	if (format === 'ipv6') return '2001:db8::1';
	if (format === 'hostname') return 'example.com';
	return format === 'duration' ? 'PT1H' : undefined;
}

/** «city: Oslo» and «city=Oslo» need no guessing. */
function byLabel(key: string, { text }: Hints): string | undefined {
	if (!/^\w{2,40}$/.test(key)) return undefined;
	const label = new RegExp(
		`\\b${key.replaceAll('_', '[ _]')}\\s*[:=]\\s*["«]?([^"»,;\\n]{1,120})`,
		'i',
	);
	return label.exec(text)?.[1]?.trim();
}

function byName(key: string, hints: Hints): string | undefined {
	const { emails, urls, dates, names, text, sum } = hints;
	if (/e?mail/i.test(key)) return emails[0] ?? 'name@example.com';
	if (/url|uri|link|website/i.test(key)) return urls[0] ?? 'https://example.com/';
	if (/date|day|when/i.test(key)) return dates[0] ?? '2026-01-01';
	if (/expression|formula|equation/i.test(key)) return sum ?? excerpt(text, 80);
	if (/city|location|place|town|country|destination|region/i.test(key)) return placeIn(hints);
	if (/name|person|author|customer|user|title/i.test(key)) return names[0];
	if (
		/query|question|search|text|input|prompt|message|content|summary|description|reason|topic/i.test(
			key,
		)
	)
		return excerpt(text, 160);
	return undefined;
}

function placeIn({ text, names }: Hints): string | undefined {
	const prepositions = ['in', 'for', 'at', 'to', 'from', 'near'];
	const named = names.find((name) => prepositions.some((word) => text.includes(`${word} ${name}`)));
	return named ?? names[0];
}

function excerpt(text: string, most: number): string {
	// Each property asks for one, of a text that may be long.
	const line = text
		.slice(0, 10 * most)
		.replace(/\s+/g, ' ')
		.trim();
	return line.slice(0, most) || 'simulated';
}
