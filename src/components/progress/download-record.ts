import { recordFileOf } from '#learning/record-file.ts';
import type { RecordStore } from '#learning/record-store.ts';

/** Hands the learner everything that is kept, as one JSON file. */
export function downloadRecord(store: RecordStore): void {
	const now = new Date();
	const file = recordFileOf(store.stored(), now);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
	link.download = `roundtrip-record-${now.toISOString().slice(0, 10)}.json`;
	link.click();
	URL.revokeObjectURL(link.href);
}
