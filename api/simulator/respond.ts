import { bodyTooLarge, json, type Answer } from './answer.ts';
import { edgePage, problemOf } from './faults/problems.ts';
import { pickFault } from './faults/pick.ts';
import type { Fault } from './faults/order.ts';
import { limitOf } from './facts.ts';
import { connectionReset } from './fetch.ts';
import { checkBetas, checkCredential, checkVersion, credentialOf } from './gate.ts';
import { commonHeaders } from './headers.ts';
import { ApiProblem, envelopeOf, invalid } from './problem.ts';
import { route } from './routes.ts';
import type { Call } from './world.ts';

type Log = (status: number | undefined, fault: string | undefined) => void;

/** The gates in their order, and one answer or one problem at the end of them. */
export async function respond(call: Call, log: Log): Promise<Answer> {
	let fault: Fault | undefined;
	try {
		fault = pickFault(call.incoming, credentialOf(call.incoming), call.caller);
		const answer = await throughGates(call, fault);
		// An edge in front of the API knows nothing of requests, organizations and limits.
		const common = fault?.kind === 'edge' ? {} : commonHeaders(call, 'api', answer.headers);
		log(answer.status, fault?.name);
		return { ...answer, headers: { ...common, ...answer.headers } };
	} catch (error) {
		if (call.signal.aborted || !(error instanceof Error) || isSilent(error)) {
			log(undefined, fault?.name);
			throw error;
		}
		const problem = problemFor(error);
		log(problem.status, fault?.name);
		return failure(call, problem);
	}
}

async function throughGates(call: Call, fault: Fault | undefined): Promise<Answer> {
	const { incoming, world } = call;
	const { facts, wait, now } = world.settings;
	if (fault?.kind === 'slow') await wait(Number(fault.options['ms'] ?? 3000), call.signal);
	if (fault?.kind === 'edge') return edgePage(fault.status);
	if (isAtOnce(fault)) {
		if (fault.kind === 'hang') await wait(world.limits.hangMs, call.signal);
		throw connectionReset();
	}
	const [most, mostHere] = bodyLimitsOf(call);
	// The edge measures before anybody looks at the key; only for a good one is the body then read.
	if (Number(incoming.headers.get('content-length')) > most) throw bodyTooLarge();
	checkCredential(credentialOf(incoming));
	if (incoming.method === 'POST') call.body = await incoming.read(Math.min(most, mostHere));
	call.version = checkVersion(incoming, facts);
	call.betas = checkBetas(incoming);
	const problem = fault && problemOf(fault, facts, firstOfNextMonth(now()));
	if (problem) throw problem;
	return route(call, isSpoiling(fault) ? fault : undefined);
}

/** The API's own limit of a body, and the one it is to have here. */
function bodyLimitsOf({ path, world: { settings, limits } }: Call): [number, number] {
	if (path === '/v1/messages/batches')
		return [limitOf(settings.facts, 'batch-body'), limits.batchBodyBytes];
	return [limitOf(settings.facts, 'messages-body'), limits.bodyBytes];
}

/** A reset or a hang without a number of deltas comes before the head. */
function isAtOnce(fault: Fault | undefined): fault is Fault {
	const isCutOff = fault?.kind === 'reset' || fault?.kind === 'hang';
	return isCutOff && fault?.options['after'] === undefined;
}

function isSpoiling(fault: Fault | undefined): boolean {
	return ['cut', 'error', 'malformed', 'reset', 'hang'].includes(fault?.kind ?? '');
}

function failure(call: Call, problem: ApiProblem): Answer {
	const headers = { ...commonHeaders(call, 'api', {}), ...problem.headers };
	if (problem.status === 401) Reflect.deleteProperty(headers, 'anthropic-workspace-id');
	return json(envelopeOf(problem, call.requestId), headers, problem.status);
}

function isSilent(error: Error): boolean {
	return error instanceof TypeError && error.message === 'fetch failed';
}

/** Whatever else goes wrong inside is answered too, in the API's shape and without its cause. */
function problemFor(error: Error): ApiProblem {
	if (error instanceof ApiProblem) return error;
	// A body nested so deep that a recursion ends is the sender's doing.
	if (error instanceof RangeError) return invalid('', 'The request body is nested too deeply.');
	return new ApiProblem(500, 'api_error', 'Internal server error');
}

function firstOfNextMonth(now: number): string {
	const today = new Date(now);
	const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1));
	return `${first.toISOString().slice(0, 10)} at 00:00 UTC`;
}
