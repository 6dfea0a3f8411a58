import { calmMode, hearing } from '#components/reading-settings.ts';

/** How an answer that streams is shown and read aloud, in every lab. */
export function ReadingSettings() {
	const isCalm = calmMode.use() === 'true';
	const chosen = hearing.use();
	return (
		<>
			<label class="lab-keys__calm">
				<input
					type="checkbox"
					checked={isCalm}
					onChange={({ currentTarget }) => calmMode.set(currentTarget.checked ? 'true' : 'false')}
				/>
				Calm mode: show whole paragraphs, not words one by one
			</label>
			<label class="lab-field">
				<span>How to hear streams, with a screen reader</span>
				<select
					onChange={({ currentTarget }) => {
						const next = choices.find(({ value }) => value === currentTarget.value);
						if (next) hearing.set(next.value);
					}}
				>
					{choices.map(({ value, label }) => (
						<option key={value} value={value} selected={value === chosen}>
							{label}
						</option>
					))}
				</select>
			</label>
		</>
	);
}

const choices = [
	{ value: 'end', label: 'Whole answer at the end' },
	{ value: 'sentences', label: 'Sentence by sentence' },
	{ value: 'silent', label: 'Silent: only that it began and ended' },
] as const;
