import { useMemo, useState } from 'preact/hooks';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { usePageRun } from '#components/labs/run/page-run.ts';
import { seconds } from '#components/labs/run/run-words.ts';
import { herdRun, type HerdSettings, type HerdStrategy } from '#learning/herd.ts';
import type { HerdLab as HerdLabData } from '#schemas/lab.ts';
import { HerdChart } from './HerdChart.tsx';
import { HerdControls } from './HerdControls.tsx';
import { HerdTable } from './HerdTable.tsx';
import { herdWords, strategyWords } from './herd-words.ts';

/** Two hundred clients and one server that lets a few in each second, computed in the page. */
export function HerdLab({ lab }: { lab: HerdLabData }) {
	const [start] = useState<HerdSettings>(() => startOf(lab));
	const [settings, setSettings] = useState(start);
	const runs = useMemo(
		() =>
			lab.strategies.map((id) => ({
				id,
				name: strategyWords[id].name,
				run: herdRun({ ...settings, strategy: id }),
			})),
		[
			settings.clients,
			settings.limit,
			settings.baseMs,
			settings.capMs,
			settings.jitter,
			settings.seed,
		],
	);
	const shown = runs.find(({ id }) => id === settings.strategy) ?? runs[0];
	const isSet = settings !== start;
	usePageRun(
		lab.id,
		shown && isSet ? { case: shown.id, complete: shown.run.doneMs !== undefined } : undefined,
	);
	if (!shown) return null;
	const { run } = shown;
	const choose = (strategy: HerdStrategy) => setSettings({ ...settings, strategy });

	return (
		<LabPanel
			source={undefined}
			badge="Computed here"
			headings={['What the clients do', 'What comes of it', 'What it means']}
			isRunning={false}
			onStop={() => {}}
			send={
				<HerdControls
					lab={lab}
					settings={settings}
					onChange={setSettings}
					onReset={() => setSettings({ ...start, strategy: settings.strategy })}
				/>
			}
			back={
				<>
					<dl class="lab-meters">
						<Meter
							name="All served after"
							value={run.doneMs === undefined ? 'never' : seconds(run.doneMs)}
						/>
						<Meter name="Requests in all" value={run.attempts.toLocaleString('en')} />
						<Meter
							name="Refused"
							value={(run.attempts - servedIn(run.servedMs)).toLocaleString('en')}
						/>
					</dl>
					<HerdChart run={run} limit={settings.limit} name={shown.name} />
					<HerdTable runs={runs} chosen={settings.strategy} onChoose={choose} />
				</>
			}
			means={herdWords(settings, run).map((sentence) => (
				<p key={sentence} class="lab-means">
					{sentence}
				</p>
			))}
		/>
	);
}

function startOf({ strategies, seed, ...sliders }: HerdLabData): HerdSettings {
	const { clients, limit, baseMs, capMs, jitter } = sliders;
	return {
		strategy: strategies[0] ?? 'fixed',
		clients: clients.start,
		limit: limit.start,
		baseMs: baseMs.start,
		capMs: capMs.start,
		jitter: jitter.start,
		seed,
	};
}

const servedIn = (servedMs: (number | undefined)[]) =>
	servedMs.filter((ms) => ms !== undefined).length;

function Meter({ name, value }: { name: string; value: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}
