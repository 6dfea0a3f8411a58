import {
	cachedDayUsd,
	plainDayUsd,
	type CachedModel,
	type PromptTraffic,
} from '#learning/system-cost.ts';
import { inPercent, ttlNames, sumText } from './cost-words.ts';

interface Props {
	row: CachedModel;
	traffic: PromptTraffic;
}

interface Line {
	name: string;
	kind: 'plain' | '5m' | '1h';
	/** At no hit, at the chosen rate, and at hits only. */
	usd: [none: number, chosen: number, all: number];
}

const height = 180;
const top = 18;
const svgHeight = top + height + 20;
const ticks = [0, 0.5, 1];

/** Cost of a day over the hit rate. Each way of caching is a straight line, so its two ends draw it. */
export function SystemCostChart({ row, traffic }: Props) {
	const lines = linesOf(row, traffic);
	const most = niceTop(Math.max(...lines.flatMap(({ usd }) => usd)));
	const y = (usd: number) => top + height - (usd / most) * height;
	const x = `${traffic.hitRate * 100}%`;
	return (
		<div class="lab-cost" role="img" aria-label={summaryOf(lines, traffic)}>
			<svg aria-hidden="true" class="lab-cost__axis" height={svgHeight}>
				{ticks.map((share) => (
					<text key={share} x="100%" y={y(share * most) + 4} text-anchor="end">
						{sumText(share * most)}
					</text>
				))}
			</svg>
			<svg aria-hidden="true" height={svgHeight}>
				{ticks.map((share) => (
					<line
						key={share}
						x2="100%"
						y1={y(share * most)}
						y2={y(share * most)}
						class="lab-cost__grid"
					/>
				))}
				<line x1={x} x2={x} y1={top} y2={top + height} class="lab-cost__now" />
				{lines.map(({ kind, usd: [none, chosen, all] }) => (
					<g key={kind} data-kind={kind}>
						<line x1="0" x2="100%" y1={y(none)} y2={y(all)} class="lab-cost__line" />
						<circle cx={x} cy={y(chosen)} r="4.5" />
					</g>
				))}
				<text y={top + height + 16}>0 % hits</text>
				<text x="100%" y={top + height + 16} text-anchor="end">
					100 %
				</text>
			</svg>
			<p aria-hidden="true">
				{lines.map(({ name, kind }) => (
					<span key={kind} data-of={kind}>
						<svg width="24" height="6">
							<line x2="24" y1="3" y2="3" class="lab-cost__line" />
						</svg>
						{name}
					</span>
				))}
			</p>
		</div>
	);
}

function linesOf(row: CachedModel, traffic: PromptTraffic): Line[] {
	const at = (hitRate: number) => ({ ...traffic, hitRate });
	const plain = plainDayUsd(row, traffic) ?? 0;
	const cached = (['5m', '1h'] as const).flatMap((ttl): Line[] => {
		const usd = [0, traffic.hitRate, 1].map((rate) => cachedDayUsd(row, at(rate), ttl));
		const [none, chosen, all] = usd;
		if (none === undefined || chosen === undefined || all === undefined) return [];
		return [{ name: ttlNames[ttl], kind: ttl, usd: [none, chosen, all] }];
	});
	return [{ name: 'no cache', kind: 'plain', usd: [plain, plain, plain] }, ...cached];
}

/** The next number that begins with 1, 2 or 5, so that the axis moves only when it must. */
function niceTop(usd: number): number {
	if (usd <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(usd));
	return power * ([1, 2, 5].find((digit) => digit * power >= usd) ?? 10);
}

function summaryOf(lines: Line[], { hitRate }: PromptTraffic): string {
	const parts = lines.map(
		({ name, usd: [none, chosen, all] }) =>
			`${name} ${sumText(chosen)}, from ${sumText(none)} without a hit to ${sumText(all)} with hits only`,
	);
	return `Cost of a day at ${inPercent(hitRate)} hits: ${parts.join('; ')}. The numbers are in the table below.`;
}
