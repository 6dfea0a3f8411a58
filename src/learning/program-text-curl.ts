import type { ProgramRequest } from './program-text.ts';
import { isStreamed } from './program-text-shape.ts';

/** The request alone, as a command: curl repeats nothing and reads nothing into the answer. */
export function curlProgram({ body, version, baseUrl, apiKey }: ProgramRequest): string {
	const key = apiKey === undefined ? '$ANTHROPIC_API_KEY' : apiKey;
	const authorization = `authorization: Bearer ${key}`;
	return [
		`curl --silent --show-error --include${isStreamed(body) ? ' --no-buffer' : ''} \\`,
		`  ${quoted(`${baseUrl ?? 'https://api.anthropic.com'}/v1/messages`)} \\`,
		// Double quotes, so that the shell puts the key in.
		`  --header ${apiKey === undefined ? `"${authorization}"` : quoted(authorization)} \\`,
		`  --header ${quoted(`anthropic-version: ${version}`)} \\`,
		`  --header 'content-type: application/json' \\`,
		`  --data ${quoted(JSON.stringify(body, null, 2))}`,
		'',
	].join('\n');
}

/** For a shell: nothing inside single quotes means anything, but a single quote ends them. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
