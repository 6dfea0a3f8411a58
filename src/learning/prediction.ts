/** What can be predicted about a run, and seen in it. Named as in the learning record. */
export interface RunFacts {
	status?: number;
	errorType?: string;
	stopReason?: string;
	attempts?: number;
	complete?: boolean;
	/** `JSON.parse` takes the text as it came; absent where no text was to be JSON. */
	parses?: boolean;
}

export type PredictionField = keyof RunFacts;
export type Prediction = Readonly<Partial<Record<PredictionField, string | number | boolean>>>;

export interface Grade {
	field: PredictionField;
	predicted: string | number | boolean;
	/** `undefined`: the run had nothing of the kind. */
	seen: string | number | boolean | undefined;
	isRight: boolean;
	/** Why it came out as it did. */
	sentence: string;
}

/** What stands for «there is none» in a prediction of an error type or a stop reason. */
export const none = 'none';

export const fieldNames: Readonly<Record<PredictionField, string>> = {
	status: 'Status',
	errorType: 'Error type',
	stopReason: 'Stop reason',
	attempts: 'HTTP attempts',
	complete: 'Complete text',
	parses: 'JSON.parse accepts it',
};

/** One grade for each field that was predicted, in a fixed order. */
export function gradesOf(prediction: Prediction, seen: RunFacts): Grade[] {
	return (Object.keys(fieldNames) as PredictionField[]).flatMap((field) => {
		const predicted = prediction[field];
		if (predicted === undefined) return [];
		const actual = seen[field];
		const isRight = actual === undefined ? predicted === none : predicted === actual;
		return { field, predicted, seen: actual, isRight, sentence: sentences[field](seen) };
	});
}

const sentences: Readonly<Record<PredictionField, (seen: RunFacts) => string>> = {
	status: ({ status, complete }) => {
		if (status === undefined) return 'No response came, so there was no status.';
		if (status < 400 && complete === false)
			return `The status was ${status}: it is sent before the first event, so it cannot tell how the stream ends.`;
		if (status < 400) return `The last response had status ${status}.`;
		return `The last response had status ${status}: ${groupOf(status)}.`;
	},
	errorType: ({ errorType, status }) => {
		if (errorType === undefined)
			return status !== undefined && status >= 400
				? 'The body was not the API’s error shape, so there was no type to read.'
				: 'No error came, so there was no type.';
		if (status !== undefined && status < 400)
			return `\`${errorType}\` came in an \`error\` event, after a status of ${status}.`;
		return `\`error.type\` was \`${errorType}\`.`;
	},
	stopReason: ({ stopReason, status, complete }) => {
		if (stopReason !== undefined) return `\`stop_reason\` was \`${stopReason}\`.`;
		return status !== undefined && status < 400 && complete === false
			? 'No `stop_reason` arrived: it comes in `message_delta`, one event before the end.'
			: 'There was no message, so there was no `stop_reason`.';
	},
	attempts: ({ attempts = 0, status, complete }) => {
		if (attempts > 1 && status !== undefined && status < 400)
			return `The SDK sent ${attempts} requests and the last one went through; your program sees only that one.`;
		if (attempts > 1)
			return `The SDK sent ${attempts} requests: the first, and ${attempts - 1} retries after a status that it repeats.`;
		if (status !== undefined && status >= 400)
			return `One request: the SDK does not repeat a ${status}.`;
		return complete === false
			? 'One request: once a response has begun, the SDK does not begin it again.'
			: 'One request was enough.';
	},
	complete: ({ complete, status }) => {
		if (complete) return 'The text is whole: the message came to its end.';
		return status !== undefined && status >= 400
			? 'There was no message, so there was no text.'
			: 'The text is not whole: the stream ended without `message_stop`.';
	},
	parses: ({ parses, stopReason }) => {
		if (parses === undefined) return 'There was no message, so there was nothing to parse.';
		if (parses) return 'The text is one JSON value, from its first character to its last.';
		return stopReason === 'stop_sequence'
			? 'The stop sequence is not part of the text, so the text ends before it.'
			: 'The text is not one whole JSON value.';
	},
};

function groupOf(status: number): string {
	if (status === 429) return 'a limit was reached';
	if (status === 529) return 'the API is overloaded for everybody';
	return status >= 500 ? 'it failed on the API’s side' : 'it is about this request or its key';
}
