/** “Haiku 5.5”, “87 %”, “2,048 tokens”: a name and its version, a number and its unit stay on one line. */
export function unbroken(text: string): string {
	return text
		.replace(/\b(Claude|Fable|Mythos|Opus|Sonnet|Haiku) (?=\d|[FMOSH][a-z]+ \d)/g, '$1\u00a0')
		.replace(
			/(\d) (?=(%|ms|s|min|h|hours?|days?|minutes?|seconds?|kB|MB|GB|tokens)(?!\w))/g,
			'$1\u00a0',
		);
}

/** A date stays on one line: its hyphens are no places to break. */
export const unbrokenDay = (day: string) => day.replaceAll('-', '\u2011');
