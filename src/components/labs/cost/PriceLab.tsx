import { useMemo, useState } from 'preact/hooks';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { usePageRun } from '#components/labs/run/page-run.ts';
import type { Delivery, PricedRow } from '#learning/workload.ts';
import { workloadCostOf } from '#learning/workload.ts';
import type { PriceLab as PriceLabData } from '#schemas/lab.ts';
import { counted } from './cost-words.ts';
import { DeliveryChoice } from './DeliveryChoice.tsx';
import { PriceBars } from './PriceBars.tsx';
import { PriceTable } from './PriceTable.tsx';
import { priceWords } from './price-words.ts';
import { StepSlider } from './StepSlider.tsx';

interface Props {
	lab: PriceLabData;
	models: PricedRow[];
}

const inTokens = (value: number) => `${counted(value)} tokens`;
const inPercent = (value: number) => `${value}\u00a0%`;
const sliders = [
	{ name: 'inputTokens', label: 'Input of a call', show: inTokens },
	{ name: 'outputTokens', label: 'Output of a call', show: inTokens },
	{ name: 'calls', label: 'Calls', show: counted },
	{ name: 'prefixPercent', label: 'Input that stays the same', show: inPercent },
	{ name: 'hitPercent', label: 'Hits, where it is cached', show: inPercent },
] as const;

/** One workload over every model that has a price. Reckoned in the page, nothing is sent. */
export function PriceLab({ lab, models }: Props) {
	const [start] = useState(() => startOf(lab));
	const [settings, setSettings] = useState(start);
	const [delivery, setDelivery] = useState<Delivery>('standard');
	const [isWhole, setIsWhole] = useState(false);
	const { inputTokens, outputTokens, calls, prefixPercent, hitPercent } = settings;
	const work = useMemo(
		() => ({
			...{ inputTokens, outputTokens, calls },
			...{ prefixShare: prefixPercent / 100, hitRate: hitPercent / 100 },
		}),
		[inputTokens, outputTokens, calls, prefixPercent, hitPercent],
	);
	const costs = useMemo(() => models.map((row) => workloadCostOf(row, work)), [models, work]);
	const shown = isWhole ? costs : costs.filter(({ row }) => row.isNewest);
	const isSet = settings !== start || delivery !== 'standard';
	usePageRun(lab.id, isSet ? { case: delivery } : undefined);
	const dates = models.map(({ checkedOn }) => checkedOn).toSorted();

	return (
		<LabPanel
			isStacked
			source={undefined}
			badge="Computed here"
			headings={['The workload', 'What it costs', 'What it means']}
			isRunning={false}
			onStop={() => {}}
			send={
				<form class="lab-form" onSubmit={(event) => event.preventDefault()}>
					<DeliveryChoice value={delivery} onChange={setDelivery} />
					<div class="lab-sliders">
						{sliders.map(({ name, label, show }) => (
							<StepSlider
								key={name}
								{...{ name, label, show }}
								steps={lab[name].steps}
								value={settings[name]}
								onChange={(value) => setSettings({ ...settings, [name]: value })}
							/>
						))}
					</div>
					<label class="lab-check">
						<input
							type="checkbox"
							checked={isWhole}
							onChange={({ currentTarget }) => setIsWhole(currentTarget.checked)}
						/>
						Older models too
					</label>
					<div class="lab-actions">
						<button type="button" class="lab-small" onClick={() => setSettings(start)}>
							Reset
						</button>
					</div>
				</form>
			}
			back={
				<>
					<PriceBars costs={shown} delivery={delivery} />
					<p class="lab-note">
						USD for all calls together, by prices as of <time dateTime={dates[0]}>{dates[0]}</time>.
					</p>
					<PriceTable costs={costs} delivery={delivery} />
				</>
			}
			means={priceWords(costs, work, delivery).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
		/>
	);
}

function startOf(lab: PriceLabData) {
	return {
		inputTokens: lab.inputTokens.start,
		outputTokens: lab.outputTokens.start,
		calls: lab.calls.start,
		prefixPercent: lab.prefixPercent.start,
		hitPercent: lab.hitPercent.start,
	};
}
