import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answered, StoredEvent } from './record-event.ts';
import { parseRecord, recordFileOf } from './record-file.ts';
import { liveEvents, mergeRecords, stampAll } from './record.ts';

const now = new Date('2026-11-21T10:00:00Z');

function answered(id: string, seq: number, item = 'l4.x.1'): Answered & StoredEvent {
	return {
		...{ v: 1, id, seq, at: new Date(seq).toISOString(), type: 'answered', item, rev: 1 },
		...{ surface: 'quiz', shown: [], response: 'a', score: 1, ms: 900, hints: 0, attempt: 1 },
	};
}

/** Events with few ids, so that they collide, and with fields no version has. */
const anyEvent: fc.Arbitrary<StoredEvent> = fc.record(
	{
		id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
		type: fc.constantFrom('answered', 'read', 'dreamt'),
		v: fc.constantFrom(1, 2),
		seq: fc.oneof(fc.nat(5), fc.constant(NaN)),
		at: fc.constantFrom('2026-11-21T10:00:00.000Z', 'yesterday'),
		extra: fc.jsonValue(),
	},
	{ requiredKeys: ['id'] },
);
const anyRecord = fc.array(anyEvent, { maxLength: 8 });

describe('mergeRecords', () => {
	test('gives the same record whichever side comes first', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, (a, b) => {
				expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
			}),
		);
	});

	test('gives the same record however three devices are paired', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
				expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
			}),
		);
	});

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, (a, b) => {
				const once = mergeRecords(a, b);
				expect(mergeRecords(once, b)).toEqual(once);
			}),
		);
	});

	test('loses no id and repeats none', () => {
		fc.assert(
			fc.property(anyRecord, anyRecord, (a, b) => {
				const ids = mergeRecords(a, b).map(({ id }) => id);
				expect(ids.toSorted()).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
			}),
		);
	});
});

describe('parseRecord', () => {
	test('reads back what was exported, events of a later version included', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const events = mergeRecords(JSON.parse(JSON.stringify(record)));
				const file = JSON.stringify(recordFileOf(events, now));
				expect(parseRecord(file)).toEqual({ events, rejected: 0 });
			}),
		);
	});

	test('counts the entries that are no events and keeps the others', () => {
		const events = [answered('a', 1), null, 7, { type: 'read' }, { id: '' }];
		const file = JSON.stringify({ format: 'roundtrip-record', v: 1, events });
		expect(parseRecord(file)).toEqual({ events: [answered('a', 1)], rejected: 4 });
	});

	test('never fails in another way than with its sentence', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(() => parseRecord(text)).toThrow('This file is not a learning record.');
			}),
		);
	});
});

describe('liveEvents', () => {
	test('leaves out what it does not understand', () => {
		const strange = [
			{ ...answered('b', 2), v: 2 },
			{ ...answered('c', 3), score: '1' },
			{ ...answered('d', 4), at: 'yesterday' },
			{ ...answered('e', 5), type: 'constructor' },
			{ id: 'f' },
		];
		expect(liveEvents([answered('a', 1), ...strange])).toEqual([answered('a', 1)]);
	});

	test('leaves out what was taken back, and brings it back when that was taken back too', () => {
		const record = [answered('a', 1), answered('b', 2)];
		const undo = { v: 1, id: 'u', seq: 3, at: now.toISOString(), type: 'forgot', events: ['a'] };
		const redo = { ...undo, id: 'r', seq: 4, events: ['u'] };
		expect(liveEvents([...record, undo]).map(({ id }) => id)).toEqual(['b']);
		expect(liveEvents([...record, undo, redo]).map(({ id }) => id)).toEqual(['a', 'b']);
	});
});

test('events come after everything before them, also when the clock jumped back', () => {
	const seen = { type: 'read', lesson: 'l4', page: 'index', mark: 'seen' } as const;
	const before = [answered('a', now.getTime() + 5000)];
	const stamped = stampAll([seen, seen], before, now, () => 'b');
	expect(stamped.map(({ at }) => at)).toEqual([now.toISOString(), now.toISOString()]);
	expect(stamped.map(({ seq }) => seq)).toEqual([now.getTime() + 5001, now.getTime() + 5002]);
});
