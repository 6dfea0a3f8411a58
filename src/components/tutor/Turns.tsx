import type { ComponentChildren } from 'preact';
import { calmMode } from '#components/reading-settings.ts';
import type { Exchange } from '#learning/tutor/conversation.ts';
import { Answer } from './Answer.tsx';
import { Meter } from './Meter.tsx';
import { useReadingPlace } from './use-reading-place.ts';
import type { TutorHandle } from './use-tutor.ts';

interface Props {
	greeting: string;
	hosts: readonly string[];
	tutor: TutorHandle;
	/** Puts the text of a turn that failed back into the box. */
	onEdit: (text: string) => void;
	/** Shown under a turn that failed on a key. */
	onSimulated: (() => void) | undefined;
}

/**
 * The conversation. Not a live region, since it streams: the announcer says each answer once, when it
 * is whole.
 */
export function Turns({ greeting, hosts, tutor, onEdit, onSimulated }: Props) {
	const { practice, pending } = tutor;
	const { box, onScroll } = useReadingPlace(pending !== undefined);
	const isCalm = calmMode.use() === 'true';
	const growing = pending && isCalm ? wholeParagraphs(pending.text) : pending?.text;

	return (
		<div
			ref={box}
			class="tutor-log"
			role="log"
			aria-label="Conversation"
			aria-live="off"
			aria-busy={pending !== undefined}
			tabIndex={0}
			onScroll={onScroll}
		>
			<ol>
				<Turn who="Tutor">{greeting}</Turn>
				{practice.exchanges.map((exchange, at) => (
					<ExchangeTurns
						key={at}
						{...{ exchange, hosts, tutor, onEdit, onSimulated }}
						isLast={at === practice.exchanges.length - 1 && !pending}
					/>
				))}
				{pending && (
					<>
						<Turn who="You">{pending.you}</Turn>
						<Turn who="Tutor">
							{growing ? (
								<Answer markdown={growing} hosts={hosts} isGrowing />
							) : (
								<p class="tutor-wait">
									{pending.isLive
										? 'Sent. Waiting for the first word.'
										: 'Looking it up in the lesson.'}
								</p>
							)}
						</Turn>
					</>
				)}
			</ol>
		</div>
	);
}

const wholeParagraphs = (text: string) => text.slice(0, text.lastIndexOf('\n\n') + 1);

interface ExchangeProps extends Omit<Props, 'greeting'> {
	exchange: Exchange;
	isLast: boolean;
}

function ExchangeTurns({ exchange, isLast, hosts, tutor, onEdit, onSimulated }: ExchangeProps) {
	const { you, reply } = exchange;
	const hasFailed = reply.state === 'failed';
	return (
		<>
			<Turn who="You">{you}</Turn>
			<Turn who="Tutor" isBad={hasFailed}>
				{reply.text !== '' && <Answer markdown={reply.text} hosts={hosts} />}
				{reply.note && <p class={hasFailed ? 'lab-error' : 'lab-note'}>{reply.note}</p>}
				{isLast && hasFailed && (
					<p class="lab-actions">
						<button type="button" class="course-button" onClick={() => tutor.retry()}>
							Retry
						</button>
						<button type="button" class="course-button" onClick={() => onEdit(tutor.takeBack())}>
							Edit my message
						</button>
						{onSimulated && reply.source === 'api' && (
							<button type="button" class="course-button" onClick={onSimulated}>
								Use the simulated tutor
							</button>
						)}
					</p>
				)}
				<Meter reply={reply} />
			</Turn>
		</>
	);
}

interface TurnProps {
	who: 'You' | 'Tutor';
	isBad?: boolean;
	children: ComponentChildren;
}

function Turn({ who, isBad, children }: TurnProps) {
	return (
		<li class="tutor-turn" data-who={who} data-bad={isBad || undefined}>
			<h3 class="tutor-turn__who">{who}</h3>
			{typeof children === 'string' ? <p class="tutor-turn__text">{children}</p> : children}
		</li>
	);
}
