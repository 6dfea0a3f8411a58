import type { InjectionLab } from '#schemas/lab.ts';
import { namesOf, type Trial } from './injection-trial.ts';

interface Props {
	lab: InjectionLab;
	/** Newest last. */
	trials: readonly Trial[];
}

/** What was tried so far, one line for each set of layers, so that they can be compared. */
export function TrialList({ lab, trials }: Props) {
	const tried = [...new Map(trials.map((trial) => [namesOf(lab, trial.on), trial]))];
	const alone = tried.filter(([, { on }]) => on.size === 1).length;
	return (
		<table class="lab-table lab-table--words lab-attack-table">
			<caption>
				Tried so far, {alone} of {lab.layers.length} layers alone
			</caption>
			<thead>
				<tr>
					<th scope="col">Layers</th>
					<th scope="col">Attacks through</th>
					<th scope="col">Customers stopped</th>
				</tr>
			</thead>
			<tbody>
				{tried.map(([names, { through, harmed }]) => (
					<tr key={names}>
						<th scope="row">{names}</th>
						<td>
							{through} of {lab.attacks.length}
						</td>
						<td>
							{harmed} of {lab.honest.length}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
