/** A turn as the API reads it: one or more messages of the same role. */
export interface MergedTurn {
	role: string;
	/** What each message said, in its order; blocks that are no text by their type. */
	parts: string[];
}

/** Messages of one role that follow each other are one turn. `undefined` for what is no list of messages. */
export function mergedTurns(messages: unknown): MergedTurn[] | undefined {
	if (!Array.isArray(messages)) return undefined;
	const turns: MergedTurn[] = [];
	for (const message of messages) {
		const { role, content }: { role?: unknown; content?: unknown } = Object(message);
		if (typeof role !== 'string') return undefined;
		const last = turns.at(-1);
		const parts = partsOf(content);
		if (last?.role === role) last.parts.push(...parts);
		else turns.push({ role, parts });
	}
	return turns;
}

function partsOf(content: unknown): string[] {
	if (typeof content === 'string') return [content];
	if (!Array.isArray(content)) return [];
	return content.map((block) => {
		const { type, text }: { type?: unknown; text?: unknown } = Object(block);
		return typeof text === 'string' ? text : String(type);
	});
}
