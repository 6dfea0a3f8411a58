import { InlineCode } from '#components/InlineCode.tsx';
import type { InjectionLab } from '#schemas/lab.ts';

/** The layers to switch, and how many attacks one thinks get through. */
export function LayerFields({ lab }: { lab: InjectionLab }) {
	const most = lab.attacks.length;
	return (
		<>
			<fieldset class="lab-layers">
				<legend>Layers</legend>
				{lab.layers.map(({ id, title, about }) => (
					<label key={id}>
						<input type="checkbox" name="layer" value={id} />
						<span>
							{title}
							<small>
								<InlineCode text={about} />
							</small>
						</span>
					</label>
				))}
			</fieldset>
			<label class="lab-field lab-field--short">
				<span>How many of the {most} get through?</span>
				<select name="predict-through">
					<option value="">No prediction</option>
					{Array.from({ length: most + 1 }, (_, count) => (
						<option key={count} value={count}>
							{count}
						</option>
					))}
				</select>
			</label>
		</>
	);
}
