import type { LabSource } from '#wire/contract.ts';

const words = { api: 'Live', simulator: 'Simulated' };

/** Where the answer in this panel came from: always from the response, never from the settings. */
export function SourceBadge({ source }: { source: LabSource | undefined }) {
	return (
		<span class="lab-badge" data-source={source}>
			{source ? words[source] : 'Not run yet'}
		</span>
	);
}

/** Reads the header that every answer of the lab endpoints carries. */
export function sourceFrom(response: Response): LabSource | undefined {
	const source = response.headers.get('lab-source');
	return source === 'api' || source === 'simulator' ? source : undefined;
}
