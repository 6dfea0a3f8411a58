import { icsOf } from '#learning/ics.ts';
import { type DueDay, forecastOf } from '#learning/schedule-day.ts';
import { dayInWords } from '#learning/schedule-words.ts';
import type { Scheduled } from '#learning/schedule.ts';

interface Props {
	schedule: readonly Scheduled[];
	now: Date;
	url: string;
}

const days = 14;
const chart = { height: 64, bar: 16, step: 24 };

/** The next two weeks as bars, as a table, and as a calendar file. */
export function ReviewForecast({ schedule, now, url }: Props) {
	const forecast = forecastOf(schedule, now, days);
	const total = forecast.reduce((sum, { count }) => sum + count, 0);
	return (
		<section class="review__forecast">
			<h2>The next {days} days</h2>
			{total === 0 ? (
				<p>
					No reviews yet: the first appear here when you have rated a card. New cards are not
					counted.
				</p>
			) : (
				<>
					<Bars forecast={forecast} total={total} />
					<details>
						<summary>As a table</summary>
						<Table forecast={forecast} />
					</details>
					<p>
						<button
							class="course-button"
							type="button"
							onClick={() => save(icsOf(forecast, url, new Date()))}
						>
							Review days for your calendar (.ics)
						</button>
					</p>
				</>
			)}
		</section>
	);
}

function Bars({ forecast, total }: { forecast: readonly DueDay[]; total: number }) {
	const most = Math.max(...forecast.map(({ count }) => count));
	const label = `${total} ${total === 1 ? 'review' : 'reviews'} in ${days} days, ${forecast[0]?.count ?? 0} of them today, at most ${most} on a day.`;
	return (
		<svg
			class="review__bars"
			viewBox={`0 0 ${days * chart.step} ${chart.height + 34}`}
			role="img"
			aria-label={label}
		>
			{forecast.map(({ day, count }, index) => {
				const height = (count / most) * chart.height;
				const middle = index * chart.step + chart.step / 2;
				return (
					<g key={index}>
						<rect
							x={middle - chart.bar / 2}
							y={14 + chart.height - height}
							width={chart.bar}
							height={height}
							rx="2"
						/>
						{count > 0 && (
							<text x={middle} y={10 + chart.height - height}>
								{count}
							</text>
						)}
						<text class="review__day" x={middle} y={chart.height + 28}>
							{index === 0 ? 'now' : day.getDate()}
						</text>
					</g>
				);
			})}
			<path d={`M0 ${chart.height + 14.5}H${days * chart.step}`} />
		</svg>
	);
}

function Table({ forecast }: { forecast: readonly DueDay[] }) {
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">Day</th>
					<th scope="col">Cards due</th>
				</tr>
			</thead>
			<tbody>
				{forecast.map(({ day, count }) => (
					<tr key={day.getTime()}>
						<th scope="row">{dayInWords(day)}</th>
						<td>{count}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function save(file: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
	link.download = 'roundtrip-review.ics';
	link.click();
	URL.revokeObjectURL(link.href);
}
