import { refuse } from '#api/errors.ts';
import type { PromptsLabDefinition } from '#api/lab-definition.ts';
import type { LabRun } from '#wire/contract.ts';
import { isAboutMore, type Plan } from './plan.ts';

/** The lab's turn under one of its system prompts, or under what the learner made of it. */
export function promptsPlan(lab: PromptsLabDefinition, run: LabRun): Plan | Response {
	const chosen = lab.prompts.find(({ id }) => id === run.case);
	if (!chosen) return refuse(404, 'not_found_error', `Lab «${lab.id}» has no case «${run.case}».`);
	if (isAboutMore(run, ['lab', 'case', 'delivery', 'system']))
		return refuse(400, 'invalid_request_error', 'Only the system prompt is yours in this lab.');
	const system = run.system ?? chosen.system;
	if (system.length > lab.systemMaxLength) {
		const sentence = `A system prompt has at most ${lab.systemMaxLength} characters here; yours has ${system.length}.`;
		return refuse(400, 'invalid_request_error', sentence);
	}
	const { model, max_tokens, thinking } = lab;
	const isStreaming = run.delivery !== 'standard';
	const params = {
		...{ model, max_tokens, ...(thinking && { thinking }), ...(system && { system }) },
		messages: [{ role: 'user', content: lab.turn }],
		...(isStreaming && { stream: true }),
	};
	const isEdited = lab.prompts.every((one) => one.system !== system);
	return { lab: lab.id, params, isStreaming, key: 'own', isRefused: false, isEdited };
}
