import type { Checked } from '#api/simulator/validate/index.ts';

export type ServerTool = 'web_search' | 'web_fetch' | 'code_execution';

/** The server tool a turn asks for, out of those it was given; any of them where it is to be paused. */
export function wantedTool(
	{ params }: Checked,
	asked: string,
	isPause: boolean,
): ServerTool | undefined {
	if (params.tool_choice?.type === 'none') return undefined;
	const names = (params.tools ?? []).map((tool) =>
		'name' in tool && !('input_schema' in tool) ? tool.name : '',
	);
	const offered = asking.filter(([name]) => names.includes(name));
	const wanted = isPause ? offered[0] : offered.find(([, words]) => words.test(asked));
	return wanted?.[0];
}

const asking: readonly (readonly [ServerTool, RegExp])[] = [
	['web_fetch', /https?:\/\//],
	['web_search', /\b(?:search|latest|news|look up|find|current|today|recent)\b/i],
	['code_execution', /\b(?:run|execute|compute|calculate|script|python|code)\b/i],
];
