import { useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';

interface Props {
	text: string;
	/** What is copied, for a button that says only «Copy». */
	what: string;
	label?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, what, label = 'Copy' }: Props) {
	const [copied, setCopied] = useState<string>();

	async function copy() {
		try {
			await navigator.clipboard.writeText(text);
			setCopied(text);
			announce(`Copied: ${what}.`);
		} catch {
			announce('The browser did not allow copying. Select the text instead.', 'alert');
		}
	}

	return (
		<button
			type="button"
			class="lab-small"
			onClick={copy}
			aria-label={label === 'Copy' ? `Copy ${what}` : undefined}
		>
			{copied === text ? 'Copied' : label}
		</button>
	);
}
