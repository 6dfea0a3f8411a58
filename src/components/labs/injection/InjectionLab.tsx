import { useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { LabPanel } from '#components/labs/LabPanel.tsx';
import { RunForm } from '#components/labs/RunForm.tsx';
import type { InjectionLab as InjectionLabData } from '#schemas/lab.ts';
import { AttackDetail } from './AttackDetail.tsx';
import { AttackTable } from './AttackTable.tsx';
import { judged, namesOf, recordTrial, trialOf, type Trial } from './injection-trial.ts';
import { LayerFields } from './LayerFields.tsx';
import { TrialMeaning } from './TrialMeaning.tsx';
import './injection-lab.css';

/** Ten attacks on a bot with a secret, under the layers that the learner switches on. */
export function InjectionLab({ lab }: { lab: InjectionLabData }) {
	const form = useRef<HTMLFormElement>(null);
	const [trials, setTrials] = useState<readonly Trial[]>([]);

	function go() {
		if (!form.current) return;
		const trial = trialOf(lab, new FormData(form.current));
		setTrials([...trials, trial]);
		announce(
			`${namesOf(lab, trial.on)}: ${trial.through} of ${lab.attacks.length} attacks get through.`,
		);
		void recordTrial(lab.id, trial);
	}

	return (
		<LabPanel
			isStacked
			badge="Scripted"
			headings={['What you switch on', 'What becomes of the attacks', 'What it means']}
			source={undefined}
			isRunning={false}
			onStop={() => {}}
			send={
				<RunForm
					formRef={form}
					isRunning={false}
					onRun={go}
					onStop={() => {}}
					label="Try the ten attacks"
				>
					<details class="lab-view">
						<summary>The bot’s system prompt</summary>
						<pre class="lab-code" tabIndex={0} aria-label="System prompt of the bot">
							{lab.system}
						</pre>
					</details>
					<LayerFields lab={lab} />
				</RunForm>
			}
			back={<Outcomes lab={lab} trial={trials.at(-1)} />}
			means={<TrialMeaning lab={lab} trials={trials} />}
		/>
	);
}

function Outcomes({ lab, trial }: { lab: InjectionLabData; trial: Trial | undefined }) {
	const [chosen, setChosen] = useState<string>();
	const attacks = trial ? judged(lab, lab.attacks, trial.on) : [];
	const honest = trial ? judged(lab, lab.honest, trial.on) : [];
	const one = [...attacks, ...honest].find(({ message }) => message.id === chosen);
	const shared = { lab, chosen, onChoose: setChosen };
	return (
		<>
			<p class="lab-note">
				<strong>Scripted, nothing is sent.</strong> The attacks and the bot’s answers were written
				for this exercise, and so was whether a layer inside the prompt holds. The screen, the
				output check and the tool permissions are code that really runs here, on these texts.
			</p>
			{trial ? (
				<>
					<AttackTable
						{...shared}
						kind="attack"
						caption={`${namesOf(lab, trial.on)}: ${trial.through} of ${attacks.length} attacks get through`}
						passed="Gets through"
						rows={attacks}
					/>
					<AttackTable
						{...shared}
						kind="honest"
						caption={`Customers who mean no harm: ${trial.harmed} of ${honest.length} stopped`}
						passed="Answered"
						rows={honest}
					/>
				</>
			) : (
				<p class="lab-text__empty">The ten attacks and their outcomes will appear here.</p>
			)}
			{trial && one && <AttackDetail lab={lab} on={trial.on} one={one} />}
			{trial && !one && (
				<p class="lab-note">Choose an attack to see its text and its way through the layers.</p>
			)}
		</>
	);
}
