import { useState } from 'preact/hooks';
import { Recordings } from '#components/labs/Recordings.tsx';
import { hasAnswer } from '#components/labs/run/lab-run.ts';
import { XRay } from '#components/labs/x-ray/XRay.tsx';
import type { PriceRow } from '#learning/cost.ts';
import type { Side } from './pair-side.ts';

interface Props {
	lab: string;
	sides: readonly Side[];
	prices: PriceRow[];
}

/** Everything about one of the two runs. */
export function PairXRay({ lab, sides, prices }: Props) {
	const [place, setPlace] = useState(0);
	const side = sides[place];
	if (!side || !sides.some(({ handle: { run } }) => hasAnswer(run))) return null;
	const { one, handle } = side;
	return (
		<details class="lab-view">
			<summary>The X-ray of each run</summary>
			<div class="lab-tabs" role="group" aria-label="Which run">
				{sides.map(({ one: { id, title } }, i) => (
					<button
						key={id}
						type="button"
						class="lab-small"
						aria-pressed={i === place}
						onClick={() => setPlace(i)}
					>
						{title}
					</button>
				))}
			</div>
			<XRay
				key={one.id}
				id={`${lab}-${one.id}`}
				isShort
				run={handle.run}
				prices={prices}
				sending={one}
			/>
			<Recordings
				run={handle.run}
				body={{ lab, case: one.id }}
				onReplay={(recording) => void handle.play(recording)}
			/>
		</details>
	);
}
