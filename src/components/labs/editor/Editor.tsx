import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { Output } from './Output.tsx';
import { runProgram, type ProgramRun } from './sandbox.ts';
import { Workbench } from './Workbench.tsx';

export interface EditorProps {
	/** Where the learner's text is kept. */
	id: string;
	/** What Reset brings back. */
	starter: string;
	/** What the requests of the program meet. */
	fault?: string | undefined;
}

const timeLimitMs = 30_000;

/** A program to change and run, its console beneath it. */
export function Editor({ id, starter, fault }: EditorProps) {
	const [run, setRun] = useState<ProgramRun>();
	const stopper = useRef<AbortController>();

	useEffect(() => () => stopper.current?.abort(), []);

	async function start(code: string) {
		const { signal } = (stopper.current = new AbortController());
		announce('Program started.');
		const ended = await runProgram(code, { fault, timeLimitMs, signal }, setRun);
		announce(`Program ended after ${ended.seen.attempts.length} requests.`);
	}

	return (
		<Workbench
			{...{ id, starter }}
			label="Program"
			verbs={{ start: 'Run program', stop: 'Stop program' }}
			isRunning={run !== undefined && run.ended === undefined}
			onStart={(code) => void start(code)}
			onStop={() => stopper.current?.abort()}
		>
			{run && <Output run={run} />}
			<p class="lab-note">
				It runs in a sandbox that reaches this site’s simulator and nothing else, for at most{' '}
				{timeLimitMs / 1000} seconds. To leave the editor with the keyboard, press Tab.
			</p>
		</Workbench>
	);
}
