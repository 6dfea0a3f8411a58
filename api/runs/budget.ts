/** What a run may cost at most, set aside while it runs. */
export interface Reservation {
	/** Books what it did cost; without a figure the whole reserve is taken as spent. */
	settle(usd: number | undefined): void;
}

export interface Budget {
	/** `undefined` when the day's money would not do. */
	reserve(usd: number): Reservation | undefined;
	/** What is spent or set aside today. */
	takenUsd(): number;
}

/** The money of one day for the whole server, from 00:00 UTC. It lives in memory alone. */
export function createBudget(dailyUsd: number, now: () => number): Budget {
	let day = dayOf(now());
	let taken = 0;

	function turnOver(): void {
		if (dayOf(now()) === day) return;
		day = dayOf(now());
		taken = 0;
	}

	return {
		reserve(usd) {
			turnOver();
			if (taken + usd > dailyUsd) return undefined;
			taken += usd;
			return reservation(usd, day);
		},
		takenUsd() {
			turnOver();
			return taken;
		},
	};

	function reservation(reserved: number, madeOn: number): Reservation {
		let isOpen = true;
		return {
			settle(usd = reserved) {
				if (!isOpen) return;
				isOpen = false;
				turnOver();
				// What began yesterday was yesterday's money.
				if (day === madeOn) taken = Math.max(0, taken + usd - reserved);
			},
		};
	}
}

const dayOf = (ms: number) => Math.floor(ms / 86_400_000);
