import { useRef, useState } from 'preact/hooks';
import { ownKey, setKeyMode, type KeyMode } from '#components/labs/run/keys.ts';
import { useKeys, useStatus } from '#components/labs/run/use-keys.ts';
import { usdText } from '#learning/cost.ts';
import { OwnKey } from './OwnKey.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';

interface Props {
	lab: string;
	/** The most that one run can cost, in USD; absent where nothing is billed. */
	mostUsd?: number | undefined;
	/** What one call is called, and what answers where nothing is billed. */
	words?: { run: string; free: string; simulated: string };
}

const labWords = {
	run: 'a run',
	free: 'Where this runs: simulator, no cost',
	simulated: 'Simulated: no key, no cost',
};

/** Where the run goes and what it may cost, before it is sent. */
export function KeyPanel({ lab, mostUsd, words = labWords }: Props) {
	const mode = useKeys();
	const status = useStatus();
	const isLive = mode === 'own' || (mode === 'host' && status?.source === 'api');
	const modes: [KeyMode, string][] = [
		...(status?.source === 'api' ? ([['host', 'This site’s key']] as [KeyMode, string][]) : []),
		['simulator', words.simulated],
		['own', 'Your own key'],
	];
	const shown = mode === 'host' && status?.source !== 'api' ? 'simulator' : mode;
	const [isTyping, setIsTyping] = useState(false);
	const choice = useRef<HTMLFieldSetElement>(null);
	const chosen = isTyping ? 'own' : shown;

	function choose(next: KeyMode) {
		setIsTyping(next === 'own' && !ownKey());
		if (next !== 'own' || ownKey()) setKeyMode(next);
	}

	function leaveOwnKey() {
		setIsTyping(false);
		// The button is gone with the key; reading goes on at what is chosen now.
		setTimeout(() => choice.current?.querySelector<HTMLElement>(':checked')?.focus());
	}

	return (
		<details class="lab-keys">
			<summary>
				{isLive
					? `Where this runs: the API, at most ${mostUsd === undefined ? 'unknown' : usdText(mostUsd)} ${words.run}`
					: words.free}
			</summary>
			<fieldset ref={choice} class="lab-keys__modes">
				<legend>Where it goes</legend>
				{modes.map(([value, label]) => (
					<label key={value}>
						<input
							type="radio"
							name={`mode-${lab}`}
							checked={chosen === value}
							onChange={() => choose(value)}
						/>
						{label}
					</label>
				))}
			</fieldset>
			{chosen === 'own' && <OwnKey onTaken={() => setIsTyping(false)} onForgotten={leaveOwnKey} />}
			{status?.budgetUsd !== undefined && (
				<p class="lab-note">
					This site spends at most {usdText(status.budgetUsd)} a day on everybody’s runs; today{' '}
					{usdText(status.spentUsd ?? 0)} are spent.
				</p>
			)}
			<ReadingSettings />
		</details>
	);
}
