import type { RunSource } from '#components/labs/run/lab-run.ts';

const words: Readonly<Record<RunSource, string>> = {
	api: 'Live',
	simulator: 'Simulated',
	recorded: 'Recorded',
};

/** Where the answer in this panel came from: always from the response, never from the settings. */
export function SourceBadge({ source }: { source: RunSource | undefined }) {
	return (
		<span class="lab-badge" data-source={source}>
			{source ? words[source] : 'Not run yet'}
		</span>
	);
}
