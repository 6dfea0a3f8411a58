import type Anthropic from '@anthropic-ai/sdk';
import type { LabSource } from '#wire/contract.ts';
import { errorResponse } from './errors.ts';
import type { ApiSettings, LogLine } from './settings.ts';
import { createScanner, type Scan } from './stream-scanner.ts';

/** Leaves at once, because response headers leave with the first bytes. A comment is no event. */
const opening = new TextEncoder().encode(': the API’s own bytes follow\n\n');

export interface RelayRun {
	client: Anthropic;
	source: LabSource;
	params: Anthropic.MessageCreateParamsStreaming;
	/** The browser's request: when it goes away, the upstream call ends. */
	request: Request;
}

/**
 * Sends `params` with the SDK and passes the API's bytes on untouched. Whoever stops reading stops
 * the work: the browser leaving, before or after the response head, aborts the upstream call.
 */
export async function relayStream(settings: ApiSettings, run: RelayRun): Promise<Response> {
	const { client, source, params, request } = run;
	const startMs = settings.now();
	const upstream = new AbortController();
	const leave = () => upstream.abort();
	request.signal.addEventListener('abort', leave, { once: true });
	if (request.signal.aborted) leave();

	const line: LogLine = {
		route: new URL(request.url).pathname,
		source,
		model: params.model,
		status: 200,
		outcome: 'complete',
		ms: 0,
	};
	const write = (more: Partial<LogLine>) =>
		settings.log({ ...line, ...more, ms: settings.now() - startMs });

	try {
		const response = await client.messages.create(params, { signal: upstream.signal }).asResponse();
		line.request_id = response.headers.get('request-id') ?? undefined;
		if (!response.body) throw new Error('The API sent no body.');
		const body = passOn(response.body, {
			idleTimeoutMs: settings.idleTimeoutMs,
			abort: leave,
			onFirst: () => (line.firstByteMs = settings.now() - startMs),
			onEnd: (outcome, { events, usage }) =>
				write({ outcome, events, ...(usage && { outputTokens: usage.output_tokens }) }),
		});
		return new Response(body, {
			headers: {
				'content-type': 'text/event-stream; charset=utf-8',
				'cache-control': 'no-store, no-transform',
				'request-id': line.request_id ?? '',
				'lab-source': source,
			},
		});
	} catch (error) {
		const failed = errorResponse(error, { 'lab-source': source, 'cache-control': 'no-store' });
		write({ status: failed.status, outcome: upstream.signal.aborted ? 'left' : 'error' });
		return failed;
	}
}

interface Passage {
	idleTimeoutMs: number;
	abort: () => void;
	onFirst: () => void;
	onEnd: (outcome: LogLine['outcome'], scan: Scan) => void;
}

/** One read upstream for each pull downstream, so a slow reader holds the API back. */
function passOn(body: ReadableStream<Uint8Array>, passage: Passage): ReadableStream<Uint8Array> {
	const reader = body.getReader();
	const { scan, see } = createScanner();
	let hasEnded = false;
	let isFirst = true;

	function end(outcome: LogLine['outcome']): void {
		if (hasEnded) return;
		hasEnded = true;
		passage.onEnd(outcome, scan);
	}

	return new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(opening);
		},
		async pull(controller) {
			try {
				const { done, value } = await readWithin(reader, passage.idleTimeoutMs);
				if (done) {
					end(scan.hasError ? 'error' : scan.hasStop ? 'complete' : 'cut');
					return controller.close();
				}
				if (isFirst) passage.onFirst();
				isFirst = false;
				see(value);
				controller.enqueue(value);
			} catch (error) {
				// The browser sees what we see: bytes that end without `message_stop`.
				end(error instanceof StalledError ? 'stalled' : 'cut');
				passage.abort();
				controller.close();
			}
		},
		async cancel() {
			end('left');
			passage.abort();
			await reader.cancel().catch(() => undefined);
		},
	});
}

class StalledError extends Error {}

/** Rejects when nothing comes for `timeoutMs`. */
async function readWithin(reader: ReadableStreamDefaultReader<Uint8Array>, timeoutMs: number) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stalled = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new StalledError()), timeoutMs);
	});
	try {
		return await Promise.race([reader.read(), stalled]);
	} finally {
		clearTimeout(timer);
	}
}
