import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { PredictFields } from '#components/labs/PredictFields.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import type { StreamLab } from '#schemas/lab.ts';

interface Props {
	lab: StreamLab;
	isRunning: boolean;
	onRun: (topic: string, values: FormData) => void;
	onStop: () => void;
	/** Where the run goes, before it is sent. */
	children: ComponentChildren;
}

const choices = {
	status: [],
	errorType: [],
	stopReason: ['end_turn', 'max_tokens', 'stop_sequence'],
};

/** What you send: a topic from the list, or the learner's own words, which come first. */
export function RaceForm({ lab, isRunning, onRun, onStop, children }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const [error, setError] = useState('');

	// Read from the form on submit: what was typed before this island woke up counts too.
	function submit() {
		if (!form.current) return;
		const values = new FormData(form.current);
		const topic = String(values.get('own') || values.get('topic')).trim();
		const problem = problemOf(topic, lab.topicMaxLength);
		setError(problem);
		if (problem === '') onRun(topic, values);
	}

	return (
		<RunForm formRef={form} isRunning={isRunning} onRun={submit} onStop={onStop}>
			<label class="lab-field">
				<span>Topic</span>
				<select name="topic">
					{lab.topics.map((topic) => (
						<option key={topic}>{topic}</option>
					))}
				</select>
			</label>
			<label class="lab-field">
				<span>Or your own topic</span>
				<input
					name="own"
					type="text"
					autocomplete="off"
					aria-invalid={error !== ''}
					aria-describedby={`${lab.id}-topic-error`}
				/>
			</label>
			<p id={`${lab.id}-topic-error`} class="lab-error" role="alert">
				{error}
			</p>
			<PredictFields fields={lab.predict} choices={choices} />
			<dl class="lab-fields">
				<Field name="model" value={lab.model} />
				<Field name="max_tokens" value={String(lab.max_tokens)} />
				<Field name="stream" value="left out in the plain call, true in the stream" />
			</dl>
			{children}
		</RunForm>
	);
}

function problemOf(topic: string, most: number): string {
	if (topic === '') return 'Choose a topic or type one.';
	return topic.length > most
		? `A topic has at most ${most} characters; yours has ${topic.length}.`
		: '';
}

function Field({ name, value }: { name: string; value: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}
