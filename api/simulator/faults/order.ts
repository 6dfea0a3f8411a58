import { invalid } from '#api/simulator/problem.ts';

/** One thing that goes wrong, as it was ordered. */
export interface Fault {
	kind: FaultKind;
	/** The step as it was written, for the log. */
	name: string;
	/** HTTP status, for `status` and `edge`. */
	status: number;
	options: Readonly<Record<string, string>>;
	/** How many attempts it lasts; `Infinity` when the order says nothing and stands alone. */
	times: number;
}

export type FaultKind =
	| 'ok'
	| 'status'
	| 'spend-cap'
	| 'spend-limit'
	| 'ramp'
	| 'edge'
	| 'reset'
	| 'hang'
	| 'slow'
	| 'cut'
	| 'error'
	| 'malformed';

const optionsOf: Readonly<Record<FaultKind, readonly string[]>> = {
	ok: [],
	status: ['retry-after', 'retry-after-ms', 'should-retry', 'type', 'code'],
	'spend-cap': [],
	'spend-limit': [],
	ramp: ['retry-after', 'retry-after-ms'],
	edge: ['status'],
	reset: ['after'],
	hang: ['after'],
	slow: ['ms'],
	cut: ['after'],
	error: ['after', 'type'],
	malformed: ['after'],
};

const whole = /^\d{1,9}$/;
const name = /^[a-z_]{1,64}$/;
const optionForms: Readonly<Record<string, RegExp>> = {
	times: whole,
	after: whole,
	ms: whole,
	status: /^[45]\d\d$/,
	'retry-after': /^(?:none|\d{1,9}(?:\.\d{1,3})?|[A-Z][A-Za-z0-9 ,:-]{1,40})$/,
	'retry-after-ms': /^\d{1,9}(?:\.\d{1,3})?$/,
	'should-retry': /^(?:true|false)$/,
	type: name,
	code: name,
};

/**
 * Reads an order: steps divided by commas, one for each attempt, each a name and options divided by
 * semicolons, as in `429;retry-after=1, 529;times=2`. The README has the grammar.
 */
export function readOrder(text: string): Fault[] {
	const steps = text.split(',').map((step) => step.trim());
	if (text.length > 512 || steps.length > 16) throw misread('an order has at most 16 steps');
	return steps.map((step) => readStep(step, steps.length === 1 ? Infinity : 1));
}

function readStep(step: string, timesUnlessSaid: number): Fault {
	const [head = '', ...rest] = step.split(';').map((part) => part.trim());
	const { kind, status } = headOf(head);
	const options: Record<string, string> = {};
	for (const part of rest) {
		const [key = '', value = ''] = part.split('=').map((side) => side.trim());
		if (key !== 'times' && !optionsOf[kind].includes(key))
			throw misread(`«${key.slice(0, 40)}» is no option of ${head.slice(0, 40)}`);
		if (!optionForms[key]?.test(value)) throw misread(`«${part.slice(0, 60)}» has no usable value`);
		options[key] = value;
	}
	const times = options['times'] === undefined ? timesUnlessSaid : Number(options['times']);
	return { kind, name: step, status: Number(options['status'] ?? status), options, times };
}

function headOf(head: string): { kind: FaultKind; status: number } {
	if (/^[45]\d\d$/.test(head)) return { kind: 'status', status: Number(head) };
	const kind = (Object.keys(optionsOf) as FaultKind[]).find((known) => known === head);
	if (!kind || kind === 'status') throw misread(`«${head.slice(0, 40)}» is no fault`);
	return { kind, status: 413 };
}

function misread(reason: string): Error {
	return invalid(
		'simulator-fault',
		`${reason}. See the simulator's README for the faults it knows.`,
	);
}
