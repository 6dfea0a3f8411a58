import type { SimulatorFacts } from '#api/simulator/facts.ts';
import { ApiProblem } from '#api/simulator/problem.ts';
import { frameText, type Frame } from '#api/simulator/stream.ts';
import type { Fault } from './order.ts';

/** Text of a frame that breaks off inside its JSON. */
const malformedText =
	'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_de\n\n';

/** Lets so many deltas through, or as many as there are, and then does what the fault says. */
export function* spoiled(frames: Iterable<Frame>, fault: Fault): Generator<Frame> {
	const after = Number(fault.options['after'] ?? 3);
	let deltas = 0;
	let isSpoiled = false;
	for (const frame of frames) {
		const name = 'text' in frame ? /^event: (\w+)/.exec(frame.text)?.[1] : undefined;
		const isEnding =
			name === 'message_delta' || (name === 'content_block_delta' && deltas === after);
		if (isEnding && !isSpoiled) {
			isSpoiled = true;
			yield* blow(fault);
			if (fault.kind !== 'malformed') return;
		}
		if (name === 'content_block_delta') deltas++;
		yield frame;
	}
}

function* blow({ kind, options }: Fault): Generator<Frame> {
	if (kind === 'malformed') yield { text: malformedText, afterMs: 0 };
	if (kind === 'error') {
		const type = options['type'] ?? 'overloaded_error';
		const error = { type, message: messageOf(type) };
		yield { text: frameText({ type: 'error', error }), afterMs: 0 };
	}
	if (kind === 'hang' || kind === 'reset') yield { end: kind };
}

/** The same failure where there is no stream to spoil. */
export function plainProblem(
	{ kind, options }: Fault,
	facts: SimulatorFacts,
): ApiProblem | undefined {
	if (kind !== 'error') return undefined;
	const type = options['type'] ?? 'overloaded_error';
	const status = facts.errors.find((row) => row.type === type)?.status ?? 500;
	return new ApiProblem(status, type, messageOf(type));
}

/** Half of a body, then the end that the fault says. */
export function* halved(text: string, { kind }: Fault): Generator<Frame> {
	yield { text: text.slice(0, Math.floor(text.length / 2)), afterMs: 0 };
	yield { end: kind === 'malformed' ? 'close' : kind === 'hang' ? 'hang' : 'reset' };
}

function messageOf(type: string): string {
	if (type === 'overloaded_error') return 'Overloaded';
	return type === 'api_error' ? 'Internal server error' : `The stream ended with ${type}.`;
}
