import { systemTextOf, textOf } from '#api/simulator/conversation.ts';
import type { Script } from '#api/simulator/settings.ts';
import type { Checked } from '#api/simulator/validate/index.ts';

/**
 * What somebody wrote as the answer to this very request. Under a system prompt that nobody wrote an
 * answer for, it says so: to follow it would take a model.
 */
export function scriptedText(
	{ params, turns }: Checked,
	scripts: readonly Script[],
): string | undefined {
	const [turn, ...others] = turns;
	if (!turn || others.length > 0) return undefined;
	const asked = scripts.filter((script) => script.turn === textOf(turn));
	if (asked.length === 0) return undefined;
	const system = systemTextOf(params);
	return asked.find((script) => script.system === system)?.reply ?? notFollowed;
}

const notFollowed =
	'This is a simulator, and no model has read your system prompt, so it cannot be followed here. The request, its token counts and its price are those of your prompt.';
