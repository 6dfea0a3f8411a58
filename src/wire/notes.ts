import type { LabNote } from './contract.ts';
import type { Frame } from './sse.ts';

const mark = 'lab ';

/** A note as a comment of its own: every reader of server-sent events passes over it. */
export function noteText(note: LabNote): string {
	return `: ${mark}${JSON.stringify(note)}\n\n`;
}

/** The note in a frame; `undefined` for any other frame. */
export function noteIn({ comment }: Frame): LabNote | undefined {
	if (!comment?.startsWith(mark)) return undefined;
	try {
		const note: unknown = JSON.parse(comment.slice(mark.length));
		// The border: our own server writes these, as the contract says.
		return typeof note === 'object' && note !== null ? (note as LabNote) : undefined;
	} catch {
		return undefined;
	}
}
