import type { HerdSettings } from '#learning/herd.ts';
import { strategies } from './herd-words.ts';

interface Props {
	settings: HerdSettings;
	onChange: (settings: HerdSettings) => void;
	onReset: () => void;
}

type SliderName = 'clients' | 'limit' | 'baseMs' | 'capMs' | 'jitter';

const sliders: readonly {
	name: SliderName;
	label: string;
	min: number;
	max: number;
	step: number;
	show: (value: number) => string;
}[] = [
	{ name: 'clients', label: 'Clients', min: 10, max: 500, step: 10, show: String },
	{ name: 'limit', label: 'Limit', min: 2, max: 100, step: 1, show: (value) => `${value} a second` },
	{ name: 'baseMs', label: 'Base wait', min: 100, max: 3000, step: 100, show: inSeconds },
	{ name: 'capMs', label: 'Longest wait', min: 1000, max: 30_000, step: 1000, show: inSeconds },
	{ name: 'jitter', label: 'Jitter', min: 0, max: 1, step: 0.05, show: (value) => `up to ${Math.round(value * 100)} % less` },
];

/** What the clients do after a refusal, and how many of them there are. */
export function HerdControls({ settings, onChange, onReset }: Props) {
	return (
		<form class="lab-form" onSubmit={(event) => event.preventDefault()}>
			<fieldset class="lab-cases">
				<legend>After a refusal, wait</legend>
				{strategies.map(({ id, name, rule }) => (
					<label key={id}>
						<input
							type="radio"
							name="strategy"
							checked={settings.strategy === id}
							onChange={() => onChange({ ...settings, strategy: id })}
						/>
						<span>
							{name}
							<small>{rule}</small>
						</span>
					</label>
				))}
			</fieldset>
			{sliders.map(({ name, label, min, max, step, show }) => (
				<label key={name} class="lab-slider">
					<span>{label}</span>
					<output>{show(settings[name])}</output>
					<input
						{...{ type: 'range', name, min, max, step }}
						value={settings[name]}
						aria-valuetext={show(settings[name])}
						onInput={({ currentTarget }) => onChange({ ...settings, [name]: Number(currentTarget.value) })}
					/>
				</label>
			))}
			<div class="lab-actions">
				<button
					type="button"
					class="lab-small"
					onClick={() => onChange({ ...settings, seed: String(Number(settings.seed) + 1) })}
				>
					Other chance
				</button>
				<button type="button" class="lab-small" onClick={onReset}>
					Reset
				</button>
			</div>
		</form>
	);
}

function inSeconds(ms: number): string {
	return `${(ms / 1000).toFixed(1)} s`;
}
