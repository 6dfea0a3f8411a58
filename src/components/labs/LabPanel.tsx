import type { ComponentChildren } from 'preact';
import type { RunSource } from '#components/labs/run/lab-run.ts';
import { SourceBadge } from './SourceBadge.tsx';

interface Props {
	send: ComponentChildren;
	back: ComponentChildren;
	means: ComponentChildren;
	source: RunSource | undefined;
	/** Set where nothing is sent anywhere. */
	isBadgeless?: boolean;
	/** What is sent needs the whole width, so the zones stand below each other. */
	isStacked?: boolean;
	isRunning: boolean;
	onStop: () => void;
}

/** The three zones of every lab, which never change places; Escape stops what runs. */
export function LabPanel({
	send,
	back,
	means,
	source,
	isBadgeless,
	isStacked = false,
	isRunning,
	onStop,
}: Props) {
	return (
		<div
			class="lab-panel"
			data-stacked={isStacked}
			onKeyDown={(event) => {
				if (event.key === 'Escape' && isRunning) onStop();
			}}
		>
			<div class="lab-panel__zone lab-panel__send">
				<h4 class="lab-panel__heading">What you send</h4>
				{send}
			</div>
			<div class="lab-panel__zone lab-panel__back" aria-busy={isRunning} aria-live="off">
				<h4 class="lab-panel__heading">What came back</h4>
				{back}
			</div>
			<div class="lab-panel__zone lab-panel__means">
				<h4 class="lab-panel__heading">What it means</h4>
				{means}
			</div>
			{!isBadgeless && <SourceBadge source={source} />}
		</div>
	);
}
