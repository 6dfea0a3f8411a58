/** Plain text in which `code` spans, and nothing else, are formatted. */
export function InlineCode({ text }: { text: string }) {
	return (
		<>
			{text.split('`').map((part, i) =>
				i % 2 ? (
					<code key={i} translate={false}>
						{part}
					</code>
				) : (
					part
				),
			)}
		</>
	);
}
