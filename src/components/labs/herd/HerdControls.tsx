import type { HerdSettings } from '#learning/herd.ts';
import type { HerdLab } from '#schemas/lab.ts';
import { strategyWords } from './herd-words.ts';

interface Props {
	lab: HerdLab;
	settings: HerdSettings;
	onChange: (settings: HerdSettings) => void;
	onReset: () => void;
}

type SliderName = 'clients' | 'limit' | 'baseMs' | 'capMs' | 'jitter';

const sliders: readonly { name: SliderName; label: string; show: (value: number) => string }[] = [
	{ name: 'clients', label: 'Clients', show: String },
	{ name: 'limit', label: 'Limit', show: (value) => `${value} a second` },
	{ name: 'baseMs', label: 'Base wait', show: inSeconds },
	{ name: 'capMs', label: 'Longest wait', show: inSeconds },
	{ name: 'jitter', label: 'Jitter', show: (value) => `up to ${Math.round(value * 100)} % less` },
];

/** What the clients do after a refusal, and how many of them there are. */
export function HerdControls({ lab, settings, onChange, onReset }: Props) {
	return (
		<form class="lab-form" onSubmit={(event) => event.preventDefault()}>
			<fieldset class="lab-cases">
				<legend>After a refusal, wait</legend>
				{lab.strategies.map((id) => (
					<label key={id}>
						<input
							type="radio"
							name="strategy"
							checked={settings.strategy === id}
							onChange={() => onChange({ ...settings, strategy: id })}
						/>
						<span>
							{strategyWords[id].name}
							<small>{strategyWords[id].rule}</small>
						</span>
					</label>
				))}
			</fieldset>
			{sliders.map(({ name, label, show }) => (
				<label key={name} class="lab-slider">
					<span>{label}</span>
					{/* The slider says it itself, in aria-valuetext. */}
					<span aria-hidden="true">{show(settings[name])}</span>
					<input
						type="range"
						name={name}
						min={lab[name].from}
						max={lab[name].to}
						step={lab[name].step}
						value={settings[name]}
						aria-valuetext={show(settings[name])}
						onInput={({ currentTarget }) =>
							onChange({ ...settings, [name]: Number(currentTarget.value) })
						}
					/>
				</label>
			))}
			<div class="lab-actions">
				<button
					type="button"
					class="lab-small"
					onClick={() => onChange({ ...settings, seed: `${settings.seed}+` })}
				>
					New random run
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
