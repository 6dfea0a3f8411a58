import { useEffect, useState } from 'preact/hooks';

/** A choice of the learner that counts on every page and is kept in this browser. */
export interface KeptSetting<Value extends string> {
	now(): Value;
	set(value: Value): void;
	/** The choice, inside a component; the first of the values until the page has woken up. */
	use(): Value;
}

/** @param values all there are; the first is what holds until the learner chooses */
export function keptSetting<Value extends string>(
	storageKey: string,
	values: readonly [Value, ...Value[]],
): KeptSetting<Value> {
	const changed = new EventTarget();
	let inMemory: Value | undefined;

	function now(): Value {
		if (inMemory !== undefined) return inMemory;
		const stored = storedText(storageKey);
		return values.find((value) => value === stored) ?? values[0];
	}

	function set(value: Value): void {
		inMemory = value;
		try {
			localStorage.setItem(storageKey, value);
		} catch {
			// Storage can be forbidden; then it holds until the page is left.
		}
		changed.dispatchEvent(new Event('change'));
	}

	function use(): Value {
		const [value, setValue] = useState<Value>(values[0]);
		useEffect(() => {
			const read = () => setValue(now());
			read();
			changed.addEventListener('change', read);
			return () => changed.removeEventListener('change', read);
		}, []);
		return value;
	}

	return { now, set, use };
}

function storedText(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null; // forbidden, see above
	}
}
