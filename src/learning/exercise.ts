/** What a program did under one scenario, as far as it is judged. */
export interface ProgramFacts {
	/** Statuses of its requests, in order; `undefined` for one without a response. */
	statuses: (number | undefined)[];
	/** Everything it printed. */
	printed: string;
	ended: 'done' | 'threw' | 'stopped' | 'out-of-time';
	error: { type: string; message: string } | undefined;
	/** Of the last response. */
	requestId: string | undefined;
}

export interface Scenario {
	name: string;
	/** What its requests meet. Absent: nothing. */
	fault?: string;
	/** What is wrong, in a sentence; nothing when the program does what it should. */
	problem: (facts: ProgramFacts) => string | undefined;
}

export interface Exercise {
	id: string;
	title: string;
	task: string;
	starter: string;
	/** Hidden until the program has run under them. */
	scenarios: readonly Scenario[];
}

/** A program that does not end, or asks nothing, is wrong whatever else it does. */
export function verdictOn(scenario: Scenario, facts: ProgramFacts): string | undefined {
	if (facts.ended === 'out-of-time') return 'The program did not end in time.';
	if (facts.ended === 'stopped') return 'The program was stopped.';
	if (facts.statuses.length === 0) return 'It sent no request.';
	return scenario.problem(facts);
}

/** All three fields that support and your own search need. */
export function missingFields({ printed, error, requestId }: ProgramFacts): string | undefined {
	const missing = [
		...(error && !printed.includes(error.type) ? ['error.type'] : []),
		...(error && !printed.includes(error.message) ? ['error.message'] : []),
		...(requestId !== undefined && !printed.includes(requestId) ? ['the request id'] : []),
	];
	return missing.length > 0 ? `What it printed lacks ${missing.join(' and ')}.` : undefined;
}
