import { newId } from '#learning/new-id.ts';
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
	readonly #caller = `sandbox-${newId()}`;
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
			await this.#pass(response, { id, startMs }, answer);
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
		{ id, startMs }: { id: number; startMs: number },
		answer: (message: ToSandbox) => void,
	): Promise<void> {
		const { status, body } = response;
		const headers = headersInto(response.headers);
		const head = () => ({
			startMs,
			endMs: this.#nowMs(),
			status,
			headers: Object.fromEntries(headers),
		});
		if (body && response.headers.get('content-type')?.startsWith('text/event-stream')) {
			this.#note(head());
			answer({ type: 'head', id, status, headers });
			const [mine, theirs] = body.tee();
			const watching = this.#watch(mine);
			for await (const bytes of theirs) answer({ type: 'chunk', id, bytes: new Uint8Array(bytes) });
			await watching;
		} else {
			// Read to its end before it is passed on, for the SDK lets go of a refusal at its head.
			const bytes = new Uint8Array(await response.arrayBuffer());
			this.#note({ ...head(), body: new TextDecoder().decode(bytes) });
			answer({ type: 'head', id, status, headers });
			answer({ type: 'chunk', id, bytes });
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
