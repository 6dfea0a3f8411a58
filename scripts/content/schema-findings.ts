import type { z } from 'astro/zod';
import type { Finding } from './finding.ts';
import { adviceFor } from './near.ts';
import { keysAt } from './schema-keys.ts';
import { textOf, valueOf, type Path } from './values.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Every place where a file is not what its schema says, each with its line and what to do. */
export function schemaFindings(source: YamlSource, schema: z.ZodType): Finding[] {
	const result = schema.safeParse(source.value);
	if (result.success) return [];
	return result.error.issues.flatMap((issue) => {
		const path = issue.path.filter((step) => typeof step !== 'symbol');
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map((key) =>
				source.findingAt([...path, key], unknownKey(key, path, source.value, schema)),
			);
		return source.findingAt(path, messageOf(issue, path, source.value));
	});
}

function unknownKey(key: string, path: Path, value: unknown, schema: z.ZodType): string {
	const owner = at(value, path);
	const known = keysAt(schema, value, path);
	const free = known.filter((name) => valueOf(owner, name) === undefined);
	return `Key «${key}» is unknown here. ${adviceFor(key, free.length > 0 ? free : known)}`;
}

function messageOf(issue: Issue, path: Path, root: unknown): string {
	const name = nameOf(path, root);
	const value = at(root, path);
	if (value === undefined && issue.code !== 'custom') return `Key ${name} is missing. Add it.`;
	const allowed = allowedBy(issue);
	if (allowed) return `${name} is «${String(value)}». ${adviceFor(String(value), allowed)}`;
	if (issue.code === 'custom') return `${name}: ${issue.message}`;
	return `${name}: ${issue.message}. Mend the value.`;
}

function allowedBy(issue: Issue): string[] | undefined {
	if (issue.code === 'invalid_value') return issue.values.map(String);
	// A discriminated union lists its tags, which the type of the issue does not say.
	if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
		return issue.options.map(String);
	return undefined;
}

/** The part of a path after the innermost entry that has an id: what an author looks for. */
function nameOf(path: Path, root: unknown): string {
	const owners = path.map((_, depth) => at(root, path.slice(0, depth)));
	const start = owners.findLastIndex((owner) => textOf(owner, 'id') !== undefined);
	const steps = path.slice(Math.max(start, 0));
	const name = steps.reduce<string>(
		(text, step) =>
			typeof step === 'number' ? `${text}[${step}]` : `${text && `${text}.`}${step}`,
		'',
	);
	return name === '' ? 'The entry' : `«${name}»`;
}

const at = (root: unknown, path: Path): unknown =>
	path.reduce<unknown>((owner, step) => valueOf(owner, step), root);
