import type { ComponentChildren } from 'preact';
import { InlineCode } from '#components/InlineCode.tsx';
import { requestOf } from '#learning/injection-request.ts';
import type { InjectionLab, Layer } from '#schemas/lab.ts';
import { nameOf, type Judged } from './injection-trial.ts';

interface Props {
	lab: InjectionLab;
	on: ReadonlySet<Layer>;
	one: Judged;
}

/** One message on its way: its text, what stopped it or what it got, and the request around it. */
export function AttackDetail({ lab, on, one: { message, outcome } }: Props) {
	const { title, via, text, reply, action, why } = message;
	const { stoppedBy, reason } = outcome;
	const isBeforeReply = stoppedBy === 'screen' || stoppedBy === 'rules' || stoppedBy === 'tags';
	return (
		<div class="lab-attack">
			<h5>{title}</h5>
			<dl class="lab-fields">
				<Field name={via === 'turn' ? 'The turn' : 'In the document'}>{text}</Field>
				{stoppedBy && reason && (
					<Field name="Stopped by">
						{nameOf(lab, stoppedBy)}. <InlineCode text={reason} />
					</Field>
				)}
				{!isBeforeReply && <Field name="The bot says">{reply}</Field>}
				{!isBeforeReply && action && (
					<Field name="The bot calls">
						<code translate={false}>
							{action.tool}({action.input})
						</code>
					</Field>
				)}
				{!stoppedBy && why && <Field name="Why it works">{why}</Field>}
			</dl>
			<details class="lab-view">
				<summary>The request, as your program builds it</summary>
				<pre class="lab-code" tabIndex={0} aria-label={`Request of “${title}”`} translate={false}>
					{JSON.stringify(requestOf(lab, message, on), null, 2)}
				</pre>
				{stoppedBy === 'screen' && (
					<p class="lab-note">The screen came first, so this request was never built.</p>
				)}
			</details>
		</div>
	);
}

function Field({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}
