import { InlineCode } from '#components/InlineCode.tsx';

interface Row {
	id: string;
	can: string;
	href: string;
	earned: number;
	possible: number;
}

/** Points by objective, each with the paragraph to reread. */
export function ObjectiveTable({ rows }: { rows: readonly Row[] }) {
	return (
		<table class="objective-table">
			<thead>
				<tr>
					<th scope="col">You can</th>
					<th scope="col">Right</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, can, href, earned, possible }) => (
					<tr key={id}>
						<th scope="row">
							<a href={href}>
								<InlineCode text={can} />
							</a>
						</th>
						<td>
							<meter min={0} max={possible} value={earned} aria-hidden="true" />
							<span>
								{earned} of {possible}
							</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
