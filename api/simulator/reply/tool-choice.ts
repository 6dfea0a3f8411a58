import { hintsIn, type Hints } from './hints.ts';
import { isRecord } from '#api/simulator/validate/shape.ts';
import type { ClientTool } from './tools.ts';

/** What a turn says, looked through once for all of its tools. */
export interface Asked {
	text: string;
	said: ReadonlySet<string>;
	hints: Hints;
}

export function askedIn(text: string): Asked {
	return { text, said: wordsOf(text), hints: hintsIn(text) };
}

/** Whether a turn asks for a tool: by its name, by words of its description, or by numbers it could take. */
export function fits({ name, description, schema }: ClientTool, { said, hints }: Asked): boolean {
	const inName = wordsOf(name.replace(/([a-z])([A-Z])/g, '$1 $2')).intersection(said).size;
	const described = wordsOf(description).intersection(said).size;
	const isCalculation = hints.sum !== undefined && takesNumbers(schema);
	return inName > 0 || described > 1 || isCalculation;
}

const common = new Set(
	'a an and are as at be by call can current data do find for from get give has have how in into is it its list make me my of on one or please query return returns run search send set show tell that the their them this to tool use user using value want what when where which will with would you your'.split(
		' ',
	),
);

/** Words that mean something, without a plural `s`, so that «orders» meets `get_order`. */
function wordsOf(text: string): Set<string> {
	const words =
		text
			.slice(0, 20_000)
			.toLowerCase()
			.match(/[\p{L}]{3,}/gu) ?? [];
	const meaning = words.filter((word) => !common.has(word));
	return new Set(meaning.map((word) => word.replace(/(?<=[a-z]{3})s$/, '')));
}

function takesNumbers(schema: Record<string, unknown> | undefined): boolean {
	const properties = schema?.['properties'];
	if (!isRecord(properties)) return false;
	const types = Object.values(properties).map((property) =>
		isRecord(property) ? property['type'] : undefined,
	);
	const numeric = types.filter((type) => type === 'number' || type === 'integer').length;
	return numeric >= 2 || Object.keys(properties).some((key) => /expression|formula/i.test(key));
}
