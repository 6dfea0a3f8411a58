import type { StreamState } from './stream-run.ts';

/** What the run shows, in sentences. */
export function StreamMeaning({ state }: { state: StreamState }) {
	return (
		<>
			{sentences(state).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
		</>
	);
}

function sentences({ phase, transcript, totalMs = 0, failure }: StreamState): string[] {
	const { firstTextMs, error, stopReason, malformed } = transcript;
	const odd = malformed ? [`${malformed} frames held something other than JSON.`] : [];
	switch (phase) {
		case 'idle':
			return ['Run it, and compare the time to the first text with the time to the last.'];
		case 'running':
			return ['The bar is waiting. Each tick is an event; each thin tick carried text.'];
		case 'complete':
			return [
				`The reader waited ${inSeconds(firstTextMs)} for the first words and ${inSeconds(totalMs)} for the last. Without streaming, the first words come with the last.`,
				`message_stop arrived, so nothing is missing; stop_reason is ${stopReason}.`,
				...odd,
			];
		case 'stopped':
			return [
				'You stopped it. The connection was closed, and the server closed its own to the API, so nothing more is written.',
				'No message_stop arrived: this text is unfinished, and the program must know that.',
			];
		case 'cut':
			return [
				error
					? `An error event arrived inside the stream, after a status of 200: ${error.type}: ${error.message}`
					: 'The stream ended without message_stop. Nothing threw; only the missing event tells.',
				'What had arrived is kept above.',
				...odd,
			];
		case 'failed':
			return [failure ?? '', 'Nothing had arrived. Your topic is still in the form.'];
	}
}

const inSeconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(1)} s`;
