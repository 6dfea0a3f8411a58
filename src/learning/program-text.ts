import { pythonProgram } from './program-text-python.ts';
import { curlProgram } from './program-text-curl.ts';
import { typescriptProgram } from './program-text-typescript.ts';

export type ProgramLanguage = 'typescript' | 'python' | 'curl';

/** The request that a program is to make, and where it is to be sent. */
export interface ProgramRequest {
	/** Body of POST /v1/messages, exactly as sent. `stream: true` in it makes a program that streams. */
	body: Readonly<Record<string, unknown>>;
	/** Header `anthropic-version`, for the one language that has to send it itself. */
	version: string;
	/** `version` is not the SDK's own, so a program with the SDK has to send it too. */
	isVersionNamed?: boolean;
	/** Absent for the API itself; otherwise the base URL that the client is given. */
	baseUrl?: string;
	/** Absent to take the key from `ANTHROPIC_API_KEY`. Never a real key. */
	apiKey?: string;
}

export const languageNames: Readonly<Record<ProgramLanguage, string>> = {
	typescript: 'TypeScript',
	python: 'Python',
	curl: 'cURL',
};

const writers = { typescript: typescriptProgram, python: pythonProgram, curl: curlProgram };

/** A whole program that sends exactly this request; it runs as it is pasted. */
export function programText(language: ProgramLanguage, request: ProgramRequest): string {
	return writers[language](request);
}
