import { type ReviewSettings, settingLimits } from './review-settings.ts';

interface Props {
	settings: ReviewSettings;
	onChange: (change: Partial<ReviewSettings>) => void;
}

const labels = {
	session: 'Reviews in a session',
	newPerDay: 'New cards a day',
} satisfies Record<keyof ReviewSettings, string>;
const names = ['session', 'newPerDay'] as const;

/** Takes effect at once; a value out of range is put back into it. */
export function ReviewSettingsForm({ settings, onChange }: Props) {
	return (
		<section class="review__settings">
			<h2>Settings</h2>
			{names.map((name) => (
				<label key={name}>
					{labels[name]}
					<input
						type="number"
						inputMode="numeric"
						{...settingLimits[name]}
						value={settings[name]}
						onChange={({ currentTarget }) => onChange({ [name]: currentTarget.valueAsNumber })}
					/>
				</label>
			))}
			<p>
				The day a card returns comes from FSRS, a public formula for how memory fades, with its
				default parameters: a card is due when the chance that you still know it has fallen to
				90&nbsp;%. Days are worked out from your learning record on every visit, on every device
				that has it.
			</p>
		</section>
	);
}
