import type { Claim, ClaimFile, ClaimResult } from '#schemas/claim.ts';
import { equalDifference } from './differences.ts';
import { answerTo, requestDifferences, type Send } from './request-check.ts';
import { observe } from './sdk-check.ts';
import { sdkDifferences } from './sdk-differences.ts';
import { unionsOf, type UnionMembers } from './sdk-types.ts';

/** A file of claims, and where it is. */
export interface ClaimSource {
	/** Path from the project's root. */
	file: string;
	content: ClaimFile;
}

/** Runs every claim against the SDK or the simulator, one after the other. */
export async function runClaims(
	sources: readonly ClaimSource[],
	simulator: Send,
): Promise<ClaimResult[]> {
	const unions = sources.flatMap(({ content }) => content.claims.flatMap(unionIn));
	const members = unions.length > 0 ? unionsOf(unions) : () => [];
	const results: ClaimResult[] = [];
	for (const { content } of sources)
		for (const claim of content.claims) {
			const checking = differencesOf(claim, content, { members, simulator });
			const differences = await checking.catch((error: unknown) => [`could not run: ${error}`]);
			results.push({ id: claim.id, how: claim.how, differences });
		}
	return results;
}

const unionIn = ({ check }: Claim): string[] => (check.kind === 'union' ? [check.name] : []);

async function differencesOf(
	{ check }: Claim,
	{ recordings }: ClaimFile,
	{ members, simulator }: { members: UnionMembers; simulator: Send },
): Promise<string[]> {
	if (check.kind === 'sdk') return sdkDifferences(check, await observe(check, recordings));
	if (check.kind === 'request')
		return requestDifferences(check, await answerTo(check, simulator, 'sk-ant-demo'));
	return equalDifference('members', members(check.name).toSorted(), check.members.toSorted());
}
