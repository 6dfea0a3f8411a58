import { refuse } from '#api/errors.ts';
import type { ApiSettings } from '#api/settings.ts';
import { readLabKey } from './lab-key.ts';

/** Whose key a request brings along. A key is held for as long as its run and nowhere else. */
export type Access = { mode: 'simulator' } | { mode: 'own' | 'host'; key: string };

export function keyOf(access: Access): string | undefined {
	return access.mode === 'simulator' ? undefined : access.key;
}

/** What the learner chose: the simulator, a key of their own, or the host's where there is one. */
export function accessOf({ headers }: Request, { apiKey }: ApiSettings): Access | Response {
	const mode = headers.get('lab-mode');
	if (mode === 'simulator') return { mode };
	if (mode !== null)
		return refuse(400, 'invalid_request_error', 'The header lab-mode can only say simulator.');
	const header = headers.get('lab-key');
	if (header !== null) {
		const read = readLabKey(header);
		if ('complaint' in read) return refuse(400, 'invalid_request_error', read.complaint);
		return { mode: 'own', key: read.key };
	}
	return apiKey ? { mode: 'host', key: apiKey } : { mode: 'simulator' };
}
