import { useEffect, useRef } from 'preact/hooks';
import { isOver, type LabRun } from '#components/labs/run/lab-run.ts';
import { calmMode } from '#components/reading-settings.ts';
import { eventAt, type TimedEvent } from '#wire/transcript.ts';

interface Props {
	run: LabRun;
	chosen: number | undefined;
	onChoose: (event: number) => void;
	/** Tells several answers of one lab apart. */
	label?: string;
}

/**
 * The text as it grows. Not a live region: a screen reader would read every few words; the ends are
 * announced instead. Choosing a place in it chooses the event that brought it.
 */
export function AnswerText({ run, chosen, onChoose, label = 'Text of the answer' }: Props) {
	const isCalm = calmMode.use() === 'true';
	const isRunning = run.phase === 'running';
	const text = isRunning && isCalm ? wholeParagraphs(run.transcript.text) : run.transcript.text;
	const { box, onScroll } = useEndInSight(text, isRunning);

	function choose() {
		const offset = box.current ? offsetIn(box.current) : undefined;
		const found = offset === undefined ? undefined : eventAt(run.transcript, offset);
		if (found !== undefined) onChoose(found);
	}

	function read() {
		if (!box.current) return;
		box.current.scrollTop = 0;
		box.current.focus();
	}

	return (
		<>
			<p class="lab-text__head">
				<span aria-hidden="true">{label}</span>
				{isOver(run) && text !== '' && (
					<button type="button" class="lab-small" onClick={read}>
						Read response
					</button>
				)}
			</p>
			<div
				ref={box}
				class="lab-text"
				// Not a region: two labs on one page would give it the same name twice.
				role="group"
				aria-label={label}
				aria-busy={isRunning}
				aria-live="off"
				tabIndex={0}
				onClick={choose}
				onScroll={onScroll}
			>
				{text === '' ? (
					<span class="lab-text__empty">{emptySentence(run)}</span>
				) : (
					<Marked
						text={text}
						event={chosen === undefined ? undefined : run.transcript.events[chosen]}
					/>
				)}
			</div>
		</>
	);
}

/** The text with what one event brought marked in it. */
function Marked({ text, event }: { text: string; event: TimedEvent | undefined }) {
	const from = event?.textFrom ?? 0;
	const to = from + (event?.text.length ?? 0);
	return (
		<>
			{text.slice(0, from)}
			{to > from && <mark>{text.slice(from, to)}</mark>}
			{text.slice(to)}
		</>
	);
}

/** Follows the text while it grows, unless the reader has scrolled away from its end. */
function useEndInSight(text: string, isRunning: boolean) {
	const box = useRef<HTMLDivElement>(null);
	const wasAtEnd = useRef(true);
	useEffect(() => {
		if (box.current && wasAtEnd.current && isRunning)
			box.current.scrollTop = box.current.scrollHeight;
	}, [text]);
	function onScroll() {
		if (!box.current) return;
		const { scrollTop, clientHeight, scrollHeight } = box.current;
		wasAtEnd.current = scrollTop + clientHeight >= scrollHeight - 8;
	}
	return { box, onScroll };
}

/** As far as the last line break: a paragraph appears when it is whole. */
const wholeParagraphs = (text: string) => text.slice(0, text.lastIndexOf('\n') + 1);

/** How many characters stand before the caret or the selection; `undefined` when it is elsewhere. */
function offsetIn(box: HTMLElement): number | undefined {
	const selection = getSelection();
	if (!selection || selection.rangeCount === 0) return undefined;
	const chosen = selection.getRangeAt(0);
	if (!box.contains(chosen.startContainer)) return undefined;
	const before = document.createRange();
	before.selectNodeContents(box);
	before.setEnd(chosen.startContainer, chosen.startOffset);
	return before.toString().length;
}

function emptySentence({ phase, transcript }: LabRun): string {
	if (phase === 'idle') return 'The answer will appear here.';
	if (phase === 'running')
		return transcript.attempts.length > 0 ? 'No text yet.' : 'Sent. Waiting for the answer.';
	return 'No text came.';
}
