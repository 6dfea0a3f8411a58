import { useEffect, useState } from 'preact/hooks';

const storageKey = 'roundtrip-calm';
const changed = new EventTarget();

/** Calm mode: whole paragraphs instead of words that come one by one. Kept in this browser. */
export function useCalm(): boolean {
	const [isCalm, setIsCalm] = useState(false);
	useEffect(() => {
		const read = () => setIsCalm(isStored());
		read();
		changed.addEventListener('change', read);
		return () => changed.removeEventListener('change', read);
	}, []);
	return isCalm;
}

export function setCalm(isCalm: boolean): void {
	inMemory = isCalm;
	try {
		localStorage.setItem(storageKey, String(isCalm));
	} catch {
		// Storage can be forbidden; then it holds until the page is left.
	}
	changed.dispatchEvent(new Event('change'));
}

let inMemory: boolean | undefined;

function isStored(): boolean {
	try {
		return inMemory ?? localStorage.getItem(storageKey) === 'true';
	} catch {
		return inMemory ?? false;
	}
}
