import type { LabRun } from '#components/labs/run/lab-run.ts';

interface Props {
	run: LabRun;
	at: (ms: number) => string;
	y: number;
	chosen: number | undefined;
}

/** A tick for each event: low for one that carried text, high for the others. */
export function EventTicks({ run, at, y, chosen }: Props) {
	return (
		<>
			{run.transcript.events.map(({ name, atMs, text }, i) => (
				<line
					key={i}
					x1={at(atMs)}
					x2={at(atMs)}
					y1={i === chosen ? y : y + (text ? 12 : 4)}
					y2={y + 26}
					stroke={i === chosen ? 'var(--sl-color-white)' : colourOf(name)}
					stroke-width={i === chosen ? 3 : text ? 1 : 2}
				/>
			))}
		</>
	);
}

const colourOf = (name: string) =>
	name === 'error' ? 'var(--course-fault)' : 'var(--course-stream)';
