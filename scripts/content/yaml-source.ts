import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { idAt, type Path } from './values.ts';

/** A YAML file that could be read, with the line of each of its values. */
export interface YamlSource {
	file: string;
	value: unknown;
	/** Line of a key or a sequence's entry; of what encloses it when it is not there. */
	lineOf(path: Path): number;
	/** A finding at a place in this file. */
	findingAt(path: Path, message: string): Finding;
}

/** Reads a YAML text, or says where its syntax breaks. */
export function readYaml(file: string, text: string): { source?: YamlSource; findings: Finding[] } {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	if (document.errors.length > 0) {
		const findings = document.errors.map(({ pos, message }) => ({
			file,
			line: lines.linePos(pos[0]).line,
			id: nameOf(file),
			message: `${message.split(' at line')[0]}. Mend the YAML.`,
		}));
		return { findings };
	}
	const value: unknown = document.toJS();
	const lineOf = (path: Path) => lines.linePos(offsetOf(document.contents, path)).line;
	const findingAt = (path: Path, message: string): Finding => ({
		file,
		line: lineOf(path),
		id: idAt(value, path) || nameOf(file),
		message,
	});
	return { source: { file, value, lineOf, findingAt }, findings: [] };
}

/** `errors` of `src/content/facts/errors.yaml`. */
export const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.\w+$/, '');

function offsetOf(contents: unknown, path: Path): number {
	let node = contents;
	let offset = startOf(node) ?? 0;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
			if (!pair) break;
			offset = startOf(pair.key) ?? offset;
			node = pair.value;
		} else if (isSeq(node)) {
			const entry = typeof step === 'number' ? node.items[step] : undefined;
			if (entry === undefined) break;
			offset = startOf(entry) ?? offset;
			node = entry;
		} else break;
	}
	return offset;
}

function startOf(node: unknown): number | undefined {
	const hasRange = isMap(node) || isSeq(node) || isScalar(node);
	return hasRange ? node.range?.[0] : undefined;
}
