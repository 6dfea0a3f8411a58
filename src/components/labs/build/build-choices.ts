import type { PredictChoices } from '#components/labs/PredictFields.tsx';

/** More than the cases end with: the form gives nothing away, and a request of one's own may end otherwise. */
export const choices: PredictChoices = {
	status: [200, 400, 404, 413, 500],
	errorType: [...['api_error', 'invalid_request_error', 'not_found_error', 'request_too_large']],
	stopReason: [
		...['end_turn', 'max_tokens', 'stop_sequence', 'tool_use', 'pause_turn', 'refusal'],
		'model_context_window_exceeded',
	],
};
