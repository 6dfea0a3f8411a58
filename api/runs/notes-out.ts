/** Our notes on their way out; several leave as one piece, together with the bytes that follow them. */
export interface NotesOut {
	write(text: string): void;
	/** `bytes` with everything in front that has not left. */
	before(bytes: Uint8Array): Uint8Array;
	/** Sends what has not left. */
	flush(): void;
	/** Nobody listens any more. */
	drop(): void;
}

/** Too short to be seen, long enough for a head and the first bytes to come together. */
const lingerMs = 5;
const encoder = new TextEncoder();

/** @param send puts bytes into the answer */
export function createNotesOut(send: (bytes: Uint8Array) => void): NotesOut {
	let pending = '';
	let timer: ReturnType<typeof setTimeout> | undefined;

	function take(): string {
		clearTimeout(timer);
		timer = undefined;
		const text = pending;
		pending = '';
		return text;
	}

	function flush(): void {
		const text = take();
		if (text !== '') send(encoder.encode(text));
	}

	return {
		write(text) {
			pending += text;
			timer ??= setTimeout(flush, lingerMs);
		},
		before(bytes) {
			if (pending === '') return bytes;
			const notes = encoder.encode(take());
			const both = new Uint8Array(notes.byteLength + bytes.byteLength);
			both.set(notes);
			both.set(bytes, notes.byteLength);
			return both;
		},
		flush,
		drop: () => void take(),
	};
}
