import type { Checked } from '#api/simulator/validate/index.ts';
import { lastUserTextOf, systemTextOf } from '#api/simulator/conversation.ts';
import { hintsIn } from './hints.ts';
import { exampleIn } from './json-example.ts';
import { sentenceFrom, toolAnswers } from './results.ts';
import { valueFor } from './schema-value.ts';

const most = 10_000;

/** JSON where the request gives a schema, or where its words ask for it; undefined otherwise. */
export function jsonText({ params, turns }: Checked): string | undefined {
	const asked = lastUserTextOf(turns);
	const instructions = `${systemTextOf(params).slice(0, most)}\n${asked.slice(0, most)}`;
	const example = exampleIn(instructions);
	// The values of an example show what is wanted and say nothing.
	const told = example ? asked.replace(example.text, ' ') : asked;
	const known = `${told}\n${sentenceFrom(toolAnswers(turns))}`;
	const format = params.output_config?.format;
	if (format) return JSON.stringify(valueFor(format.schema, hintsIn(known)));
	if (
		!/\b(?:as|in|with|return|reply|respond|answer|write|output|produce|give)\b[^.\n]{0,60}\bJSON\b/i.test(
			instructions,
		)
	)
		return undefined;
	return JSON.stringify(valueFor(example?.schema ?? schemaIn(instructions), hintsIn(known)));
}

/** The keys that a sentence lists: «with the keys name, email and city». */
function schemaIn(instructions: string): Record<string, unknown> {
	const list =
		/\b(?:keys?|fields?|properties)\s*:?\s*((?:[`"']?\w+[`"']?(?:\s*,\s*(?:and\s+)?|\s+and\s+)?){1,20})/i;
	const names = list.exec(instructions)?.[1]?.match(/\w+/g) ?? [];
	const keys = names.filter((name) => !/^(?:and|the)$/i.test(name));
	const named = keys.length ? keys : ['answer'];
	return {
		type: 'object',
		properties: Object.fromEntries(named.map((name) => [name, { type: 'string' }])),
		required: named,
	};
}
