import type { Turn } from '#api/simulator/conversation.ts';
import { invalid } from '#api/simulator/problem.ts';
import { isSigned } from '#api/simulator/signature.ts';

/** Thinking comes back as it was sent, or not at all: the signature shows any change. */
export function checkThinkingBlocks(turns: readonly Turn[]): void {
	const latest = turns.findLast(({ role }) => role === 'assistant');
	for (const turn of turns)
		for (const { block, path } of turn.blocks) {
			if (block.type !== 'thinking' || isSigned(block)) continue;
			throw invalid(
				path,
				turn === latest
					? '`thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. They must be sent back as they were received.'
					: 'Invalid `signature` in `thinking` block',
			);
		}
}
