import { counted, seconds } from '#components/labs/run/run-words.ts';
import type { HerdRun } from '#learning/herd.ts';

interface Props {
	run: HerdRun;
	limit: number;
	name: string;
}

const height = 150;
/** Of a very long run the beginning is drawn: the waves only repeat. */
const mostSeconds = 120;

/** Requests in each second, served below and refused on top of it, under the server's limit line. */
export function HerdChart({ run, limit, name }: Props) {
	const shown = run.seconds.slice(0, mostSeconds);
	const most = Math.max(limit * 1.5, ...shown.map(({ served, refused }) => served + refused));
	const width = 100 / Math.max(10, shown.length);
	const y = (count: number) => height - (count / most) * height;
	const highest = Math.max(...run.seconds.map(({ served, refused }) => served + refused));
	const isShortened = run.seconds.length > mostSeconds;
	return (
		<div class="lab-herd" role="img" aria-label={summaryOf(run, limit, name)}>
			<p>Requests in each second, at most {highest}</p>
			<svg aria-hidden="true" height={height + 18}>
				{shown.map(({ served, refused }, i) => (
					<g key={i}>
						<rect
							x={`${(i * width).toFixed(3)}%`}
							width={`${(width * 0.8).toFixed(3)}%`}
							y={y(served + refused)}
							height={height - y(refused)}
							fill="var(--course-fault)"
							opacity="0.75"
						/>
						<rect
							x={`${(i * width).toFixed(3)}%`}
							width={`${(width * 0.8).toFixed(3)}%`}
							y={y(served)}
							height={height - y(served)}
							fill="var(--course-response)"
						/>
					</g>
				))}
				<line
					x1="0"
					x2="100%"
					y1={y(limit)}
					y2={y(limit)}
					stroke="var(--sl-color-white)"
					stroke-dasharray="6 4"
				/>
				<text x="0" y={height + 14}>
					0 s
				</text>
				<text x="100%" y={height + 14} text-anchor="end">
					{isShortened
						? `first ${mostSeconds} s of ${run.seconds.length} s`
						: `${Math.max(10, shown.length)} s`}
				</text>
			</svg>
			<p>
				<span data-kind="served">served</span>
				<span data-kind="refused">refused</span>
				<span data-kind="limit">limit of {limit} a second</span>
			</p>
		</div>
	);
}

function summaryOf(run: HerdRun, limit: number, name: string): string {
	const most = Math.max(...run.seconds.map(({ served, refused }) => served + refused));
	const end =
		run.doneMs === undefined ? 'not all are served' : `all are served after ${seconds(run.doneMs)}`;
	return `${name}: ${counted(run.attempts, 'request')}, at most ${most} in one second under a limit of ${limit}; ${end}.`;
}
