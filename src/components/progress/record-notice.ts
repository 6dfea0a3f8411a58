import { sentenceOnTrouble } from '#learning/record-status.ts';
import type { RecordStore } from '#learning/record-store.ts';
import { downloadRecord } from './download-record.ts';

/** One sentence on what is wrong with the record, and the way to save it; nothing once it is over. */
export function showNotice(host: HTMLElement, store: RecordStore): void {
	const { trouble } = store.status;
	if (host.dataset['trouble'] === trouble) return;
	if (!trouble) {
		delete host.dataset['trouble'];
		return host.replaceChildren();
	}
	host.dataset['trouble'] = trouble;
	const notice = document.createElement('p');
	notice.setAttribute('role', 'status');
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'course-button';
	button.textContent = 'Download my record';
	button.onclick = () => downloadRecord(store);
	notice.append(sentenceOnTrouble[trouble], button);
	host.replaceChildren(notice);
}
