import type { InjectionLab, Layer } from '#schemas/lab.ts';
import type { Message } from './injection.ts';

/** The request that a program of the shop would send for a message, under the layers that are on. */
export function requestOf(lab: InjectionLab, { via, text }: Message, on: ReadonlySet<Layer>) {
	const marked = on.has('tags') ? `<${lab.tag}>\n${text}\n</${lab.tag}>` : text;
	const turns =
		via === 'turn' ? [{ role: 'user', content: marked }] : afterLookup(lab.errand, marked);
	return { system: systemOf(lab, on), messages: turns };
}

function systemOf({ system, rules, tagRule }: InjectionLab, on: ReadonlySet<Layer>): string {
	return [system, ...(on.has('rules') ? [rules] : []), ...(on.has('tags') ? [tagRule] : [])].join(
		'\n',
	);
}

/** What a tool has read stands in its result, where text that is not the operator's belongs. */
function afterLookup(errand: string, document: string) {
	const call = {
		type: 'tool_use',
		id: 'toolu_1',
		name: 'lookup_order',
		input: { order_id: '48213' },
	};
	const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: document };
	return [
		{ role: 'user', content: errand },
		{ role: 'assistant', content: [call] },
		{ role: 'user', content: [result] },
	];
}
