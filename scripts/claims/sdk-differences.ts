import Anthropic from '@anthropic-ai/sdk';
import type { SdkCheck } from '#schemas/claim.ts';
import { equalDifference, pathDifferences, show } from './differences.ts';
import { waitsOf, type Observed } from './sdk-check.ts';

/** What differs from what the claim expects, a sentence each. */
export function sdkDifferences({ expect }: SdkCheck, observed: Observed): string[] {
	const { error, attempts } = observed;
	const waitsMs = waitsOf(observed);
	return [
		...equalDifference('still waiting', observed.isStillWaiting, expect.waitsAfterMs !== undefined),
		...equalDifference('thrown', error && classOf(error), expect.throws, told(error)),
		...expect.isA.filter((name) => !isA(error, name)).map((name) => `the error is no ${name}`),
		...expect.isNotA.filter((name) => isA(error, name)).map((name) => `the error is a ${name}`),
		...(['status', 'type', 'errorCode'] as const).flatMap((field) =>
			expect[field] === undefined
				? []
				: equalDifference(field, valueAt(error, field) ?? null, expect[field]),
		),
		...(expect.requestId === undefined
			? []
			: equalDifference('requestID', valueAt(error, 'requestID'), expect.requestId)),
		...(expect.attempts === undefined
			? []
			: equalDifference('requests', attempts.length, expect.attempts)),
		...(expect.waitsMs && !areWithin(waitsMs, expect.waitsMs)
			? [`waits in ms: ${show(waitsMs)} instead of ${show(expect.waitsMs)}`]
			: []),
		...Object.entries(expect.sent ?? {}).flatMap(([name, values]) =>
			equalDifference(
				`header ${name}`,
				attempts.map(({ headers }) => headers.get(name)),
				values,
			),
		),
		...(expect.events ? equalDifference('events', observed.result, expect.events) : []),
		...pathDifferences(observed.result, expect.result ?? {}),
	];
}

const areWithin = (waitsMs: readonly number[], ranges: readonly [number, number][]): boolean =>
	waitsMs.length === ranges.length &&
	ranges.every(([least, most], i) => Number(waitsMs[i]) >= least && Number(waitsMs[i]) <= most);

/** Name of the class of what was thrown. */
export const classOf = (error: unknown): string =>
	error instanceof Error ? error.constructor.name : show(error);

const told = (error: unknown): string => (error instanceof Error ? ` (${error.message})` : '');

function isA(error: unknown, name: string): boolean {
	const known: object = Anthropic;
	const its = valueAt(known, name);
	return typeof its === 'function' && error instanceof its;
}

const valueAt = (from: unknown, key: string): unknown =>
	from !== null && (typeof from === 'object' || typeof from === 'function')
		? Reflect.get(from, key)
		: undefined;
