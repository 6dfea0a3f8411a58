import { createScanner, type Scan } from '#api/stream-scanner.ts';
import { createIdleWatch, type IdleWatch } from './idle-watch.ts';
import type { Ending } from './ending.ts';
import { Run, type RunSettings } from './run.ts';

const encoder = new TextEncoder();

/**
 * The answer to a run: our notes as they arise, and between them the API's own bytes. There is one
 * read upstream for each read downstream, so that a slow reader holds the API back, and whoever
 * leaves, before or after the head, ends the call.
 */
export function runBody(given: RunSettings, browser: AbortSignal): ReadableStream<Uint8Array> {
	const { scan, see } = createScanner();
	let run: Run;
	let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
	let watch: IdleWatch | undefined;
	let firstDeltaMs: number | undefined;
	const leave = () => run.leave();

	const scanned = () => {
		const { events, usage, hasFinalUsage: isUsageFinal } = scan;
		return { events, usage, isUsageFinal, firstDeltaMs };
	};

	function end(ending: Ending): void {
		release();
		run.end({ ...scanned(), ...ending }, scan.isBetweenFrames);
	}

	function release(): void {
		watch?.end();
		browser.removeEventListener('abort', leave);
	}

	async function open(controller: ReadableStreamDefaultController<Uint8Array>) {
		const body = await run.open();
		if (!body || run.hasEnded) {
			release();
			return close(controller);
		}
		watch = createIdleWatch(given.settings.idleTimeoutMs, () => {
			release();
			run.stall(scanned(), scan.isBetweenFrames);
			close(controller);
		});
		return body.getReader();
	}

	async function pass(
		from: ReadableStreamDefaultReader<Uint8Array>,
		controller: ReadableStreamDefaultController<Uint8Array>,
	) {
		watch?.waiting();
		const { done, value } = await from.read();
		watch?.arrived();
		if (done) {
			end(endingOf(scan));
			return close(controller);
		}
		see(value);
		if (scan.hasDelta) firstDeltaMs ??= run.elapsedMs();
		controller.enqueue(value);
	}

	return new ReadableStream<Uint8Array>({
		start(controller) {
			run = new Run(given, (text) => controller.enqueue(encoder.encode(text)));
			browser.addEventListener('abort', leave, { once: true });
			if (browser.aborted) leave();
		},
		async pull(controller) {
			try {
				reader ??= await open(controller);
				if (reader) await pass(reader, controller);
			} catch {
				// The connection broke: the browser sees what we see, bytes that end without `message_stop`.
				end({ outcome: 'cut', sentence: 'The connection to the API broke off.' });
				close(controller);
			}
		},
		cancel() {
			end({ outcome: 'left' });
			run.leave();
		},
	});
}

/** The stream's own word on how it ended, and what the SDK makes of that. */
function endingOf({ hasError, hasStop }: Scan): Ending {
	// The SDK throws its base class for an event, because there is no status to choose by.
	if (hasError) return { outcome: 'error', thrown: 'APIError' };
	return { outcome: hasStop ? 'complete' : 'cut' };
}

function close(controller: ReadableStreamDefaultController<Uint8Array>): undefined {
	try {
		controller.close();
	} catch {
		// It is closed or given up already.
	}
}
