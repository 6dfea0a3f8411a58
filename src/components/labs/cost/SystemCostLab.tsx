import { useState } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { recordPageRun, usePageRun, type PageRun } from '#components/labs/run/page-run.ts';
import { cachedDayUsd, plainDayUsd, type CachedModel } from '#learning/system-cost.ts';
import type { CostGrade } from '#learning/system-cost-question.ts';
import type { SystemCostLab as SystemCostLabData } from '#schemas/lab.ts';
import { costWords, counted, numbersText, ttlNames, sumText, type Whose } from './cost-words.ts';
import { CostQuestionForm } from './CostQuestionForm.tsx';
import { ModelSelect } from './ModelSelect.tsx';
import { StepSlider } from './StepSlider.tsx';
import { SystemCostChart } from './SystemCostChart.tsx';
import { SystemCostTables } from './SystemCostTables.tsx';

interface Props {
	lab: SystemCostLabData;
	models: CachedModel[];
}

const sliders = [
	{ name: 'tokens', label: 'System prompt', show: (value: number) => `${counted(value)} tokens` },
	{ name: 'callsPerDay', label: 'Calls a day', show: counted },
	{ name: 'hitPercent', label: 'Cache hits', show: (value: number) => `${value}\u00a0%` },
] as const;

/** What a system prompt costs in a day, with and without the cache. Reckoned in the page, nothing is sent. */
export function SystemCostLab({ lab, models }: Props) {
	const [settings, setSettings] = useState(() => startOf(lab));
	const [whose, setWhose] = useState<Whose>('example');
	usePageRun(lab.id, whose === 'own' ? { case: 'own' } : undefined);
	const row = models.find(({ model }) => model === settings.model);
	const asked = models.find(({ model }) => model === lab.model);
	if (!row || !asked) return null;
	const { tokens, callsPerDay, hitPercent } = settings;
	const traffic = { tokens, callsPerDay, hitRate: hitPercent / 100 };
	const { tolerancePercent, ...predict } = lab.predict;
	const question = {
		row: asked,
		traffic: { ...predict, hitRate: predict.hitPercent / 100 },
		tolerance: tolerancePercent / 100,
	};
	function choose(next: typeof settings, from: Whose) {
		setSettings(next);
		setWhose(from);
	}
	function judge(grade: CostGrade | undefined) {
		choose({ model: lab.model, ...predict }, 'question');
		if (grade) void recordPageRun(lab.id, judgedRunOf(grade));
	}

	return (
		<LabPanel
			source={undefined}
			badge="Computed here"
			headings={['What you choose', 'What it costs a day', 'What it means']}
			isRunning={false}
			onStop={() => {}}
			send={
				<>
					<CostQuestionForm question={question} onJudged={judge} />
					<form class="lab-form" onSubmit={(event) => event.preventDefault()}>
						<p class="lab-panel__sub">Numbers of your own</p>
						<ModelSelect
							models={models}
							value={settings.model}
							onChange={(model) => choose({ ...settings, model }, 'own')}
						/>
						{sliders.map(({ name, label, show }) => (
							<StepSlider
								key={name}
								{...{ name, label, show }}
								steps={lab[name].steps}
								value={settings[name]}
								onChange={(value) => choose({ ...settings, [name]: value }, 'own')}
							/>
						))}
						<div class="lab-actions">
							<button
								type="button"
								class="lab-small"
								onClick={() => choose(startOf(lab), 'example')}
							>
								Reset
							</button>
						</div>
					</form>
				</>
			}
			back={
				<>
					<p class="lab-note">{numbersText(whose, traffic)}</p>
					<dl class="lab-meters lab-cost-meters">
						<Meter name="No cache" usd={plainDayUsd(row, traffic)} />
						<Meter name={ttlNames['5m']} usd={cachedDayUsd(row, traffic, '5m')} />
						<Meter name={ttlNames['1h']} usd={cachedDayUsd(row, traffic, '1h')} />
					</dl>
					<SystemCostChart row={row} traffic={traffic} />
					<p class="lab-note">
						Prices of {row.name} in USD as of <time dateTime={row.checkedOn}>{row.checkedOn}</time>.
						The system prompt alone: turns and answers come on top.
					</p>
					<SystemCostTables models={models} row={row} traffic={traffic} />
				</>
			}
			means={costWords(row, traffic).map((sentence) => (
				<p key={sentence} class="lab-means">
					<InlineCode text={sentence} />
				</p>
			))}
		/>
	);
}

function startOf({ model, tokens, callsPerDay, hitPercent }: SystemCostLabData) {
	return {
		model,
		tokens: tokens.start,
		callsPerDay: callsPerDay.start,
		hitPercent: hitPercent.start,
	};
}

/** The prediction in the learning record, beside what it should have been. */
const judgedRunOf = ({ answerUsd, givenUsd }: CostGrade): PageRun => ({
	...{ case: 'predict', usd: answerUsd },
	predicted: { usd: givenUsd },
});

function Meter({ name, usd }: { name: string; usd: number | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{usd === undefined ? 'not known' : sumText(usd)}</dd>
		</div>
	);
}
