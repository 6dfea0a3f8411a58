import { callbacksOf } from '#learning/program-callbacks.ts';
import type { TimedEvent } from '#wire/transcript.ts';

interface Props {
	event: TimedEvent;
	place: number;
	of: number;
	onChoose: (event: number) => void;
}

/** The chosen event: its JSON, and what the SDK calls when it arrives. */
export function EventDetail({ event, place, of, onChoose }: Props) {
	const callbacks = callbacksOf(event.name, event.data);
	return (
		<div class="lab-event">
			<p class="lab-event__head">
				<button
					type="button"
					class="lab-small"
					aria-disabled={place === 0}
					onClick={() => place > 0 && onChoose(place - 1)}
				>
					Earlier
				</button>
				<button
					type="button"
					class="lab-small"
					aria-disabled={place + 1 === of}
					onClick={() => place + 1 < of && onChoose(place + 1)}
				>
					Later
				</button>
				<span>
					<code>{event.name}</code>, event {place + 1} of {of}
				</span>
			</p>
			<pre class="lab-code" tabIndex={0} aria-label="JSON of this event">
				{pretty(event.data)}
			</pre>
			<p class="lab-event__callbacks">
				{callbacks.length === 0
					? 'The SDK passes over it: no callback of messages.stream() fires.'
					: 'Callbacks of messages.stream() that fire: '}
				{callbacks.map((name, i) => (
					<code key={name}>
						{i > 0 && ' '}
						{name}
					</code>
				))}
			</p>
		</div>
	);
}

function pretty(json: string): string {
	try {
		return JSON.stringify(JSON.parse(json), null, 2);
	} catch {
		return json; // a malformed frame is shown as it came
	}
}
