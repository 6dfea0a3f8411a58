import { useEffect, useState } from 'preact/hooks';
import type { LabStatus } from '#wire/contract.ts';
import { keyMode, onKeyChange, type KeyMode } from './keys.ts';

/** Where the next run goes; the same in every lab of the page. */
export function useKeys(): KeyMode {
	const [mode, setMode] = useState<KeyMode>('host');
	useEffect(() => {
		const read = () => setMode(keyMode());
		read();
		return onKeyChange(read);
	}, []);
	return mode;
}

/** What this server does with a run that brings no key. `undefined` until it has said so. */
export function useStatus(): LabStatus | undefined {
	const [status, setStatus] = useState<LabStatus>();
	useEffect(() => {
		asked ??= askStatus();
		void asked.then(setStatus);
	}, []);
	return status;
}

let asked: Promise<LabStatus | undefined> | undefined;

/** A page without its server has no status, and a run will say what is the matter. */
async function askStatus(): Promise<LabStatus | undefined> {
	try {
		const response = await fetch('/api/labs/status');
		// The border: our own server's answer, as the contract has it.
		return response.ok ? ((await response.json()) as LabStatus) : undefined;
	} catch {
		return undefined;
	}
}
