import type { Incoming } from './answer.ts';
import type { SimulatorFacts } from './facts.ts';
import { ApiProblem, invalid } from './problem.ts';

/** The credential as it was sent. With both headers `x-api-key` counts; '' for none. */
export function credentialOf({ headers }: Incoming): string {
	const key = headers.get('x-api-key')?.trim();
	if (key) return key;
	return /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? '';
}

/** Any key that looks like one is good here, so that nobody has to send a real one. */
export function checkCredential(credential: string): void {
	if (credential === '')
		throw new ApiProblem(401, 'authentication_error', 'x-api-key header is required');
	const isGood = credential.startsWith('sk-ant-') || credential === 'simulated';
	if (!isGood || credential.startsWith('sk-ant-invalid'))
		throw new ApiProblem(401, 'authentication_error', 'invalid x-api-key');
}

export function checkVersion({ headers }: Incoming, facts: SimulatorFacts): string {
	const version = headers.get('anthropic-version');
	if (!version) throw invalid('anthropic-version', 'header is required');
	if (facts['api-versions'].some((row) => row.version === version)) return version;
	throw invalid('anthropic-version', `"${version.slice(0, 40)}" is not a valid version`);
}

/** Names of beta features all end in a date; the simulator does not know which of them exist. */
export function checkBetas({ headers }: Incoming): string[] {
	const names = (headers.get('anthropic-beta') ?? '').split(',').map((name) => name.trim());
	const betas = names.filter(Boolean);
	const wrong = betas.filter((name) => !/^[a-z0-9-]{1,64}-\d{4}-\d{2}-\d{2}$/.test(name));
	if (wrong.length)
		throw invalid(
			'',
			`Unexpected value(s) \`${wrong.join(', ').slice(0, 200)}\` for the \`anthropic-beta\` header. Please consult our documentation at platform.claude.com/docs or try again without the header.`,
		);
	return betas;
}
