import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CodeEditor } from './CodeEditor.tsx';
import { forgetText, keepText, keptText } from './kept-text.ts';

interface Props {
	/** Where the learner's text is kept. */
	id: string;
	/** What Reset brings back. */
	starter: string;
	label: string;
	verbs: { start: string; stop: string };
	isRunning: boolean;
	onStart: (code: string) => void;
	onStop: () => void;
	/** What came of it. */
	children: ComponentChildren;
}

/** A program to change, with what starts, stops and resets it. The text is kept in this browser. */
export function Workbench({ id, starter, label, verbs, ...rest }: Props) {
	const { isRunning, onStart, onStop, children } = rest;
	const [code, setCode] = useState(() => keptText(id) ?? starter);
	useEffect(() => setCode(keptText(id) ?? starter), [id]);

	function change(text: string) {
		setCode(text);
		keepText(id, text === starter ? undefined : text);
	}

	function reset() {
		forgetText(id);
		setCode(starter);
	}

	function stopByKey(event: KeyboardEvent) {
		if (event.key !== 'Escape' || !isRunning) return;
		event.stopPropagation();
		onStop();
	}

	return (
		<div class="lab-playground" onKeyDown={stopByKey}>
			<CodeEditor label={label} code={code} onChange={change} />
			<div class="lab-actions">
				{/* One button that changes its word, so that the keyboard stays on it. */}
				<button
					type="button"
					class="course-button"
					onClick={() => (isRunning ? onStop() : onStart(code))}
				>
					{isRunning ? verbs.stop : verbs.start}
				</button>
				<button type="button" class="lab-small" onClick={reset}>
					Reset
				</button>
			</div>
			{children}
		</div>
	);
}
