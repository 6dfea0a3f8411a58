import type { RecordStore } from '#learning/record-store.ts';

let cards: Promise<{ id: string; rev: number }[]> | undefined;

/** The link that says how many cards are due today. The scheduler is fetched once a card was reviewed. */
export async function drawDue(link: HTMLElement, store: RecordStore): Promise<void> {
	const events = store.events();
	link.hidden = !events.some(({ type }) => type === 'reviewed');
	if (link.hidden) return;
	cards ??= fetchCards();
	const [known, { scheduleOf }, { forecastOf }] = await Promise.all([
		cards,
		import('#learning/schedule.ts'),
		import('#learning/schedule-day.ts'),
	]);
	const count = forecastOf(scheduleOf(known, events), new Date(), 1)[0]?.count ?? 0;
	link.textContent =
		count === 0 ? 'No card is due today' : `${count} ${count === 1 ? 'card' : 'cards'} due today`;
}

async function fetchCards(): Promise<{ id: string; rev: number }[]> {
	try {
		const response = await fetch('/course-cards.json');
		return response.ok ? await response.json() : [];
	} catch {
		return []; // offline before the first visit was cached: the link still leads to the review
	}
}
