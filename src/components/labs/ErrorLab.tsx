import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { InlineCode } from '#components/InlineCode.tsx';
import type { ErrorLab as ErrorLabData, LabCase } from '#schemas/lab.ts';
import type { ErrorRunResult } from '#wire/contract.ts';
import { AttemptAxis } from './AttemptAxis.tsx';
import { ErrorAnswer } from './ErrorAnswer.tsx';
import { runError } from './error-run.ts';
import { recordRun, runOfErrorLab } from './record-run.ts';
import { SourceBadge } from './SourceBadge.tsx';

interface Run {
	chosen: LabCase;
	result: ErrorRunResult | undefined;
	failure: string | undefined;
}

/** One broken request at a time: what was sent, every attempt, the body with its fields named. */
export function ErrorLab({ lab }: { lab: ErrorLabData }) {
	const form = useRef<HTMLFormElement>(null);
	const [run, setRun] = useState<Run>();
	const [isRunning, setIsRunning] = useState(false);

	async function submit(event: SubmitEvent) {
		event.preventDefault();
		if (isRunning || !form.current) return;
		const id = new FormData(form.current).get('case');
		const chosen = lab.cases.find((one) => one.id === id) ?? lab.cases[0];
		if (!chosen) return;
		setIsRunning(true);
		setRun({ chosen, result: undefined, failure: undefined });
		const startMs = performance.now();
		const outcome = await runError({ lab: lab.id, case: chosen.id });
		setIsRunning(false);
		const result = typeof outcome === 'string' ? undefined : outcome;
		const failure = typeof outcome === 'string' ? outcome : undefined;
		setRun({ chosen, result, failure });
		if (result)
			void recordRun(runOfErrorLab(lab.id, chosen.id, result, performance.now() - startMs));
		announce(failure ?? `Status ${result?.response.status}, ${result?.attempts.length} requests.`);
	}

	return (
		<div class="lab-panel">
			<form ref={form} class="lab-panel__zone lab-panel__send" onSubmit={submit}>
				<h4 class="lab-panel__heading">What you send</h4>
				<fieldset class="lab-cases">
					<legend>Break it on purpose</legend>
					{lab.cases.map(({ id, title, about, fault }, i) => (
						<label key={id}>
							<input type="radio" name="case" value={id} defaultChecked={i === 0} />
							<span>
								<InlineCode text={title} />
								<small>
									<InlineCode text={about} />
									{fault && ' Always simulated: nobody can order this from the API.'}
								</small>
							</span>
						</label>
					))}
				</fieldset>
				<div class="lab-actions">
					<button type="submit" class="course-button" data-primary aria-disabled={isRunning}>
						{isRunning ? 'Running' : 'Run'}
					</button>
				</div>
			</form>
			<div class="lab-panel__zone lab-panel__back" aria-busy={isRunning}>
				<h4 class="lab-panel__heading">What came back</h4>
				<AttemptAxis attempts={run?.result?.attempts ?? []} isRunning={isRunning} />
				{run?.result && <ErrorAnswer result={run.result} />}
				{run?.failure && <p class="lab-error">{run.failure}</p>}
				{!run && (
					<p class="lab-text__empty">The status, the body and every attempt will appear here.</p>
				)}
			</div>
			<div class="lab-panel__zone lab-panel__means">
				<h4 class="lab-panel__heading">What it means</h4>
				<p class="lab-means">
					{run?.result ? (
						<InlineCode text={run.chosen.means} />
					) : (
						'Before you run a case, say to yourself: which status, which type, and how many requests will the SDK make?'
					)}
				</p>
				{run?.result?.thrown && (
					<p class="lab-means">
						The SDK threw <code>{run.result.thrown}</code> after {run.result.attempts.length}{' '}
						{run.result.attempts.length === 1 ? 'request' : 'requests'}.
					</p>
				)}
			</div>
			<SourceBadge source={run?.result?.source} />
		</div>
	);
}
