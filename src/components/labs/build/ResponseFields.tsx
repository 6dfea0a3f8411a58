import { useEffect, useRef, useState } from 'preact/hooks';
import { InlineCode } from '#components/InlineCode.tsx';
import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';
import { jsonLines } from '#learning/json-lines.ts';
import { ResponseField } from './ResponseField.tsx';

/** Path of a field → what it is, in a sentence. */
export type FieldTexts = Readonly<Record<string, string>>;

interface Props {
	id: string;
	run: LabRun;
	texts: FieldTexts;
}

const steps: Readonly<Record<string, number>> = {
	ArrowDown: 1,
	ArrowUp: -1,
	Home: -Infinity,
	End: Infinity,
};

/**
 * The body that came back, each field a button. To point at it, to focus it or to tap it shows what it
 * is, in a place that does not move; it stays until another field is chosen or Escape is pressed.
 */
export function ResponseFields({ id, run, texts }: Props) {
	const body = isOver(run) ? bodyOf(run) : undefined;
	const lines = body === undefined ? [] : jsonLines(body);
	const named = lines.filter(({ path }) => path !== undefined);
	const [chosen, setChosen] = useState<number>();
	const list = useRef<HTMLOListElement>(null);

	// Another answer has fields of its own.
	useEffect(() => setChosen(undefined), [run.phase === 'running']);
	if (body === undefined) return <Missing run={run} />;

	function walk(event: KeyboardEvent) {
		if (event.key === 'Escape' && chosen !== undefined) setChosen(undefined);
		const step = steps[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const next = Math.max(0, Math.min(named.length - 1, (chosen ?? 0) + step));
		setChosen(next);
		list.current?.querySelectorAll('button')[next]?.focus();
	}

	const path = chosen === undefined ? undefined : named[chosen]?.path;
	return (
		<div class="lab-response">
			<ol ref={list} class="lab-response__body" aria-label="Body of the response" onKeyDown={walk}>
				{lines.map((line, i) => {
					const place = named.indexOf(line);
					return (
						<li key={i} style={{ paddingInlineStart: `${line.depth * 2}ch` }}>
							{line.path !== undefined && (
								<ResponseField
									line={line}
									isChosen={place === chosen}
									isInTabOrder={place === (chosen ?? 0)}
									panel={`${id}-field`}
									onChoose={() => setChosen(place)}
								/>
							)}
							{line.rest}
						</li>
					);
				})}
			</ol>
			<p id={`${id}-field`} class="lab-response__text">
				{path === undefined ? (
					'Point at a field, tap it, or walk through them with the arrow keys.'
				) : (
					<>
						<code>{path}</code>: <InlineCode text={texts[path] ?? unknown} />
					</>
				)}
			</p>
		</div>
	);
}

const unknown = 'No row of ours explains this field.';

function Missing({ run }: { run: LabRun }) {
	const hasStreamed = isOver(run) && run.transcript.events.length > 0;
	return (
		<p class="lab-note">
			{hasStreamed
				? 'The answer came as a stream, so there is no body in one piece. Its events are below.'
				: 'The body will stand here, with a sentence to each of its fields.'}
		</p>
	);
}

function bodyOf({ transcript: { attempts } }: LabRun): object | undefined {
	try {
		const body: unknown = JSON.parse(attempts.at(-1)?.body ?? '');
		return typeof body === 'object' && body !== null ? body : undefined;
	} catch {
		return undefined; // an HTML page of an edge has no fields
	}
}
