import { useEffect, useRef, useState } from 'preact/hooks';
import type { StreamLab } from '#schemas/lab.ts';

interface Props {
	lab: StreamLab;
	isRunning: boolean;
	onRun: (topic: string) => void;
	onStop: () => void;
}

/** What you send: a topic from the list, or the learner's own words, which come first. */
export function StreamForm({ lab, isRunning, onRun, onStop }: Props) {
	const form = useRef<HTMLFormElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const hasRun = useRef(false);
	const [error, setError] = useState('');

	// Run and Stop take each other's place; focus follows, or the keyboard would lose its place.
	useEffect(() => {
		if (isRunning || hasRun.current) button.current?.focus({ preventScroll: true });
		hasRun.current ||= isRunning;
	}, [isRunning]);

	// Read from the form on submit: what was typed before this island woke up counts too.
	function submit(event: SubmitEvent) {
		event.preventDefault();
		if (isRunning || !form.current) return;
		const values = new FormData(form.current);
		const topic = String(values.get('own') || values.get('topic')).trim();
		const isTooLong = topic.length > lab.topicMaxLength;
		setError(isTooLong ? `A topic has at most ${lab.topicMaxLength} characters.` : '');
		if (!isTooLong) onRun(topic);
	}

	return (
		<form ref={form} class="lab-panel__zone lab-panel__send" onSubmit={submit}>
			<h4 class="lab-panel__heading">What you send</h4>
			{isRunning && (
				<div class="lab-actions">
					<button ref={button} type="button" class="course-button" data-primary onClick={onStop}>
						Stop
					</button>
				</div>
			)}
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
			{!isRunning && (
				<div class="lab-actions">
					<button ref={button} type="submit" class="course-button" data-primary>
						Run
					</button>
				</div>
			)}
			<dl class="lab-fields">
				<div>
					<dt>model</dt>
					<dd>{lab.model}</dd>
				</div>
				<div>
					<dt>max_tokens</dt>
					<dd>{lab.max_tokens}</dd>
				</div>
				<div>
					<dt>stream</dt>
					<dd>true</dd>
				</div>
			</dl>
		</form>
	);
}
