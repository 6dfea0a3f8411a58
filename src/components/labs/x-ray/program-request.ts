import type { LabRun } from '#components/labs/run/lab-run.ts';
import type { ProgramRequest } from '#learning/program-text.ts';

/** What a lab knows of a request that the request itself does not show. */
export interface Sending {
	key?: 'own' | 'wrong' | undefined;
	/** A failure that was ordered from the simulator. */
	fault?: string | undefined;
	padTo?: number | undefined;
	/** Header `anthropic-version`, where it is not left to the SDK. */
	version?: string | undefined;
}

/** Keys that mean something to the simulator and nothing to anybody else. */
const anyKey = 'sk-ant-demo';
const refusedKey = 'sk-ant-invalid-on-purpose';
const latestVersion = '2026-10-21';

/** What a program needs in order to meet the same: on the simulator its address, and the fault as its key. */
export function programRequestOf(
	{ transcript: { sent } }: LabRun,
	sending: Sending,
): ProgramRequest | undefined {
	const body = sent?.request.body;
	if (!sent || typeof body !== 'object' || body === null) return undefined;
	const isLive = sent.source === 'api';
	const apiKey = keyFor(sending, isLive);
	return {
		// The border: an object that came over the wire, and only its entries are read.
		body: body as Record<string, unknown>,
		version: sent.request.headers['anthropic-version'] ?? latestVersion,
		...(sending.version !== undefined && { isVersionNamed: true }),
		...(!isLive && { baseUrl: `${location.origin}/api/simulator` }),
		...(apiKey !== undefined && { apiKey }),
	};
}

function keyFor({ key, fault, padTo }: Sending, isLive: boolean): string | undefined {
	if (key === 'wrong') return refusedKey;
	if (isLive) return undefined;
	const order = fault ?? (padTo === undefined ? undefined : 'edge');
	return order === undefined ? anyKey : `sk-ant-fault:${order}`;
}
