/** What the model says of one point of the rubric. */
export interface Tick {
	met: boolean;
	note: string;
}

/** The ticks in an answer to `explain`, in the order of the points; `undefined` where one is missing. */
export function ticksIn(answer: string, points: number): Tick[] | undefined {
	const body = objectIn(answer);
	const ticks = Array.from({ length: points }, (_, at) => tickOf(body?.[`p${at + 1}`]));
	const whole = ticks.filter((tick) => tick !== undefined);
	return whole.length === points ? whole : undefined;
}

function tickOf(value: unknown): Tick | undefined {
	if (!isObject(value)) return undefined;
	const { met, note } = value;
	return typeof met === 'boolean' && typeof note === 'string' ? { met, note } : undefined;
}

function objectIn(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
