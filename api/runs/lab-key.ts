/** A key that can be sent, or a sentence that says what is wrong with it and does not repeat it. */
export function readLabKey(header: string): { key: string } | { complaint: string } {
	// Copied text often brings spaces and line ends along.
	const key = header.trim();
	if (key === '')
		return { complaint: 'The key is empty. Paste it again, or run on the simulator.' };
	if (/\s/.test(key))
		return {
			complaint:
				'The key has a space or a line break inside. Copy it again in one piece; nothing was sent.',
		};
	if (!/^[\w-]+$/.test(key))
		return {
			complaint:
				'The key has a character that no key has: only letters, digits, - and _ occur. Nothing was sent.',
		};
	if (!key.startsWith('sk-ant-') || key.length < 12 || key.length > 512)
		return { complaint: 'A key of the Claude API begins with sk-ant-. Nothing was sent.' };
	return { key };
}
