import type { CachedModel } from '#learning/system-cost.ts';

interface Props {
	models: readonly CachedModel[];
	value: string;
	onChange: (model: string) => void;
}

/** One model out of those that have a price. */
export function ModelSelect({ models, value, onChange }: Props) {
	return (
		<label class="lab-field">
			<span>Model</span>
			<select
				name="model"
				value={value}
				onChange={({ currentTarget }) => onChange(currentTarget.value)}
			>
				{models.map(({ model, name }) => (
					<option key={model} value={model}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}
