import { useEffect, useMemo, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { useRecord } from '#components/quiz/use-record.ts';
import type { Card } from '#learning/card.ts';
import type { CardRating, NewEvent } from '#learning/record-event.ts';
import { dayAfter, queueOf } from '#learning/schedule-day.ts';
import { scheduleOf } from '#learning/schedule.ts';
import { ratingNames } from './rating-names.ts';
import type { ReviewSettings } from './review-settings.ts';

/** A step of this session that can be taken back. */
interface Step {
	event: Promise<string>;
	card: string;
	did: string;
}

const refreshMs = 20_000;

/** The session: which card is shown, how far it has come, and what a learner can do with it. */
export function useReview(cards: readonly Card[], settings: ReviewSettings) {
	const { store, events } = useRecord();
	const now = useNow();
	const [steps, setSteps] = useState<readonly Step[]>([]);
	const [limit, setLimit] = useState(settings.session);
	const [current, setCurrent] = useState<string>();

	const schedule = useMemo(() => scheduleOf(cards, events), [cards, events]);
	const queue = queueOf(schedule, now.date, settings.newPerDay);
	// A card stays while it is read, also when another one falls due meanwhile.
	const shown = queue.find(({ id }) => id === current) ?? queue[0];
	const left = Math.max(0, Math.min(queue.length, limit - steps.length));

	function take(event: NewEvent, card: string, did: string) {
		if (!store) return;
		setSteps([...steps, { event: store.append(event), card, did }]);
		setCurrent(undefined);
		now.refresh();
	}

	return {
		store,
		schedule,
		now: now.date,
		shown: left > 0 ? shown : undefined,
		total: steps.length + left,
		done: steps.length,
		/** Cards of the day that this session leaves over. */
		rest: queue.length - left,
		lastStep: steps.at(-1),
		rate(rating: CardRating, ms: number) {
			if (!shown) return;
			const { id: card, rev } = shown;
			take({ type: 'reviewed', card, rev, rating, ms }, card, ratingNames[rating]);
		},
		bury() {
			if (!shown) return;
			const until = dayAfter(new Date(), 1).toISOString();
			take({ type: 'buried', card: shown.id, until }, shown.id, 'Put aside');
		},
		async undo() {
			const last = steps.at(-1);
			if (!store || !last) return;
			setSteps(steps.slice(0, -1));
			setCurrent(last.card);
			await store.append({ type: 'forgot', events: [await last.event] });
			announce('Taken back.');
		},
		goOn: () => setLimit(steps.length + settings.session),
		setLimit,
	};
}

/** Time as the page shows it: renewed by every action, and now and then while nothing happens. */
function useNow() {
	const [date, setDate] = useState(() => new Date());
	const refresh = () => setDate(new Date());
	useEffect(() => {
		const timer = setInterval(refresh, refreshMs);
		return () => clearInterval(timer);
	}, []);
	return { date, refresh };
}
