import type { LogField } from '#schemas/lab.ts';
import { requestIdOf, type LabRun } from './lab-run.ts';

/** The line that a program should have written about this call: no prompt, no answer, no key. */
export function logLineOf(run: LabRun, fields: readonly LogField[], now: Date): string {
	return JSON.stringify(
		Object.fromEntries(fields.map((field) => [field, readers[field](run, now) ?? null])),
	);
}

type Reader = (run: LabRun, now: Date) => string | number | boolean | undefined;

const readers: Readonly<Record<LogField, Reader>> = {
	at: (_, now) => now.toISOString(),
	latency_ms: (run) => Math.round(run.transcript.end?.ms ?? run.totalMs ?? 0),
	model: (run) => textIn(bodyOf(run), 'model'),
	request_id: requestIdOf,
	status: ({ transcript }) => transcript.attempts.at(-1)?.status,
	error_type: ({ transcript }) => transcript.error?.type,
	error_code: errorCodeOf,
	error_message: ({ transcript }) => transcript.error?.message,
	stop_reason: ({ transcript }) => transcript.stopReason,
	complete: ({ phase }) => phase === 'complete',
	text_length: ({ transcript }) => transcript.text.length,
	body_bytes: ({ transcript: { sent } }) =>
		sent?.request.padTo ?? new TextEncoder().encode(JSON.stringify(sent?.request.body)).length,
	input_tokens: ({ transcript }) => transcript.inputTokens,
	output_tokens: ({ transcript }) => transcript.outputTokens,
};

const bodyOf = ({ transcript: { sent } }: LabRun): unknown => sent?.request.body;

/** `error.details.error_code`, which only some errors have. */
function errorCodeOf({ transcript: { attempts } }: LabRun): string | undefined {
	return /"error_code":\s*"(\w+)"/.exec(attempts.at(-1)?.body ?? '')?.[1];
}

function textIn(body: unknown, name: string): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
	return typeof value === 'string' ? value : undefined;
}
