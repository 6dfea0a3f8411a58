import { inlineCodeClass } from './inline-code.ts';

/** Plain text in which `code` spans, and nothing else, are formatted. */
export function InlineCode({ text }: { text: string }) {
	return (
		<>
			{text.split('`').map((part, i) =>
				i % 2 ? (
					<code key={i} class={inlineCodeClass(part)} translate={false}>
						{part}
					</code>
				) : (
					part
				),
			)}
		</>
	);
}
