import { refuse } from '#api/errors.ts';
import type { LabContext } from '#api/lab-context.ts';
import { accessOf } from '#api/runs/access.ts';
import { permitFor } from '#api/runs/permit.ts';
import type { Plan } from '#api/runs/plan.ts';
import { runResponse } from '#api/runs/run-response.ts';
import { tutorTurnSchema } from '#wire/tutor-turn.ts';
import { tutorParams } from './prompt.ts';

/**
 * POST /api/tutor/turn: one turn of the tutor, told like a run of a lab and under the same limits. The
 * conversation comes with each turn and is kept nowhere here.
 */
export async function tutorTurn(context: LabContext): Promise<Response> {
	const { settings, clients, ledger, learner, body, request } = context;
	const turn = tutorTurnSchema.safeParse(body);
	if (!turn.success)
		return refuse(400, 'invalid_request_error', turn.error.issues[0]?.message ?? 'Not a turn.');
	const material = settings.tutors.find(({ lesson }) => lesson === turn.data.lesson);
	if (!material)
		return refuse(404, 'not_found_error', `Lesson «${turn.data.lesson}» has no tutor.`);
	const access = accessOf(request, settings);
	if (access instanceof Response) return access;

	const { system, messages, ...params } = tutorParams(material, turn.data);
	const plan: Plan = {
		lab: `tutor-${material.lesson}`,
		params: { ...params, system, messages },
		...{ isStreaming: true, key: 'own', isRefused: false },
		// The lesson itself: nobody needs it back with each turn.
		shownBody: {
			...params,
			system: `Lesson ${material.number}`,
			messages: turn.data.messages.length,
		},
	};
	const reservation = permitFor(settings, ledger, { access, learner, bodies: [plan.params] });
	if (reservation instanceof Response) return reservation;
	const route = new URL(request.url).pathname;
	return runResponse({ settings, clients, plan, access, reservation, route }, request.signal);
}
