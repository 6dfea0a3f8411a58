import { createScanner, type Scan } from '#api/stream-scanner.ts';
import { createIdleWatch, type IdleWatch } from './idle-watch.ts';
import type { Ending } from './ending.ts';
import { createNotesOut, type NotesOut } from './notes-out.ts';
import { Run, type RunSettings } from './run.ts';

/**
 * The answer to a run: our notes as they arise, and between them the API's own bytes. There is one
 * read upstream for each read downstream, so that a slow reader holds the API back, and whoever
 * leaves, before or after the head, ends the call.
 */
export function runBody(given: RunSettings, browser: AbortSignal): ReadableStream<Uint8Array> {
	let passage: Passage;
	return new ReadableStream<Uint8Array>({
		start: (controller) => void (passage = new Passage(given, browser, controller)),
		pull: () => passage.pull(),
		cancel: () => passage.leave(),
	});
}

class Passage {
	readonly #browser: AbortSignal;
	readonly #controller: ReadableStreamDefaultController<Uint8Array>;
	readonly #idleTimeoutMs: number;
	readonly #notes: NotesOut;
	readonly #run: Run;
	readonly #scanner = createScanner();
	#reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
	#watch: IdleWatch | undefined;
	#firstDeltaMs: number | undefined;

	constructor(
		given: RunSettings,
		browser: AbortSignal,
		controller: ReadableStreamDefaultController<Uint8Array>,
	) {
		this.#browser = browser;
		this.#controller = controller;
		this.#idleTimeoutMs = given.settings.idleTimeoutMs;
		this.#notes = createNotesOut((bytes) => controller.enqueue(bytes));
		this.#run = new Run(given, this.#notes.write);
		browser.addEventListener('abort', this.leave, { once: true });
		if (browser.aborted) this.leave();
	}

	async pull(): Promise<void> {
		try {
			this.#reader ??= await this.#open();
			if (this.#reader) await this.#pass(this.#reader);
		} catch {
			// The connection broke: the browser sees what we see, bytes that end without `message_stop`.
			this.#end({ outcome: 'cut', sentence: 'The connection to the API broke off.' });
		}
	}

	leave = (): void => {
		this.#release();
		this.#notes.drop();
		this.#run.end({ ...this.#scanned(), outcome: 'left' });
		this.#run.leave();
	};

	async #open(): Promise<ReadableStreamDefaultReader<Uint8Array> | undefined> {
		const body = await this.#run.open();
		if (!body || this.#run.hasEnded) {
			this.#release();
			this.#close();
			return undefined;
		}
		this.#watch = createIdleWatch(this.#idleTimeoutMs, () => this.#stall());
		return body.getReader();
	}

	async #pass(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
		this.#watch?.waiting();
		const { done, value } = await reader.read();
		this.#watch?.arrived();
		const { scan, see } = this.#scanner;
		if (done) return this.#end(endingOf(scan));
		see(value);
		if (scan.hasDelta) this.#firstDeltaMs ??= this.#run.elapsedMs();
		this.#controller.enqueue(this.#notes.before(value));
	}

	#stall(): void {
		this.#release();
		this.#run.stall(this.#scanned(), this.#scanner.scan.isBetweenFrames);
		this.#close();
	}

	#end(ending: Ending): void {
		this.#release();
		this.#run.end({ ...this.#scanned(), ...ending }, this.#scanner.scan.isBetweenFrames);
		this.#close();
	}

	#scanned(): Partial<Ending> {
		const { events, usage, hasFinalUsage: isUsageFinal } = this.#scanner.scan;
		return { events, usage, isUsageFinal, firstDeltaMs: this.#firstDeltaMs };
	}

	#release(): void {
		this.#watch?.end();
		this.#browser.removeEventListener('abort', this.leave);
	}

	#close(): void {
		try {
			this.#notes.flush();
			this.#controller.close();
		} catch {
			// It is closed or given up already.
		}
	}
}

/** The stream's own word on how it ended, and what the SDK makes of that. */
function endingOf({ hasError, hasStop }: Scan): Ending {
	// The SDK throws its base class for an event, because there is no status to choose by.
	if (hasError) return { outcome: 'error', thrown: 'APIError' };
	return { outcome: hasStop ? 'complete' : 'cut' };
}
