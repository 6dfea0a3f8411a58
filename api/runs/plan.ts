import { refuse } from '#api/errors.ts';
import type {
	CaseLabDefinition,
	ErrorLabDefinition,
	LabCaseDefinition,
	StreamLabDefinition,
} from '#api/lab-definition.ts';
import type { ApiSettings } from '#api/settings.ts';
import type { LabRun } from '#wire/contract.ts';
import { promptsPlan } from './plan-prompts.ts';
import { tokensPlan } from './plan-tokens.ts';

/** The one request that a run sends. */
export interface Plan {
	lab: string;
	/** Body of POST /v1/messages. */
	params: Record<string, unknown>;
	isStreaming: boolean;
	/** Header `anthropic-version`; the SDK's own without it. */
	version?: string | undefined;
	key: 'own' | 'wrong';
	fault?: string | undefined;
	padTo?: number | undefined;
	/** What the learner is shown of the body, where that is not all of it. */
	shownBody?: unknown;
	/** The author says that it is refused, so it cannot cost anything. */
	isRefused: boolean;
	/** The learner's own body, which the host's key does not pay for. */
	isEdited?: boolean;
}

/** Looks the request up in the lab's definition, or says why there is none. */
export function planOf(settings: ApiSettings, run: LabRun): Plan | Response {
	const lab = settings.labs.find(({ id }) => id === run.lab);
	if (lab?.kind === 'stream') return streamPlan(settings, lab, run);
	if (lab?.kind === 'prompts') return promptsPlan(lab, run);
	if (lab?.kind === 'tokens') return tokensPlan(lab, run);
	if (!lab || !('cases' in lab))
		return refuse(404, 'not_found_error', `No lab «${run.lab}» sends one request.`);
	if (isAboutMore(run, ['lab', 'case', 'delivery', 'body']))
		return refuse(400, 'invalid_request_error', 'A case is sent as it stands.');
	if (run.body) return editedPlan(lab, run.body, run);
	const chosen = lab.cases.find(({ id }) => id === run.case);
	if (!chosen) return refuse(404, 'not_found_error', `Lab «${lab.id}» has no case «${run.case}».`);
	return casePlan(lab.id, chosen, run);
}

function streamPlan(settings: ApiSettings, lab: StreamLabDefinition, run: LabRun): Plan | Response {
	const prompt = promptOf(settings, lab, run);
	if (prompt instanceof Response) return prompt;
	const isStreaming = run.delivery !== 'standard';
	const { model, max_tokens, thinking } = lab;
	const messages = [{ role: 'user', content: prompt }];
	const params = {
		...{ model, max_tokens, ...(thinking && { thinking }), messages },
		...(isStreaming && { stream: true }),
	};
	return { lab: lab.id, params, isStreaming, key: 'own', isRefused: false };
}

function promptOf({ isUnlimited }: ApiSettings, lab: StreamLabDefinition, run: LabRun) {
	if (run.prompt !== undefined && isUnlimited) return run.prompt;
	if (isAboutMore(run, ['lab', 'topic', 'delivery']))
		return refuse(
			400,
			'invalid_request_error',
			'The prompt is the lab’s; only its topic is yours.',
		);
	if (run.topic === undefined)
		return refuse(400, 'invalid_request_error', 'Choose a topic or type one.');
	if (run.topic.length > lab.topicMaxLength)
		return refuse(
			400,
			'invalid_request_error',
			`A topic has at most ${lab.topicMaxLength} characters.`,
		);
	// A function, because a topic may hold the signs that a replacement text gives a meaning to.
	const topic = run.topic.replace(/\s+/g, ' ');
	return lab.prompt.replace('{topic}', () => topic);
}

function casePlan(lab: string, chosen: LabCaseDefinition, { delivery }: LabRun): Plan {
	const { key, fault, padTo, version, expect } = chosen;
	const { stream, ...request } = chosen.request;
	const isStreaming = delivery ? delivery === 'stream' : stream === true;
	const params = isStreaming ? { ...request, stream: true } : request;
	const isRefused = expect.status >= 400;
	return { lab, params, isStreaming, version, key, fault, padTo, isRefused };
}

/** A body of the learner's own goes out as it is: what is wrong with it is for the API to say. */
function editedPlan(
	lab: CaseLabDefinition | ErrorLabDefinition,
	params: Record<string, unknown>,
	run: LabRun,
): Plan | Response {
	if (lab.kind !== 'build' || run.case !== undefined || run.delivery !== undefined)
		return refuse(400, 'invalid_request_error', 'A case is sent as it stands.');
	const isStreaming = params['stream'] === true;
	return { lab: lab.id, params, isStreaming, key: 'own', isRefused: false, isEdited: true };
}

/** Something was asked for that this kind of lab does not take. */
export function isAboutMore(run: LabRun, taken: readonly (keyof LabRun)[]): boolean {
	const names: readonly string[] = taken;
	return Object.entries(run).some(([name, value]) => value !== undefined && !names.includes(name));
}
