import type { TimedEvent } from '#wire/transcript.ts';

/** Every event with its time, as text: what the axis draws, in words. */
export function EventList({ events }: { events: TimedEvent[] }) {
	return (
		<details class="lab-events">
			<summary>Every event ({events.length})</summary>
			<ol tabIndex={0} aria-label="Events of this stream">
				{events.map((event, i) => (
					<li key={i}>
						<time>{(event.atMs / 1000).toFixed(2)} s</time>
						<code>{event.text ? `${event.name} ${JSON.stringify(event.text)}` : event.data}</code>
					</li>
				))}
			</ol>
		</details>
	);
}
