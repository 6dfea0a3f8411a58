import { useState } from 'preact/hooks';
import type { BatchLab } from '#schemas/lab.ts';
import type { BatchResult } from './batch-run.ts';

interface Props {
	lab: BatchLab;
	results: BatchResult[];
}

/** The results as they came, and joined with what was asked: two orders of the same lines. */
export function BatchResults({ lab, results }: Props) {
	const [isJoined, setIsJoined] = useState(false);
	if (results.length === 0) return null;
	const inputs = new Map(lab.items.map(({ custom_id, input }) => [custom_id, input]));
	const byId = new Map(results.map((one) => [one.custom_id, one]));
	const shown = isJoined
		? lab.items.flatMap(({ custom_id }) => byId.get(custom_id) ?? [])
		: results;
	return (
		<>
			<div class="lab-tabs" role="group" aria-label="Order of the results">
				<button
					type="button"
					class="lab-small"
					aria-pressed={!isJoined}
					onClick={() => setIsJoined(false)}
				>
					As they came
				</button>
				<button
					type="button"
					class="lab-small"
					aria-pressed={isJoined}
					onClick={() => setIsJoined(true)}
				>
					Joined on custom_id
				</button>
			</div>
			<div class="lab-scroll" tabIndex={0} role="region" aria-label="Results">
				<table class="lab-table lab-table--words">
					<thead>
						<tr>
							<th scope="col">custom_id</th>
							{isJoined && <th scope="col">Asked</th>}
							<th scope="col">result.type</th>
							<th scope="col">Answer</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((one) => (
							<tr key={one.custom_id} data-fault={one.result.type !== 'succeeded'}>
								<th scope="row">
									<code>{one.custom_id}</code>
								</th>
								{isJoined && <td>{inputs.get(one.custom_id)}</td>}
								<td>{one.result.type}</td>
								<td>{answerIn(one)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}

function answerIn({ result: { message, error } }: BatchResult): string {
	if (error) return `${error.error.type}: ${error.error.message}`;
	return message?.content.map(({ text }) => text ?? '').join('') ?? '';
}
