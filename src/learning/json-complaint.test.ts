import { expect, test } from 'vitest';
import { jsonComplaint, stopSequenceIn } from './json-complaint.ts';

test('a text that is JSON is taken, and any other has a complaint', () => {
	expect(jsonComplaint('{"a": 1}')).toBeUndefined();
	expect(jsonComplaint('{"a": 1')).toMatch(/JSON/);
	expect(jsonComplaint('')).toMatch(/\S/);
});

test.each([
	['{"stop_sequence": "}"}', '}'],
	['{"stop_sequence": null}', undefined],
	['{"error": {}}', undefined],
	['null', undefined],
	['<html>', undefined],
	[undefined, undefined],
])('the stop sequence of %j is %j', (body, sequence) => {
	expect(stopSequenceIn(body)).toBe(sequence);
});
