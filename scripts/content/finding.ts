/** Something to mend: where it stands, what it is about, what is wrong and what to do. */
export interface Finding {
	/** Path from the project's root. */
	file: string;
	line: number;
	/** Entry, component or page it is about. */
	id: string;
	message: string;
}

/** What the check prints for one finding; terminals make a link of the first word. */
export const lineOf = ({ file, line, id, message }: Finding): string =>
	`${file}:${line}  ${id}  ${message}`;

/** Findings in reading order: by file, then by line. */
export const sorted = (findings: readonly Finding[]): Finding[] =>
	findings.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
