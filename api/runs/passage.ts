import type { ByteReader, ByteSink, ByteSource, ByteWriter } from '#api/bytes.ts';
import { createScanner, type Scan } from '#api/stream-scanner.ts';
import { createIdleWatch, type IdleWatch } from './idle-watch.ts';
import type { Ending } from './ending.ts';
import { createNotesOut, type NotesOut } from './notes-out.ts';
import { Run, type RunSettings } from './run.ts';

/**
 * The answer to a run: our notes as they arise, and between them the API's own bytes. Where there is
 * no room the API is held back, and whoever leaves, before or after the head, ends the call.
 */
export class Passage implements ByteWriter, ByteReader {
	readonly #browser: AbortSignal;
	readonly #sink: ByteSink;
	readonly #idleTimeoutMs: number;
	readonly #notes: NotesOut;
	readonly #run: Run;
	readonly #scanner = createScanner();
	#source: ByteSource | undefined;
	#watch: IdleWatch | undefined;
	#firstDeltaMs: number | undefined;
	#isHeldBack = false;

	constructor(given: RunSettings, browser: AbortSignal, sink: ByteSink) {
		this.#browser = browser;
		this.#sink = sink;
		this.#idleTimeoutMs = given.settings.idleTimeoutMs;
		this.#notes = createNotesOut((bytes) => sink.write(bytes));
		this.#run = new Run(given, this.#notes.write);
	}

	begin(): void {
		this.#browser.addEventListener('abort', this.leave, { once: true });
		if (this.#browser.aborted) return this.leave();
		void this.#open();
	}

	drain(): void {
		if (!this.#isHeldBack) return;
		this.#isHeldBack = false;
		this.#watch?.waiting();
		this.#source?.resume();
	}

	leave = (): void => {
		if (this.#run.hasEnded) return;
		this.#release();
		this.#notes.drop();
		this.#run.leave(this.#scanned());
		this.#source?.cancel();
		this.#close();
	};

	chunk(bytes: Uint8Array): void {
		if (this.#run.hasEnded) return;
		const { scan, see } = this.#scanner;
		see(bytes);
		if (scan.hasDelta) this.#firstDeltaMs ??= this.#run.elapsedMs();
		if (this.#sink.write(this.#notes.before(bytes))) return this.#watch?.waiting();
		this.#isHeldBack = true;
		this.#watch?.arrived();
		this.#source?.pause();
	}

	end(): void {
		this.#end(endingOf(this.#scanner.scan));
	}

	fail(): void {
		// The browser sees what we see: bytes that end without `message_stop`.
		this.#end({ outcome: 'cut', sentence: 'The connection to the API broke off.' });
	}

	async #open(): Promise<void> {
		const source = await this.#run.open();
		if (!source || this.#run.hasEnded) {
			this.#release();
			return this.#close();
		}
		this.#source = source;
		this.#watch = createIdleWatch(this.#idleTimeoutMs, () => this.#stall());
		this.#watch.waiting();
		source.start(this);
	}

	#stall(): void {
		this.#release();
		this.#run.stall(this.#scanned(), this.#scanner.scan.isBetweenFrames);
		this.#close();
	}

	#end(ending: Ending): void {
		if (this.#run.hasEnded) return;
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
			this.#sink.end();
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
