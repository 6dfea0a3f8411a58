import { z } from 'astro/zod';
import { refuse } from '#api/errors.ts';
import type { LabContext } from '#api/lab-context.ts';
import { labCountSchema } from '#wire/contract.ts';
import { accessOf } from './access.ts';
import { ask } from './one-call.ts';
import { countRefusal } from './permit.ts';
import { modelProblem, textProblem } from './plan-tokens.ts';

/** POST /api/labs/count: the tokens of a text, counted by the API or estimated by the simulator. */
export async function countLab(context: LabContext): Promise<Response> {
	const { settings, ledger, learner, request } = context;
	const count = labCountSchema.safeParse(context.body);
	if (!count.success) return refuse(400, 'invalid_request_error', z.prettifyError(count.error));
	const { model, text } = count.data;
	const lab = settings.labs.find(({ id }) => id === count.data.lab);
	if (lab?.kind !== 'tokens')
		return refuse(404, 'not_found_error', `No lab «${count.data.lab}» counts tokens.`);
	const problem = textProblem(lab, text) ?? modelProblem(lab, model);
	if (problem) return refuse(400, 'invalid_request_error', problem);
	const access = accessOf(request, settings);
	if (access instanceof Response) return access;
	const refusal = countRefusal(settings, ledger, { access, learner });
	if (refusal) return refusal;
	const body = { model, messages: [{ role: 'user' as const, content: text }] };
	const { response } = await ask(context, access, (client, signal) =>
		client.messages.countTokens(body, { signal }),
	);
	return response;
}
