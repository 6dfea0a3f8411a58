import {
	cachedDayUsd,
	multipliersOf,
	plainDayUsd,
	type CachedModel,
	type PromptTraffic,
} from '#learning/system-cost.ts';
import { counted, rateText, timesText, sumText } from './cost-words.ts';

interface Props {
	models: readonly CachedModel[];
	row: CachedModel;
	traffic: PromptTraffic;
}

const rates = Array.from({ length: 11 }, (_, i) => i / 10);

/** What the plot draws as numbers, and what each model asks for the cache. */
export function SystemCostTables({ models, row, traffic }: Props) {
	return (
		<>
			<details class="lab-view">
				<summary>The plot as a table</summary>
				<Scroll label="Cost of a day by hit rate">
					<thead>
						<tr>
							{['Hits', 'No cache', '5 minutes', '1 hour'].map((head) => (
								<th key={head} scope="col">
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rates.map((hitRate) => (
							<tr key={hitRate}>
								<th scope="row">{Math.round(hitRate * 100)} %</th>
								<td>{maybeText(plainDayUsd(row, traffic))}</td>
								<td>{maybeText(cachedDayUsd(row, { ...traffic, hitRate }, '5m'))}</td>
								<td>{maybeText(cachedDayUsd(row, { ...traffic, hitRate }, '1h'))}</td>
							</tr>
						))}
					</tbody>
				</Scroll>
			</details>
			<details class="lab-view">
				<summary>The multipliers of each model</summary>
				<Scroll label="Cache prices as multiples of the input price">
					<thead>
						<tr>
							{[
								'Model',
								'Input, per million',
								'Read',
								'Write 5 min',
								'Write 1 h',
								'Caches from',
								'As of',
							].map((head) => (
								<th key={head} scope="col">
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{models.map((one) => (
							<MultiplierRow key={one.model} row={one} isChosen={one.model === row.model} />
						))}
					</tbody>
				</Scroll>
			</details>
		</>
	);
}

function MultiplierRow({ row, isChosen }: { row: CachedModel; isChosen: boolean }) {
	const { read, write5m, write1h } = multipliersOf(row);
	return (
		<tr data-chosen={isChosen}>
			<th scope="row">{row.name}</th>
			<td>{rateText(row.price?.input ?? 0)}</td>
			<td>{timesText(read)}</td>
			<td>{timesText(write5m)}</td>
			<td>{timesText(write1h)}</td>
			<td>{row.cacheMinTokens ? `${counted(row.cacheMinTokens)} tokens` : 'not known'}</td>
			<td>
				<time dateTime={row.checkedOn}>{row.checkedOn}</time>
			</td>
		</tr>
	);
}

function Scroll({ label, children }: { label: string; children: preact.ComponentChildren }) {
	return (
		<div class="lab-scroll" tabIndex={0} role="region" aria-label={label}>
			<table class="lab-table">{children}</table>
		</div>
	);
}

const maybeText = (usd: number | undefined): string =>
	usd === undefined ? 'not known' : sumText(usd);
