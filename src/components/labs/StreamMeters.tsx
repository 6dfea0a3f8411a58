import type { StreamState } from './stream-run.ts';

/** Numbers of one run. A dash stands where nothing has been measured yet, so nothing moves. */
export function StreamMeters({ state }: { state: StreamState }) {
	const { transcript, totalMs, requestId } = state;
	return (
		<dl class="lab-meters">
			<Meter name="First text" value={inSeconds(transcript.firstTextMs)} />
			<Meter name="Total" value={inSeconds(totalMs)} />
			<Meter name="Events" value={transcript.events.length || undefined} />
			<Meter name="Output tokens" value={totalMs ? transcript.outputTokens : undefined} />
			<Meter name="stop_reason" value={transcript.stopReason} />
			<Meter name="request-id" value={requestId ? `…${requestId.slice(-8)}` : undefined} />
		</dl>
	);
}

function Meter({ name, value }: { name: string; value: string | number | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value ?? '–'}</dd>
		</div>
	);
}

/** `0.41 s`; nothing for a moment that has not come. */
function inSeconds(ms: number | undefined): string | undefined {
	return ms === undefined ? undefined : `${(ms / 1000).toFixed(2)} s`;
}
