/** How a call is delivered: one answer, a stream, or a batch. */
export type Delivery = 'plain call' | 'stream' | 'batch';

export interface Situation {
	/** Who waits for the answer. */
	waiting: 'person' | 'program' | 'nobody';
	/** How much is written. `long` is more than fits a blocking call with comfort. */
	length: 'short' | 'long';
	/** When it must be there. */
	due: 'now' | 'day';
}

export interface Advice {
	delivery: Delivery;
	because: string;
}

/** The three questions of lesson 4, in their order; the first that decides gives the reason. */
export function deliveryFor({ waiting, length, due }: Situation): Advice {
	if (waiting === 'person')
		return {
			delivery: 'stream',
			because: 'Someone is looking at the screen. The first words count, not the last.',
		};
	if (waiting === 'nobody' && due === 'day')
		return {
			delivery: 'batch',
			because: 'Nobody waits and a day is early enough, so take the half price.',
		};
	if (length === 'long')
		return {
			delivery: 'stream',
			because:
				'A long answer may outlast idle connections and time-outs. Stream it, and take the final message at the end.',
		};
	return {
		delivery: 'plain call',
		because: 'The answer is short and a program needs the whole of it: one request, one answer.',
	};
}
