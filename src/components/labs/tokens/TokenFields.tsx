import type { TokensLab } from '#schemas/lab.ts';

interface Props {
	lab: TokensLab;
	text: string;
	model: string;
	isLive: boolean;
	problem: string | undefined;
	onText: (text: string) => void;
	onModel: (model: string) => void;
	onLive: (isLive: boolean) => void;
}

/** The text, the model and the estimate that comes before the count. */
export function TokenFields(props: Props) {
	const { lab, text, model, isLive, problem, onText, onModel, onLive } = props;
	return (
		<>
			<SamplePicker lab={lab} text={text} onText={onText} />
			<label class="lab-field">
				<span>Text</span>
				<textarea
					name="text"
					class="lab-tokens__text"
					spellcheck={false}
					value={text}
					onInput={({ currentTarget }) => onText(currentTarget.value)}
					aria-invalid={problem !== undefined}
					aria-describedby={`${lab.id}-size ${lab.id}-problem`}
				/>
			</label>
			<p id={`${lab.id}-size`} class="lab-note lab-tokens__size">
				{text.length.toLocaleString('en')} of at most {lab.textMaxLength.toLocaleString('en')}{' '}
				characters
			</p>
			<p id={`${lab.id}-problem`} class="lab-error" role="alert">
				{problem}
			</p>
			<label class="lab-field">
				<span>Model</span>
				<select name="model" value={model} onChange={(event) => onModel(event.currentTarget.value)}>
					{lab.models.map((one) => (
						<option key={one}>{one}</option>
					))}
				</select>
			</label>
			<label class="lab-field">
				<span>Your estimate, in tokens</span>
				<input name="estimate" type="number" min="0" step="1" inputMode="numeric" />
			</label>
			<label class="lab-keys__calm">
				<input
					type="checkbox"
					checked={isLive}
					onChange={({ currentTarget }) => onLive(currentTarget.checked)}
				/>
				Count again whenever I pause typing
			</label>
		</>
	);
}

/** Texts to begin with; after a change none of them is chosen. */
function SamplePicker({ lab, text, onText }: Pick<Props, 'lab' | 'text' | 'onText'>) {
	const chosen = lab.samples.find((sample) => sample.text === text);
	return (
		<label class="lab-field">
			<span>Begin with</span>
			<select
				value={chosen?.id ?? ''}
				onChange={({ currentTarget }) => {
					const sample = lab.samples.find(({ id }) => id === currentTarget.value);
					onText(sample?.text ?? '');
				}}
			>
				{lab.samples.map(({ id, title }) => (
					<option key={id} value={id}>
						{title}
					</option>
				))}
				<option value="">My own text</option>
			</select>
		</label>
	);
}
