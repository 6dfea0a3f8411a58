import { seconds } from '#components/labs/run/run-words.ts';
import type { HerdRun, HerdStrategy } from '#learning/herd.ts';

interface Entry {
	id: HerdStrategy;
	name: string;
	run: HerdRun;
}

interface Props {
	runs: Entry[];
	chosen: HerdStrategy;
	onChoose: (strategy: HerdStrategy) => void;
}

/** The four strategies side by side, and what the chart draws as numbers. */
export function HerdTable({ runs, chosen, onChoose }: Props) {
	const shown = runs.find(({ id }) => id === chosen);
	return (
		<>
			<table class="lab-table lab-table--numbers">
				<thead>
					<tr>
						<th scope="col">Strategy</th>
						<th scope="col">All served</th>
						<th scope="col">Requests</th>
					</tr>
				</thead>
				<tbody>
					{runs.map(({ id, name, run }) => (
						<tr key={id} data-chosen={id === chosen}>
							<th scope="row">
								<button
									type="button"
									class="lab-small"
									aria-pressed={id === chosen}
									onClick={() => onChoose(id)}
								>
									{name}
								</button>
							</th>
							<td>{run.doneMs === undefined ? 'never' : seconds(run.doneMs)}</td>
							<td>{run.attempts.toLocaleString('en')}</td>
						</tr>
					))}
				</tbody>
			</table>
			{shown && (
				<details class="lab-view">
					<summary>Second by second</summary>
					<div class="lab-scroll" tabIndex={0} role="region" aria-label="Requests in each second">
						<table class="lab-table">
							<thead>
								<tr>
									<th scope="col">Second</th>
									<th scope="col">Served</th>
									<th scope="col">Refused</th>
								</tr>
							</thead>
							<tbody>
								{shown.run.seconds.map(({ served, refused }, i) => (
									<tr key={i}>
										<th scope="row">{i}</th>
										<td>{served}</td>
										<td>{refused}</td>
									</tr>
								))}
							</tbody>
						</table>
					</div>
				</details>
			)}
		</>
	);
}
