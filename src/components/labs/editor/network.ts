import { emptyTranscript, withFrame, type Transcript } from '#wire/transcript.ts';
import { readFrames, type Frame } from '#wire/sse.ts';
import type { FromSandbox, ToSandbox } from '#wire/sandbox.ts';
import { attemptFrame, type SeenAttempt } from './attempt-frame.ts';
import { headersInto, headersOut } from './sandbox-headers.ts';

type Request = Extract<FromSandbox, { type: 'fetch' }>;

export type Seen = Transcript;

/** The only way out of the sandbox: the simulator of this site. It notes what goes over it. */
export class Network {
	seen: Seen = emptyTranscript;
	onChange = () => {};
	readonly #fault: string | undefined;
	readonly #caller = `sandbox-${crypto.randomUUID()}`;
	readonly #open = new Map<number, AbortController>();
	readonly #startMs = performance.now();

	constructor(fault: string | undefined) {
		this.#fault = fault;
	}

	take(
		message: Exclude<FromSandbox, { type: 'console' | 'done' }>,
		answer: (message: ToSandbox) => void,
	): void {
		if (message.type === 'abort') this.#open.get(message.id)?.abort();
		else void this.#send(message, answer);
	}

	close(): void {
		this.onChange = () => {};
		for (const controller of this.#open.values()) controller.abort();
	}

	async #send(request: Request, answer: (message: ToSandbox) => void): Promise<void> {
		const { id } = request;
		const url = new URL(request.url);
		if (!url.pathname.includes('/v1/'))
			return answer({ type: 'failed', id, sentence: 'This sandbox reaches the simulator alone.' });
		const controller = new AbortController();
		this.#open.set(id, controller);
		const startMs = this.#nowMs();
		try {
			const response = await fetch(
				`/api/simulator${url.pathname.slice(url.pathname.indexOf('/v1/'))}${url.search}`,
				{
					method: request.method,
					headers: headersOut(request.headers, this.#caller, this.#fault),
					body: request.method === 'GET' ? null : request.body,
					signal: controller.signal,
				},
			);
			await this.#pass(response, { id, startMs, signal: controller.signal }, answer);
		} catch {
			if (!controller.signal.aborted)
				this.#note({ startMs, endMs: this.#nowMs(), failure: 'the connection was lost' });
			answer({ type: 'failed', id, sentence: 'The connection was lost.' });
		} finally {
			this.#open.delete(id);
		}
	}

	async #pass(
		response: Response,
		{ id, startMs, signal }: { id: number; startMs: number; signal: AbortSignal },
		answer: (message: ToSandbox) => void,
	): Promise<void> {
		const headers = headersInto(response.headers);
		answer({ type: 'head', id, status: response.status, headers });
		const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
		const head = {
			startMs,
			endMs: this.#nowMs(),
			status: response.status,
			headers: Object.fromEntries(headers),
		};
		if (isStream) this.#note(head);
		const [mine, theirs] = response.body?.tee() ?? [];
		const watching = isStream && mine ? this.#watch(mine) : mine && new Response(mine).text();
		try {
			if (theirs)
				for await (const bytes of theirs)
					answer({ type: 'chunk', id, bytes: new Uint8Array(bytes) });
			const body = await watching;
			if (!isStream) this.#note({ ...head, endMs: this.#nowMs(), body: body ?? '' });
		} catch (error) {
			// The SDK lets go of a refusal before all of its body has come: that was a request all the same.
			if (!isStream && signal.aborted) this.#note({ ...head, endMs: this.#nowMs() });
			throw error;
		}
		answer({ type: 'end', id });
	}

	async #watch(body: ReadableStream<Uint8Array>): Promise<undefined> {
		for await (const frame of readFrames(body)) this.#fold(frame);
	}

	#note(attempt: SeenAttempt): void {
		this.#fold(attemptFrame(attempt, this.seen.attempts.length + 1));
	}

	#fold(frame: Frame): void {
		this.seen = withFrame(this.seen, frame, this.#nowMs());
		this.onChange();
	}

	#nowMs(): number {
		return performance.now() - this.#startMs;
	}
}
