/** Where the next run goes. `host` is whatever the server does by itself: its key, or the simulator. */
export type KeyMode = 'simulator' | 'own' | 'host';

const storageKey = 'roundtrip-lab-key';
const changed = new EventTarget();
let mode: KeyMode = 'host';
let keyInMemory: string | undefined;

export const keyMode = (): KeyMode => (mode === 'own' && !ownKey() ? 'host' : mode);

/** Read from this tab's storage each time, so that «forget» in one lab counts for all of them. */
export function ownKey(): string | undefined {
	return keyInMemory ?? stored();
}

export function setKeyMode(next: KeyMode): void {
	mode = next;
	changed.dispatchEvent(new Event('change'));
}

/**
 * @param isKept in `sessionStorage`, until the tab is closed; otherwise until the page is left
 * @returns what is wrong with the key, in a sentence, or nothing
 */
export function takeOwnKey(typed: string, isKept: boolean): string | undefined {
	const problem = problemOf(typed);
	if (problem) return problem;
	keyInMemory = typed.trim();
	if (isKept) store(keyInMemory);
	setKeyMode('own');
	return undefined;
}

export function forgetKey(): void {
	keyInMemory = undefined;
	store(undefined);
	setKeyMode('host');
}

/** The headers that say where a run goes. The key is never in a body or an address. */
export function keyHeaders(): Record<string, string> {
	const key = ownKey();
	if (keyMode() === 'own' && key) return { 'lab-key': key };
	return keyMode() === 'simulator' ? { 'lab-mode': 'simulator' } : {};
}

export function onKeyChange(listener: () => void): () => void {
	changed.addEventListener('change', listener);
	return () => changed.removeEventListener('change', listener);
}

function problemOf(typed: string): string | undefined {
	const key = typed.trim();
	if (key === '') return 'Type a key first.';
	if (/\s/.test(key))
		return 'A key has no spaces or line breaks in it. Copy it again, in one piece.';
	if (!/^sk-ant-[\x21-\x7e]{8,250}$/.test(key)) return 'A key of the API begins with sk-ant-.';
	return undefined;
}

// Storage can be forbidden; the key is then kept in memory alone.
function stored(): string | undefined {
	try {
		return sessionStorage.getItem(storageKey) ?? undefined;
	} catch {
		return undefined;
	}
}

function store(key: string | undefined): void {
	try {
		if (key === undefined) sessionStorage.removeItem(storageKey);
		else sessionStorage.setItem(storageKey, key);
	} catch {
		return; // see above
	}
}
