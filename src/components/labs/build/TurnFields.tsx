import {
	withNewTurn,
	withoutTurn,
	withTurn,
	type FormTurn,
	type RequestBody,
} from '#learning/request-form.ts';

interface Props {
	body: RequestBody;
	/** `undefined`: `messages` is not a list of turns. */
	turns: readonly FormTurn[] | undefined;
	onChange: (body: RequestBody) => void;
}

const roles = ['user', 'assistant', 'system'];

/** The turns of `messages`, each with its role and its words. */
export function TurnFields({ body, turns, onChange }: Props) {
	return (
		<div class="lab-turns" role="group" aria-label="messages">
			<p class="lab-turns__title">messages</p>
			{turns?.length === 0 && <p class="lab-note">The list is empty.</p>}
			{!turns && <p class="lab-note">Left out, or written so that only the JSON can show it.</p>}
			{turns?.map(({ role, text }, i) => (
				<div key={i} class="lab-turn">
					<select
						aria-label={`Role of turn ${i + 1}`}
						value={role}
						onChange={({ currentTarget }) =>
							onChange(withTurn(body, i, { role: currentTarget.value }))
						}
					>
						{[...new Set([role, ...roles])].map((one) => (
							<option key={one}>{one}</option>
						))}
					</select>
					<button
						type="button"
						class="lab-small"
						aria-label={`Take out turn ${i + 1}`}
						onClick={() => onChange(withoutTurn(body, i))}
					>
						Take out
					</button>
					<textarea
						rows={2}
						aria-label={`Text of turn ${i + 1}`}
						placeholder={text === undefined ? 'see the JSON' : ''}
						readOnly={text === undefined}
						value={text ?? ''}
						onInput={({ currentTarget }) =>
							onChange(withTurn(body, i, { content: currentTarget.value }))
						}
					/>
				</div>
			))}
			<button type="button" class="lab-small" onClick={() => onChange(withNewTurn(body))}>
				Add a turn
			</button>
		</div>
	);
}
