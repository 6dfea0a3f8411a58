import { useState } from 'preact/hooks';

/** What a learner sets about reviewing. Kept in this browser; the record has only what was done. */
export interface ReviewSettings {
	/** Cards after which a session pauses. */
	session: number;
	newPerDay: number;
}

export const settingLimits = {
	session: { min: 1, max: 200 },
	newPerDay: { min: 0, max: 100 },
} as const;

const defaults: ReviewSettings = { session: 20, newPerDay: 10 };
const key = 'roundtrip.review';

/** The settings and how to change one. */
export function useSettings(): [ReviewSettings, (change: Partial<ReviewSettings>) => void] {
	const [settings, setSettings] = useState(readSettings);
	const change = (changed: Partial<ReviewSettings>) => {
		const next = guarded({ ...settings, ...changed });
		setSettings(next);
		try {
			localStorage.setItem(key, JSON.stringify(next));
		} catch {
			// storage is blocked: the setting lasts as long as the page
		}
	};
	return [settings, change];
}

function readSettings(): ReviewSettings {
	try {
		return guarded(JSON.parse(localStorage.getItem(key) ?? '{}'));
	} catch {
		return defaults; // blocked, damaged, or rendered where there is no storage
	}
}

function guarded(stored: Partial<Record<keyof ReviewSettings, unknown>>): ReviewSettings {
	const within = (name: keyof ReviewSettings) => {
		const { min, max } = settingLimits[name];
		const value = stored[name];
		return typeof value === 'number' && Number.isInteger(value)
			? Math.min(max, Math.max(min, value))
			: defaults[name];
	};
	return { session: within('session'), newPerDay: within('newPerDay') };
}
