import { useEffect, useState } from 'preact/hooks';
import type { RecordEvent } from '#learning/record-event.ts';
import { openRecord, type RecordStore } from '#learning/record-store.ts';

/** The record once it is open, and what happened so far, from this tab and the others. */
export function useRecord(): { store?: RecordStore; events: readonly RecordEvent[] } {
	const [record, setRecord] = useState<{ store?: RecordStore; events: readonly RecordEvent[] }>({
		events: [],
	});
	useEffect(() => {
		let leave: (() => void) | undefined;
		let isGone = false;
		void openRecord().then((store) => {
			if (isGone) return;
			const read = () => setRecord({ store, events: store.events() });
			leave = store.subscribe(read);
			read();
		});
		return () => {
			isGone = true;
			leave?.();
		};
	}, []);
	return record;
}
