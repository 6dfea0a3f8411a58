import { useState } from 'preact/hooks';
import { XRay } from '#components/labs/x-ray/XRay.tsx';
import type { PriceRow } from '#learning/cost.ts';
import type { PromptLane } from './prompt-lane.ts';

export interface PromptXRayProps {
	id: string;
	lanes: readonly PromptLane[];
	prices: PriceRow[];
}

/** One of the three calls from its request to its last event; the tabs say which. */
export function PromptXRay({ id, lanes, prices }: PromptXRayProps) {
	const [chosen, setChosen] = useState(lanes.at(-1)?.prompt.id);
	const lane = lanes.find(({ prompt }) => prompt.id === chosen);
	return (
		<>
			<div class="lab-tabs" role="group" aria-label="Which call">
				{lanes.map(({ prompt }) => (
					<button
						key={prompt.id}
						type="button"
						class="lab-small"
						aria-pressed={prompt.id === chosen}
						onClick={() => setChosen(prompt.id)}
					>
						{prompt.title}
					</button>
				))}
			</div>
			{lane && (
				<XRay
					key={chosen}
					id={`${id}-${chosen}`}
					isShort
					run={lane.run}
					prices={prices}
					sending={{}}
				/>
			)}
		</>
	);
}
