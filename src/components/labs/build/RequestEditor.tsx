import { useKeys, useStatus } from '#components/labs/run/use-keys.ts';
import type { Draft } from './use-draft.ts';
import { RequestFields } from './RequestFields.tsx';

interface Props {
	id: string;
	models: readonly string[];
	draft: Draft;
}

/** The form and the JSON of one body, in step: whichever is edited, the other follows. */
export function RequestEditor({ id, models, draft }: Props) {
	const { text, body, problem, isEdited } = draft;
	const status = useStatus();
	const isHosts = useKeys() === 'host' && status?.source === 'api';
	return (
		<div class="lab-build">
			<RequestFields
				id={id}
				models={models}
				body={body}
				isWaiting={problem !== undefined}
				onChange={draft.change}
			/>
			<div class="lab-build__json">
				<label class="lab-field">
					<span>As JSON, the body of POST /v1/messages</span>
					<textarea
						class="lab-build__text"
						rows={Math.min(24, Math.max(12, text.split('\n').length + 3))}
						autocomplete="off"
						autocapitalize="off"
						spellcheck={false}
						translate={false}
						value={text}
						onInput={({ currentTarget }) => draft.write(currentTarget.value)}
						aria-invalid={problem !== undefined}
						aria-describedby={`${id}-problem`}
					/>
				</label>
				<p id={`${id}-problem`} class="lab-error" aria-live="polite">
					{problem}
				</p>
				<div class="lab-actions">
					<span class="lab-build__state">
						{isEdited ? 'Edited: a request of your own.' : 'Unchanged: the request of the case.'}
						{isEdited && isHosts && ' This site’s key does not send it.'}
					</span>
					{isEdited && (
						<button type="button" class="lab-small" onClick={draft.reset}>
							Back to the case
						</button>
					)}
				</div>
			</div>
		</div>
	);
}
