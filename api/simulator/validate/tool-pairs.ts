import type { Turn } from '#api/simulator/conversation.ts';
import { invalid } from '#api/simulator/problem.ts';

/** Each `tool_use` is answered in the very next turn, results first; a result answers a call of the turn before. */
export function checkToolPairs(turns: readonly Turn[]): void {
	const seen = new Set<string>();
	let open: ReadonlySet<string> = new Set();
	let openPath = '';
	for (const turn of turns) {
		const answered = turn.role === 'user' ? checkResults(turn, open) : new Set<string>();
		const missing = [...open].filter((id) => !answered.has(id));
		if (missing.length) throw withoutResult(openPath, missing);
		open = callsOf(turn, seen);
		openPath = `messages.${turn.at}`;
	}
	if (open.size) throw withoutResult(openPath, [...open]);
}

function callsOf({ blocks }: Turn, seen: Set<string>): Set<string> {
	const calls = new Set<string>();
	for (const { block, path } of blocks) {
		if (block.type !== 'tool_use') continue;
		if (seen.has(block.id)) throw invalid(`${path}.tool_use.id`, '`tool_use` ids must be unique');
		seen.add(block.id);
		calls.add(block.id);
	}
	return calls;
}

function checkResults({ blocks }: Turn, open: ReadonlySet<string>): Set<string> {
	const answered = new Set<string>();
	let isPastResults = false;
	for (const { block, path } of blocks) {
		if (block.type !== 'tool_result') {
			isPastResults = true;
			continue;
		}
		const id = block.tool_use_id;
		if (!open.has(id))
			throw invalid(
				path,
				`unexpected tool_use_id found in tool_result blocks: ${id.slice(0, 64)}. Each tool_result must answer a tool_use of the previous message.`,
			);
		if (answered.has(id))
			throw invalid(
				path,
				`each tool_use must have a single result, found more for ${id.slice(0, 64)}`,
			);
		if (isPastResults)
			throw invalid(path, 'tool_result blocks must come before any other content of the message');
		answered.add(id);
	}
	return answered;
}

function withoutResult(path: string, ids: readonly string[]): Error {
	const named = ids.slice(0, 10).map((id) => id.slice(0, 64));
	return invalid(
		path,
		`tool_use ids were found without tool_result blocks immediately after: ${named.join(', ')}. Each tool_use must have a corresponding tool_result in the next message.`,
	);
}
