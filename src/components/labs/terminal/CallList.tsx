import type { SeenCall } from './calls.ts';

interface Props {
	calls: SeenCall[];
	isWatching: boolean;
}

/** The caller's own requests in their order. Not a live region: it fills while the learner looks elsewhere. */
export function CallList({ calls, isWatching }: Props) {
	return (
		<>
			<p class="lab-note">
				{isWatching ? 'Watching for your requests.' : 'Not connected to the simulator.'}
			</p>
			<div class="lab-scroll" tabIndex={0} role="region" aria-label="Your requests">
				<table class="lab-table">
					<thead>
						<tr>
							<th scope="col">Time</th>
							<th scope="col">Request</th>
							<th scope="col">Retry</th>
							<th scope="col">Status</th>
						</tr>
					</thead>
					<tbody>
						{calls.map((call) => (
							<tr key={call.requestId} data-fault={(call.status ?? 500) >= 400}>
								<th scope="row">{timeOf(call.at)}</th>
								<td>
									<code>
										{call.method} {call.path}
									</code>
								</td>
								<td>{call.retryCount ?? 'not numbered'}</td>
								<td>{call.status ?? 'none'}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{calls.length === 0 && <p class="lab-text__empty">Nothing has arrived yet.</p>}
		</>
	);
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB');
