import type { ComponentChildren } from 'preact';
import type { RunSource } from '#components/labs/run/lab-run.ts';
import { SourceBadge } from './SourceBadge.tsx';

interface Props {
	send: ComponentChildren;
	back: ComponentChildren;
	means: ComponentChildren;
	source: RunSource | undefined;
	/** What the badge says where nothing is sent anywhere. */
	badge?: string;
	/** What is sent needs the whole width, so the zones stand below each other. */
	isStacked?: boolean;
	/** What the zones are called where nothing is sent. */
	headings?: readonly [send: string, back: string, means: string];
	isRunning: boolean;
	onStop: () => void;
}

/** The three zones of every lab, which never change places; Escape stops what runs. */
export function LabPanel(props: Props) {
	const { send, back, means, source, badge, headings = usual } = props;
	const { isStacked = false, isRunning, onStop } = props;
	return (
		<div
			class="lab-panel"
			data-stacked={isStacked}
			data-sends={badge === undefined}
			onKeyDown={(event) => {
				if (event.key === 'Escape' && isRunning) onStop();
			}}
		>
			<div class="lab-panel__zone lab-panel__send">
				<h4 class="lab-panel__heading">{headings[0]}</h4>
				{send}
			</div>
			<div class="lab-panel__zone lab-panel__back" aria-busy={isRunning} aria-live="off">
				<div class="lab-panel__stay">
					<h4 class="lab-panel__heading">{headings[1]}</h4>
					{back}
				</div>
			</div>
			<div class="lab-panel__zone lab-panel__means">
				<h4 class="lab-panel__heading">{headings[2]}</h4>
				{means}
			</div>
			{badge ? <span class="lab-badge">{badge}</span> : <SourceBadge source={source} />}
		</div>
	);
}

const usual = ['What you send', 'What came back', 'What it means'] as const;
