import { useRef, useState } from 'preact/hooks';
import { isOver, hasAnswer, type LabRun } from '#components/labs/run/lab-run.ts';
import { recordingIn, recordingOf, type Recording } from '#components/labs/run/recording.ts';
import type { LabRun as LabRunBody } from '#wire/contract.ts';

interface Props {
	run: LabRun;
	body: LabRunBody | undefined;
	onReplay: (recording: Recording) => void;
}

/** Take a run away as a file, and play one again. */
export function Recordings({ run, body, onReplay }: Props) {
	const picker = useRef<HTMLInputElement>(null);
	const [problem, setProblem] = useState<string>();

	function download() {
		if (!body) return;
		const text = JSON.stringify(recordingOf(run, body, new Date()), null, '\t');
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		link.download = `roundtrip-run-${[body.lab, body.case].filter(Boolean).join('-')}.json`;
		link.click();
		URL.revokeObjectURL(link.href);
	}

	async function open() {
		const file = picker.current?.files?.[0];
		if (!file || !picker.current) return;
		picker.current.value = '';
		try {
			const recording = recordingIn(await file.text());
			setProblem(undefined);
			onReplay(recording);
		} catch (error) {
			setProblem(error instanceof Error ? error.message : 'The file could not be read.');
		}
	}

	return (
		<div class="lab-actions lab-recordings">
			{isOver(run) && hasAnswer(run) && body && (
				<button type="button" class="lab-small" onClick={download}>
					Download as JSON
				</button>
			)}
			<button type="button" class="lab-small" onClick={() => picker.current?.click()}>
				Replay a recording
			</button>
			<input
				ref={picker}
				type="file"
				accept="application/json,.json"
				hidden
				onChange={open}
				aria-label="Recorded run"
			/>
			<p class="lab-error" role="alert">
				{problem}
			</p>
		</div>
	);
}
