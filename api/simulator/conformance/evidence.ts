/** On what a behaviour rests. `ours` is our wording or our choice: the truth is not known. */
export interface Evidence {
	kind: 'SDK' | 'documentation' | 'seen' | 'repeated' | 'ours';
	/** Where it was read or seen; for `ours`, what is unknown. */
	source: string;
	/** Day of the source, or of the copy that was read. */
	date?: string;
}

export const sdk = (source: string): Evidence => ({
	kind: 'SDK',
	source: `@anthropic-ai/sdk 1.11.0, ${source}`,
	date: '2026-11-19',
});

export const documented = (page: string, date = '2026-08-22'): Evidence => ({
	kind: 'documentation',
	source: `platform.claude.com/docs/en/${page}`,
	date,
});

/** A response of the real API, quoted in public. */
export const seen = (place: string, date?: string): Evidence => ({
	kind: 'seen',
	source: place,
	...(date ? { date } : {}),
});

/** The same words in several public repositories, without a log of the response. */
export const repeated = (source = 'public repositories, no log of a response'): Evidence => ({
	kind: 'repeated',
	source,
});

export const ours = (unknown: string): Evidence => ({ kind: 'ours', source: unknown });
