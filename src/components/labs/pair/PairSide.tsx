import { InlineCode } from '#components/InlineCode.tsx';
import { AnswerStatus } from '#components/labs/build/AnswerStatus.tsx';
import { isOver } from '#components/labs/run/lab-run.ts';
import { JsonVerdict } from './JsonVerdict.tsx';
import type { Side } from './pair-side.ts';

/** One of two answers: its status, its text or its error, and what the parser says where JSON was asked for. */
export function PairSide({ one, handle: { run } }: Side) {
	const { error, stopReason, text, sent } = run.transcript;
	const version = sent?.request.headers['anthropic-version'];
	return (
		<section class="lab-pair__side" aria-label={`${one.title}: answer`}>
			<h5 class="lab-pair__title">{one.title}</h5>
			<p class="lab-note">
				<InlineCode text={one.about} />
			</p>
			<AnswerStatus run={run} />
			{isOver(run) ? (
				<dl class="lab-fields">
					{one.version !== undefined && <Field name="anthropic-version" value={version} />}
					{error ? (
						<>
							<Field name="error.type" value={error.type} />
							<Field name="error.message" value={error.message} />
						</>
					) : (
						<Field name="stop_reason" value={stopReason} />
					)}
				</dl>
			) : (
				<p class="lab-text__empty">{run.phase === 'running' ? 'On its way.' : 'Not sent yet.'}</p>
			)}
			{isOver(run) && !error && (
				<pre class="lab-code lab-pair__text" tabIndex={0} aria-label={`${one.title}: text`}>
					{text || 'No text came.'}
				</pre>
			)}
			{isOver(run) && one.expect.parses !== undefined && <JsonVerdict run={run} />}
		</section>
	);
}

function Field({ name, value }: { name: string; value: string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value ?? 'absent'}</dd>
		</div>
	);
}
