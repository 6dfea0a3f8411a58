import type { Steps } from '#schemas/lab-cost.ts';

interface Props {
	name: string;
	label: string;
	steps: Steps['steps'];
	value: number;
	show: (value: number) => string;
	onChange: (value: number) => void;
}

/** A slider over a list of values; what it stands at is written beside it. */
export function StepSlider({ name, label, steps, value, show, onChange }: Props) {
	return (
		<label class="lab-slider">
			<span>{label}</span>
			{/* The slider says it itself, in aria-valuetext. */}
			<span aria-hidden="true">{show(value)}</span>
			<input
				type="range"
				name={name}
				min={0}
				max={steps.length - 1}
				step={1}
				value={steps.indexOf(value)}
				aria-valuetext={show(value)}
				onInput={({ currentTarget }) => onChange(steps[Number(currentTarget.value)] ?? value)}
			/>
		</label>
	);
}
