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
	/** One zone below the other on every screen, for a lab with lanes or tables of its own. */
	isWide?: boolean;
	isRunning: boolean;
	onStop: () => void;
}

/** The three zones of every lab, which never change places; Escape stops what runs. */
export function LabPanel(props: Props) {
	const { send, back, means, source, isBadgeless, isWide, isRunning, onStop } = props;
	return (
		<div
			class="lab-panel"
			data-wide={isWide}
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
