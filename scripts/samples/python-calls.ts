import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { adviceFor } from '../content/near.ts';
import type { Finding } from '../content/finding.ts';

const names = z.array(z.string());

const signaturesSchema = z.strictObject({
	package: z.string(),
	version: z.string(),
	recordedOn: z.iso.date(),
	calls: z.record(z.string(), names),
	stream: names,
	errors: names,
	statuses: z.record(z.string(), z.string()),
});

const use = z.object({ line: z.int(), name: z.string() });
const call = z.object({ line: z.int(), path: z.string(), positional: z.int(), keywords: names });
const readSchema = z.array(
	z.union([
		z.object({
			file: z.string(),
			calls: z.array(call),
			names: z.array(use),
			stream: z.array(use),
		}),
		z.object({ file: z.string(), syntax: z.object({ line: z.int(), message: z.string() }) }),
	]),
);

export type Signatures = z.infer<typeof signaturesSchema>;
type Call = z.infer<typeof call>;

export const readSignatures = (file = 'samples/python-signatures.yaml'): Signatures =>
	signaturesSchema.parse(parse(readFileSync(file, 'utf8')));

/** Samples that Python cannot read, and calls that the recorded SDK does not have. */
export async function pythonFindings(
	files: readonly string[],
	signatures: Signatures,
	python = 'python3',
): Promise<Finding[]> {
	const { stdout } = await promisify(execFile)(python, ['scripts/samples/calls.py', ...files]);
	return readSchema.parse(JSON.parse(stdout)).flatMap((read) => {
		const at = (line: number, message: string): Finding => ({
			file: read.file,
			line,
			id: 'python',
			message,
		});
		if ('syntax' in read)
			return [at(read.syntax.line, `Python cannot read it: ${read.syntax.message}.`)];
		const { errors, stream, calls } = signatures;
		const known = [...errors, ...Object.keys(calls)];
		return [
			...read.calls.flatMap((one) => callFaults(one, calls).map((fault) => at(one.line, fault))),
			...unknownOf(read.names, known, 'anthropic').map(({ line, fault }) => at(line, fault)),
			...unknownOf(read.stream, stream, 'stream').map(({ line, fault }) => at(line, fault)),
		];
	});
}

/** The first version that `python` says, or `undefined` where there is none. */
export async function pythonVersion(python = 'python3'): Promise<string | undefined> {
	const asked = await promisify(execFile)(python, ['--version']).catch(() => undefined);
	return asked?.stdout.trim();
}

function callFaults({ path, positional, keywords }: Call, calls: Signatures['calls']): string[] {
	const name = /(?:messages\.[\w.]+|with_options|Anthropic)$/.exec(path)?.[0];
	if (name === undefined) return [];
	const known = calls[name];
	if (!known)
		return [`The recorded SDK has no call «${name}». ${adviceFor(name, Object.keys(calls))}`];
	const unknown = keywords.filter((keyword) => !known.includes(keyword));
	const faults = unknown.map(
		(keyword) => `«${name}» takes no «${keyword}». ${adviceFor(keyword, known)}`,
	);
	// Every call but those on an id takes keywords alone.
	const most = /_id$/.test(known[0] ?? '') && name.includes('batches') ? 1 : 0;
	if (positional > most)
		faults.push(`«${name}» takes keywords here, not ${positional} by position.`);
	return faults;
}

const unknownOf = (
	uses: readonly { line: number; name: string }[],
	known: readonly string[],
	owner: string,
) =>
	uses
		.filter(({ name }) => !known.includes(name))
		.map(({ line, name }) => ({
			line,
			fault: `The recorded SDK has no «${owner}.${name}». ${adviceFor(name, known)}`,
		}));
