/**
 * A body that comes by calls. A web stream makes a handful of promises for each chunk, and a relay has
 * two of them: together they cost more than everything else that is done to a chunk.
 */
export interface ByteSource {
	/** Begins to flow; to be called once. */
	start(reader: ByteReader): void;
	pause(): void;
	resume(): void;
	/** Ends the connection that it comes from. */
	cancel(): void;
}

export interface ByteReader {
	chunk(bytes: Uint8Array<ArrayBuffer>): void;
	end(): void;
	fail(cause: unknown): void;
}

/** Where bytes go. */
export interface ByteSink {
	/** Returns whether there is room for more; `ByteWriter.drain` says when there is again. */
	write(bytes: Uint8Array): boolean;
	end(): void;
}

export interface ByteWriter {
	begin(): void;
	drain(): void;
	/** Nobody reads any more. */
	leave(): void;
}

/** Who writes the body of an answer, once it is known where to. */
export type WriteTo = (sink: ByteSink) => ByteWriter;

const sources = new WeakMap<Response, ByteSource>();
const writers = new WeakMap<Response, WriteTo>();

/** A response whose body can be had either way; whoever takes the source leaves the web stream alone. */
export function responseFrom(source: ByteSource, init: ResponseInit): Response {
	const response = new Response(streamOf(source), init);
	sources.set(response, source);
	return response;
}

/** The body of any response; `undefined` when it has none. */
export function sourceOf(response: Response): ByteSource | undefined {
	return sources.get(response) ?? (response.body ? webSource(response.body) : undefined);
}

/** An answer that is written, as a web stream for hosts that want one; ours asks `writerOf`. */
export function responseBy(writeTo: WriteTo, init: ResponseInit): Response {
	const response = new Response(writtenStream(writeTo), init);
	writers.set(response, writeTo);
	return response;
}

export const writerOf = (response: Response): WriteTo | undefined => writers.get(response);

/** Nothing is read ahead, so that a source that is taken directly has lost nothing to its stream. */
const nothingAhead = { highWaterMark: 0 };

function streamOf(source: ByteSource): ReadableStream<Uint8Array<ArrayBuffer>> {
	let hasBegun = false;
	return new ReadableStream(
		{
			pull(controller) {
				if (hasBegun) return source.resume();
				hasBegun = true;
				source.start({
					chunk(bytes) {
						controller.enqueue(bytes);
						source.pause();
					},
					end: () => controller.close(),
					fail: (cause) => controller.error(cause),
				});
			},
			cancel: () => source.cancel(),
		},
		nothingAhead,
	);
}

function writtenStream(writeTo: WriteTo): ReadableStream<Uint8Array> {
	let writer: ByteWriter | undefined;
	return new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				if (writer) return writer.drain();
				writer = writeTo({
					write(bytes) {
						controller.enqueue(bytes);
						return false;
					},
					end: () => controller.close(),
				});
				writer.begin();
			},
			cancel: () => writer?.leave(),
		},
		nothingAhead,
	);
}

function webSource(body: ReadableStream<Uint8Array<ArrayBuffer>>): ByteSource {
	const stream = body.getReader();
	let isFlowing = false;
	let isReading = false;
	let reader: ByteReader | undefined;

	async function flow(): Promise<void> {
		isFlowing = true;
		if (isReading) return;
		isReading = true;
		try {
			while (isFlowing) {
				const { done, value } = await stream.read();
				if (done) return reader?.end();
				reader?.chunk(value);
			}
		} catch (cause) {
			reader?.fail(cause);
		} finally {
			isReading = false;
		}
	}

	return {
		start(begun) {
			reader = begun;
			void flow();
		},
		pause: () => void (isFlowing = false),
		resume: () => void flow(),
		cancel() {
			isFlowing = false;
			void stream.cancel().catch(() => undefined);
		},
	};
}
