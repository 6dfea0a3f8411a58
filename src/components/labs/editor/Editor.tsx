import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { Output } from './Output.tsx';
import { runProgram, type ProgramRun } from './sandbox.ts';
import { forgetText, keepText, keptText } from './kept-text.ts';

export interface EditorProps {
	/** Where the learner's text is kept. */
	id: string;
	/** What Reset brings back. */
	starter: string;
	/** What the requests of the program meet. */
	fault?: string | undefined;
}

export const timeLimitMs = 30_000;

/** A program to change and run, its console beside it. The text is kept in this browser. */
export function Editor({ id, starter, fault }: EditorProps) {
	const [code, setCode] = useState(() => keptText(id) ?? starter);
	const [run, setRun] = useState<ProgramRun>();
	const stopper = useRef<AbortController>();
	const isRunning = run !== undefined && run.ended === undefined;

	useEffect(() => () => stopper.current?.abort(), []);
	useEffect(() => setCode(keptText(id) ?? starter), [id]);

	async function start() {
		const controller = (stopper.current = new AbortController());
		announce('Program started.');
		const ended = await runProgram(code, { fault, timeLimitMs, signal: controller.signal }, setRun);
		announce(`Program ended after ${ended.seen.attempts.length} requests.`);
	}

	function change(text: string) {
		setCode(text);
		keepText(id, text === starter ? undefined : text);
	}

	return (
		<div
			class="lab-playground"
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !isRunning) return;
				event.stopPropagation();
				stopper.current?.abort();
			}}
		>
			<div class="lab-actions">
				{isRunning ? (
					<button
						key="stop"
						type="button"
						class="course-button"
						onClick={() => stopper.current?.abort()}
					>
						Stop program
					</button>
				) : (
					<button key="start" type="button" class="course-button" onClick={() => void start()}>
						Run program
					</button>
				)}
				<button
					type="button"
					class="lab-small"
					onClick={() => {
						forgetText(id);
						setCode(starter);
					}}
				>
					Reset
				</button>
			</div>
			<CodeEditor label="Program" code={code} onChange={change} />
			{run && <Output run={run} />}
			<p class="lab-note">
				It runs in a sandbox that reaches this site’s simulator and nothing else, for at most{' '}
				{timeLimitMs / 1000} seconds. To leave the editor with the keyboard, press Tab.
			</p>
		</div>
	);
}
