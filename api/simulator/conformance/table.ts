import type { Behaviour } from './behaviour.ts';
import { messageBehaviours } from './behaviours-messages.ts';
import { serviceBehaviours } from './behaviours-service.ts';
import type { Evidence } from './evidence.ts';
import type { Rejection } from './rejection.ts';
import { blockRejections } from './rejections-blocks.ts';
import { inputRejections } from './rejections-input.ts';
import { modelRejections } from './rejections-model.ts';
import { requestRejections } from './rejections-request.ts';
import { turnRejections } from './rejections-turns.ts';

export const rejections: readonly Rejection[] = [
	...requestRejections,
	...turnRejections,
	...blockRejections,
	...modelRejections,
	...inputRejections,
];

export const behaviours: readonly Behaviour[] = [...messageBehaviours, ...serviceBehaviours];

/** The conformance table of the README, written from what the tests run. */
export function conformanceTable(): string {
	const refused = rejections.map(({ behaviour, status, message, evidence }) =>
		row([
			behaviour,
			`${status} \`${shown(message)}\``,
			...cellsOf(evidence),
			`refuses: ${behaviour}`,
		]),
	);
	const others = behaviours.map(({ behaviour, evidence, test }) =>
		row([behaviour, '', ...cellsOf(evidence), test]),
	);
	return [
		row(['Behaviour', 'Answer', 'Evidence', 'Source, or what is unknown', 'Date', 'Test']),
		row(['---', '---', '---', '---', '---', '---']),
		...refused,
		...others,
	].join('\n');
}

function shown(message: Rejection['message']): string {
	const text = typeof message === 'string' ? message : `${message.begins} …`;
	return text.replaceAll('`', "'").replaceAll('|', '\\|');
}

function cellsOf({ kind, source, date }: Evidence): string[] {
	return [kind === 'ours' ? 'our wording or choice' : kind, source, date ?? ''];
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}
