/** An answer other than 2xx, thrown from any depth and turned into the API's envelope at the top. */
export class ApiProblem extends Error {
	readonly status: number;
	readonly type: string;
	readonly headers: Record<string, string>;
	readonly errorCode: string | undefined;

	constructor(
		status: number,
		type: string,
		message: string,
		more: { headers?: Record<string, string>; errorCode?: string | undefined } = {},
	) {
		super(message);
		this.status = status;
		this.type = type;
		this.headers = more.headers ?? {};
		this.errorCode = more.errorCode;
	}
}

export interface ErrorEnvelope {
	type: 'error';
	error: { type: string; message: string; details?: { error_code: string } };
	request_id?: string;
}

export function envelopeOf(problem: ApiProblem, requestId: string | undefined): ErrorEnvelope {
	const error: ErrorEnvelope['error'] = { type: problem.type, message: problem.message };
	if (problem.errorCode) error.details = { error_code: problem.errorCode };
	return requestId ? { type: 'error', error, request_id: requestId } : { type: 'error', error };
}

/** Anything that is wrong with the request itself. The path, where there is one, stands before the colon. */
export function invalid(path: string, message: string): ApiProblem {
	const place = path.length > 200 ? `${path.slice(0, 200)}…` : path;
	return new ApiProblem(400, 'invalid_request_error', place ? `${place}: ${message}` : message);
}

export function notFound(message = 'The requested resource could not be found.'): ApiProblem {
	return new ApiProblem(404, 'not_found_error', message);
}
