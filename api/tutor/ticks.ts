/** The form of the model's answer to «Explain it back»: `p1`, `p2`, … for the points in their order. */
export function ticksSchema(points: number): Record<string, unknown> {
	const tick = {
		type: 'object',
		properties: { met: { type: 'boolean' }, note: { type: 'string' } },
		required: ['met', 'note'],
		additionalProperties: false,
	};
	const names = Array.from({ length: points }, (_, at) => `p${at + 1}`);
	return {
		type: 'object',
		properties: Object.fromEntries(names.map((name) => [name, tick])),
		required: names,
		additionalProperties: false,
	};
}
