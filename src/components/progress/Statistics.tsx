import { useState } from 'preact/hooks';
import { fewestLearners, type ItemStatistics, statisticsOf } from '#learning/item-statistics.ts';
import type { RecordEvent } from '#learning/record-event.ts';
import { parseRecord } from '#learning/record-file.ts';
import { liveEvents } from '#learning/record.ts';
import type { Item } from '#schemas/item.ts';

/** What first attempts say about each item, from records that never leave the page. */
export function Statistics({ items }: { items: readonly Item[] }) {
	const [records, setRecords] = useState<ReadonlyMap<string, RecordEvent[]>>(new Map());
	const [said, say] = useState('');
	const rows = statisticsOf(items, [...records.values()]);

	async function add(files: FileList | null | undefined) {
		const read = new Map(records);
		const failed: string[] = [];
		for (const file of files ?? []) {
			const text = await file.text();
			try {
				// By its text, so that a file that is dropped twice is one learner.
				read.set(text, liveEvents(parseRecord(text).events));
			} catch {
				failed.push(file.name);
			}
		}
		setRecords(read);
		say(
			`${read.size} ${read.size === 1 ? 'record' : 'records'} read.${failed.length ? ` No learning record: ${failed.join(', ')}.` : ''}`,
		);
	}

	return (
		<div class="statistics not-content">
			<label
				class="statistics__drop"
				onDragOver={(event) => event.preventDefault()}
				onDrop={(event) => {
					event.preventDefault();
					void add(event.dataTransfer?.files);
				}}
			>
				<span>Drop exported records here, or choose them</span>
				<input
					type="file"
					multiple
					accept="application/json,.json"
					onChange={(event) => void add(event.currentTarget.files)}
				/>
			</label>
			<p role="status">{said}</p>
			{rows.length > 0 && <StatisticsTable rows={rows} />}
		</div>
	);
}

function StatisticsTable({ rows }: { rows: readonly ItemStatistics[] }) {
	return (
		<div class="statistics__table" tabIndex={0} role="region" aria-label="Statistics by item">
			<table>
				<thead>
					<tr>
						{['Item', 'Rev', 'Learners', 'Facility', 'Discrimination', 'Chosen', 'Look at'].map(
							(heading) => (
								<th scope="col" key={heading}>
									{heading}
								</th>
							),
						)}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ item, rev, learners, measures }) => (
						<tr key={`${item}@${rev}`}>
							<th scope="row">{item}</th>
							<td>{rev}</td>
							<td>{learners}</td>
							<td>{measures ? measures.facility.toFixed(2) : `below ${fewestLearners}`}</td>
							<td>{measures?.discrimination?.toFixed(2)}</td>
							<td>
								{Object.entries(measures?.chosen ?? {})
									.map(([option, count]) => `${option} ${count}`)
									.join(', ')}
							</td>
							<td>{measures?.flags.join('; ')}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
