import { useRef, useState } from 'preact/hooks';
import { parseRecord } from '#learning/record-file.ts';
import { sentenceOnTrouble } from '#learning/record-status.ts';
import type { RecordStore } from '#learning/record-store.ts';
import { downloadRecord } from './download-record.ts';
import { PurgeNote } from './PurgeNote.tsx';

/** The record itself: where it is, a copy to take along, one to bring in, and its end. */
export function RecordSection({ store }: { store: RecordStore }) {
	const [said, say] = useState('');
	const dialog = useRef<HTMLDialogElement>(null);
	const { kind, trouble } = store.status;
	const count = store.stored().length;

	async function bringIn(input: HTMLInputElement) {
		const [file] = input.files ?? [];
		if (!file) return;
		say(await mergeFile(store, file));
		input.value = '';
	}

	return (
		<section>
			<h2>Your record</h2>
			<p>
				{count} {count === 1 ? 'entry' : 'entries'}, kept{' '}
				{kind === 'persistent' ? 'in this browser and nowhere else' : 'until you close this tab'}.{' '}
				{trouble && sentenceOnTrouble[trouble]}
			</p>
			<PurgeNote />
			<div class="progress__actions">
				<button type="button" class="course-button" onClick={() => downloadRecord(store)}>
					Download my record
				</button>
				<label class="course-button progress__file">
					Add a record from a file
					<input
						type="file"
						accept="application/json,.json"
						onChange={(event) => void bringIn(event.currentTarget)}
					/>
				</label>
				<button type="button" class="course-button" onClick={() => dialog.current?.showModal()}>
					Delete everything
				</button>
			</div>
			<p role="status">{said}</p>
			<dialog ref={dialog} class="progress__dialog" aria-labelledby="delete-record">
				<form method="dialog">
					<h3 id="delete-record">Delete the whole record?</h3>
					<p>Answers, runs, cards and tests go, in all tabs. Only a copy brings them back.</p>
					<div class="progress__actions">
						<button type="button" class="course-button" onClick={() => downloadRecord(store)}>
							Download my record
						</button>
						<button class="course-button" onClick={() => void deleteAll(store).then(say)}>
							Delete everything
						</button>
						<button class="course-button" data-primary>
							Keep it
						</button>
					</div>
				</form>
			</dialog>
		</section>
	);
}

/** What a learner is told about the deletion: a record that is still on the disk comes back. */
async function deleteAll(store: RecordStore): Promise<string> {
	return (await store.clear())
		? 'Your record is deleted.'
		: 'The browser did not delete what it has saved. Delete the data of this site in its settings.';
}

/** What a learner is told about the file: how much was new, and what could not be read. */
async function mergeFile(store: RecordStore, file: File): Promise<string> {
	try {
		const { events, rejected } = parseRecord(await file.text());
		const before = store.stored().length;
		await store.merge(events);
		const added = store.stored().length - before;
		const lost = rejected ? ` ${rejected} entries in the file were damaged and left out.` : '';
		return `${added} of ${events.length} entries were new and are added.${lost}`;
	} catch (error) {
		return error instanceof Error ? error.message : 'The file could not be read.';
	}
}
