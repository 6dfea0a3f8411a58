import type { InjectionLab } from '#schemas/lab.ts';
import { nameOf, type Judged } from './injection-trial.ts';

interface Props {
	lab: InjectionLab;
	caption: string;
	/** What a message that nothing stopped is called here. */
	passed: string;
	/** `attack`: getting through is the bad outcome. */
	kind: 'attack' | 'honest';
	rows: readonly Judged[];
	chosen: string | undefined;
	onChoose: (id: string) => void;
}

/** Each message with what became of it; choosing one shows its way through the layers. */
export function AttackTable({ lab, caption, passed, kind, rows, chosen, onChoose }: Props) {
	return (
		<table class="lab-table lab-table--words lab-attack-table">
			<caption>{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{kind === 'attack' ? 'Attack' : 'Customer'}</th>
					<th scope="col">Outcome</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ message: { id, title }, outcome: { stoppedBy } }) => (
					<tr key={id} data-outcome={outcomeKind(kind, stoppedBy === undefined)}>
						<th scope="row">
							<button
								type="button"
								class="lab-small"
								aria-pressed={id === chosen}
								onClick={() => onChoose(id)}
							>
								{title}
							</button>
						</th>
						<td>{stoppedBy ? `Stopped: ${nameOf(lab, stoppedBy)}` : passed}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** An attack that is stopped is good news, a customer who is stopped is not. */
const outcomeKind = (kind: Props['kind'], hasPassed: boolean) =>
	(kind === 'attack') === hasPassed ? 'through' : 'stopped';
