import { refuse } from '#api/errors.ts';
import type { LabCaseDefinition, StreamLabDefinition } from '#api/lab-definition.ts';
import type { ApiSettings } from '#api/settings.ts';
import type { LabRun } from '#wire/contract.ts';

/** The one request that a run sends. */
export interface Plan {
	lab: string;
	/** Body of POST /v1/messages. */
	params: Record<string, unknown>;
	isStreaming: boolean;
	key: 'own' | 'wrong';
	fault?: string | undefined;
	padTo?: number | undefined;
	/** What the learner is shown of the body, where that is not all of it. */
	shownBody?: unknown;
	/** The author says that it is refused, so it cannot cost anything. */
	isRefused: boolean;
}

/** Looks the request up in the lab's definition, or says why there is none. */
export function planOf(settings: ApiSettings, run: LabRun): Plan | Response {
	const lab = settings.labs.find(({ id }) => id === run.lab);
	if (lab?.kind === 'stream') return streamPlan(settings, lab, run);
	if (lab?.kind !== 'error')
		return refuse(404, 'not_found_error', `No lab «${run.lab}» sends one request.`);
	const chosen = lab.cases.find(({ id }) => id === run.case);
	if (!chosen) return refuse(404, 'not_found_error', `Lab «${lab.id}» has no case «${run.case}».`);
	if (run.prompt !== undefined || run.topic !== undefined)
		return refuse(400, 'invalid_request_error', 'A case is sent as it stands.');
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
	if (run.prompt !== undefined)
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
	const { key, fault, padTo, expect } = chosen;
	const { stream, ...request } = chosen.request;
	const isStreaming = delivery ? delivery === 'stream' : stream === true;
	const params = isStreaming ? { ...request, stream: true } : request;
	return { lab, params, isStreaming, key, fault, padTo, isRefused: expect.status >= 400 };
}
