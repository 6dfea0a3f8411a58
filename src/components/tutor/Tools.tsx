import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { CopyButton } from '#components/labs/CopyButton.tsx';
import type { Practice } from '#learning/tutor/conversation.ts';
import { transcriptOf } from '#learning/tutor/transcript.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

interface Props {
	material: Pick<TutorMaterial, 'title' | 'number' | 'explainBack'>;
	practice: Practice;
	onClear: () => void;
}

/** The conversation belongs to the learner: taken away as Markdown, or gone. */
export function Tools({ material, practice, onClear }: Props) {
	const [isAsking, setIsAsking] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	if (practice.exchanges.length === 0)
		return <p class="lab-note">The conversation stays in this browser.</p>;

	function ask(next: boolean) {
		setIsAsking(next);
		// The one that was pressed is gone; the other, which clears nothing yet, comes with the change.
		setTimeout(() => button.current?.focus());
	}

	function clear() {
		setIsAsking(false);
		onClear();
		announce('The conversation is cleared.');
	}

	return (
		<div class="tutor-tools">
			<p class="lab-note">The conversation stays in this browser.</p>
			<CopyButton
				text={transcriptOf(material, practice)}
				what="conversation as Markdown"
				label="Copy as Markdown"
			/>
			{isAsking ? (
				<>
					<button type="button" class="lab-small" onClick={clear}>
						Clear it for good
					</button>
					<button ref={button} type="button" class="lab-small" onClick={() => ask(false)}>
						Keep it
					</button>
				</>
			) : (
				<button ref={button} type="button" class="lab-small" onClick={() => ask(true)}>
					Clear
				</button>
			)}
		</div>
	);
}
