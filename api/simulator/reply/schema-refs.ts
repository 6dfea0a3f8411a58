import { isRecord } from '#api/simulator/validate/shape.ts';

/** The parts of an `allOf` as one schema. */
export function merged(
	schema: Record<string, unknown>,
	parts: readonly unknown[],
	root: Record<string, unknown>,
): Record<string, unknown> {
	const all = [schema, ...parts].map((part) =>
		isRecord(part) && typeof part['$ref'] === 'string' ? resolve(root, part['$ref']) : part,
	);
	const records = all.filter(isRecord);
	return {
		...Object.assign({}, ...records),
		properties: Object.assign({}, ...records.map((part) => part['properties'])),
		required: records.flatMap((part) => part['required'] ?? []),
	};
}

/** What a `$ref` inside the schema points to; undefined where it points nowhere. */
export function resolve(root: unknown, reference: string): unknown {
	let at = root;
	for (const step of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
		const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
		at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
	}
	return at;
}
