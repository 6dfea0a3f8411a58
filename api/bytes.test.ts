import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	responseBy,
	responseFrom,
	sourceOf,
	writerOf,
	type ByteReader,
	type ByteSource,
} from './bytes.ts';

const encoder = new TextEncoder();

/** A source that gives its pieces one a turn of the event loop, and only while it may flow. */
function sourceWith(pieces: readonly string[], failure?: Error) {
	const left = [...pieces];
	const source = {
		...{ given: 0, isCancelled: false, isFlowing: false },
		start(reader: ByteReader) {
			source.isFlowing = true;
			const turn = () => {
				if (source.isCancelled) return;
				if (!source.isFlowing) return void setImmediate(turn);
				const piece = left.shift();
				if (piece === undefined) return failure ? reader.fail(failure) : reader.end();
				source.given++;
				reader.chunk(encoder.encode(piece));
				setImmediate(turn);
			};
			setImmediate(turn);
		},
		pause: () => void (source.isFlowing = false),
		resume: () => void (source.isFlowing = true),
		cancel: () => void (source.isCancelled = true),
	};
	return source satisfies ByteSource;
}

/** Everything that the source of a response gives, paused after each chunk for as long as it takes. */
function drained(response: Response, isPausing: boolean): Promise<string> {
	const decoder = new TextDecoder();
	const source = sourceOf(response)!;
	let text = '';
	return new Promise((resolve, reject) =>
		source.start({
			chunk(bytes) {
				text += decoder.decode(bytes, { stream: true });
				if (!isPausing) return;
				source.pause();
				setImmediate(() => source.resume());
			},
			end: () => resolve(text),
			fail: reject,
		}),
	);
}

describe('a body that comes by calls', () => {
	const pieces = fc.array(fc.string({ minLength: 1, maxLength: 5, unit: 'binary' }));

	test('is the same read directly, as a web stream, and from a web stream', async () => {
		await fc.assert(
			fc.asyncProperty(pieces, fc.boolean(), async (given, isPausing) => {
				const text = given.join('');
				const response = () => responseFrom(sourceWith(given), {});
				expect(await response().text()).toBe(text);
				expect(await drained(response(), isPausing)).toBe(text);
				const plain = new Response(response().body);
				expect(await drained(plain, isPausing)).toBe(text);
			}),
			{ numRuns: 50 },
		);
	});

	test('fails as its source does, read in either way', async () => {
		const failure = new TypeError('terminated');
		const response = () => responseFrom(sourceWith(['a'], failure), {});
		await expect(response().text()).rejects.toBe(failure);
		await expect(drained(response(), false)).rejects.toBe(failure);
		await expect(drained(new Response(response().body), false)).rejects.toBe(failure);
	});

	test('gives a web stream no more than is read of it, and ends when that is left', async () => {
		const source = sourceWith(['a', 'b', 'c']);
		const reader = responseFrom(source, {}).body!.getReader();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(source.given).toBe(0);
		await reader.read();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(source.given).toBe(1);
		await reader.cancel();
		expect(source.isCancelled).toBe(true);
	});

	test('a response without a body has no source', () => {
		expect(sourceOf(new Response(null, { status: 204 }))).toBeUndefined();
	});
});

describe('an answer that is written', () => {
	test('begins when it is read, waits for its reader, and hears that the reader left', async () => {
		const seen: string[] = [];
		const response = responseBy(
			(sink) => ({
				begin: () => seen.push(`begin ${sink.write(encoder.encode('one'))}`),
				drain: () => seen.push(`drain ${sink.write(encoder.encode('two'))}`),
				leave: () => seen.push('leave'),
			}),
			{ status: 201 },
		);
		expect([response.status, typeof writerOf(response)]).toEqual([201, 'function']);
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(seen).toEqual([]);
		const reader = response.body!.getReader();
		const read = async () => new TextDecoder().decode((await reader.read()).value);
		expect([await read(), await read()]).toEqual(['one', 'two']);
		expect(seen).toEqual(['begin false', 'drain false']);
		await reader.cancel();
		expect(seen.at(-1)).toBe('leave');
	});
});
