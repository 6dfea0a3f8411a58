import { getCollection, getEntry } from 'astro:content';
import { claimStates, type ClaimState } from '#learning/claim-state.ts';

/** How the claims of a lesson stand on the day of the build; empty where it has none. */
export async function claimsOf(lesson: string): Promise<ClaimState[]> {
	const claims = (await getEntry('claims', lesson))?.data.claims ?? [];
	const run = await getEntry('claimRuns', 'last');
	return [...claimStates(claims, run?.data.results ?? [], today()).values()];
}

/** Every claim of the course by its id. */
export async function allClaims(): Promise<Map<string, ClaimState>> {
	const files = await getCollection('claims');
	const states = (await Promise.all(files.map(({ id }) => claimsOf(id)))).flat();
	return new Map(states.map((state) => [state.id, state]));
}

/** The SDK and the API version that claims were checked against. */
export async function checkedAgainst(): Promise<{ sdk: string; apiVersion: string }> {
	const sdk = (await getEntry('sources', 'sdk-ts'))?.data.package?.split(' ').at(-1) ?? '';
	const versions = (await getCollection('api-versions')).map(({ data }) => data.version);
	return { sdk, apiVersion: versions.toSorted().at(-1) ?? '' };
}

const today = () => new Date().toISOString().slice(0, 10);
