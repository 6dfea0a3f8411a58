import { useState } from 'preact/hooks';
import type { LabPrompt, PromptsLab } from '#schemas/lab.ts';

interface Props {
	lab: PromptsLab;
	/** What is wrong with a prompt, by its id. */
	problems: Readonly<Record<string, string>>;
}

/** The three system prompts side by side, each open to changes. */
export function PromptFields({ lab, problems }: Props) {
	return (
		<div class="lab-columns">
			{lab.prompts.map((prompt) => (
				<PromptField key={prompt.id} lab={lab.id} prompt={prompt} problem={problems[prompt.id]} />
			))}
		</div>
	);
}

interface FieldProps {
	lab: string;
	prompt: LabPrompt;
	problem: string | undefined;
}

function PromptField({ lab, prompt, problem }: FieldProps) {
	const [value, setValue] = useState(prompt.system);
	const id = `${lab}-${prompt.id}`;
	const isEdited = value.trim() !== prompt.system;
	return (
		<div class="lab-column">
			<label for={id} class="lab-column__title">
				<span class="sr-only">System prompt: </span>
				{prompt.title}
			</label>
			<small id={`${id}-about`}>{prompt.about}</small>
			<textarea
				id={id}
				name={`system-${prompt.id}`}
				spellcheck={false}
				placeholder="No system: the field is left out"
				value={value}
				onInput={({ currentTarget }) => setValue(currentTarget.value)}
				aria-invalid={problem !== undefined}
				aria-describedby={`${id}-about ${id}-problem`}
			/>
			<p id={`${id}-problem`} class="lab-error" role="alert">
				{problem}
			</p>
			{isEdited && (
				<button type="button" class="lab-small" onClick={() => setValue(prompt.system)}>
					Back to the lab’s prompt
				</button>
			)}
		</div>
	);
}
