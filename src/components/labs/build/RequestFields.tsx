import { formOf, maxTokensIn, withField, type RequestBody } from '#learning/request-form.ts';
import { TurnFields } from './TurnFields.tsx';

interface Props {
	/** Begins the ids of this form. */
	id: string;
	models: readonly string[];
	body: RequestBody;
	/** The JSON cannot be read just now; to change the form would throw it away. */
	isWaiting: boolean;
	onChange: (body: RequestBody) => void;
}

/** The body as a form. What it has no place for stays in the body as it is. */
export function RequestFields({ id, models, body, isWaiting, onChange }: Props) {
	const form = formOf(body);
	const set = (name: string, value: unknown) => onChange(withField(body, name, value));
	const offered = models.includes(form.model) ? models : [form.model, ...models].filter(Boolean);
	return (
		<fieldset class="lab-request" disabled={isWaiting} aria-describedby={`${id}-others`}>
			<legend>As a form</legend>
			<label class="lab-field">
				<span>model</span>
				<select
					value={form.model}
					onChange={({ currentTarget: { value } }) => set('model', value || undefined)}
				>
					<option value="">left out</option>
					{offered.map((model) => (
						<option key={model} value={model}>
							{model}
						</option>
					))}
				</select>
			</label>
			<TextField
				name="max_tokens"
				value={form.maxTokens}
				isNumber
				onInput={(typed) => set('max_tokens', maxTokensIn(typed))}
			/>
			<TextField
				name="system"
				value={form.system}
				onInput={(typed) => set('system', typed || undefined)}
			/>
			<TextField
				name="stop_sequences"
				value={form.stopSequence}
				onInput={(typed) => set('stop_sequences', typed ? [typed] : undefined)}
			/>
			<TurnFields body={body} turns={form.turns} onChange={onChange} />
			<label class="lab-keys__calm">
				<input
					type="checkbox"
					checked={form.isStreaming}
					onChange={({ currentTarget: { checked } }) => set('stream', checked || undefined)}
				/>
				stream
			</label>
			<p id={`${id}-others`} class="lab-note">
				{isWaiting
					? 'The form waits until the JSON can be read again.'
					: form.others.length > 0 && `In the JSON alone: ${form.others.join(', ')}.`}
			</p>
		</fieldset>
	);
}

interface TextFieldProps {
	name: string;
	/** `undefined`: only the JSON can show it. */
	value: string | undefined;
	isNumber?: boolean;
	onInput: (typed: string) => void;
}

function TextField({ name, value, isNumber, onInput }: TextFieldProps) {
	return (
		<label class="lab-field">
			<span>{name}</span>
			<input
				type="text"
				autocomplete="off"
				spellcheck={false}
				inputMode={isNumber ? 'numeric' : 'text'}
				placeholder={value === undefined ? 'see the JSON' : 'left out'}
				readOnly={value === undefined}
				value={value ?? ''}
				onInput={({ currentTarget }) => onInput(currentTarget.value)}
			/>
		</label>
	);
}
