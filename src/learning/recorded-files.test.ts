import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answersTo } from './answers.ts';
import { masteryOf } from './mastery.ts';
import { progressOf } from './progress.ts';
import { parseRecord, recordFileOf } from './record-file.ts';
import { isRecordEvent, liveEvents, mergeRecords } from './record.ts';

// Files that a browser saved, one of each version. They are never edited: learners have such files.
const files = globSync('src/learning/recorded/*.json');

test('there is a recorded file of the version that is written now', () => {
	const { v } = recordFileOf([], new Date(0));
	expect(files).toContain(`src/learning/recorded/v${v}.json`);
});

describe.for(files)('%s', (file) => {
	const { events, rejected } = parseRecord(readFileSync(file, 'utf8'));
	const live = liveEvents(events);
	const answered = live.filter((event) => event.type === 'answered');
	const items = answered.map(({ item, rev }) => ({ id: item, rev, objective: 'one' }));

	test('is understood whole', () => {
		expect(rejected).toBe(0);
		expect(events.filter((event) => !isRecordEvent(event))).toEqual([]);
		expect(new Set(events.map(({ type }) => type))).toEqual(
			new Set(['answered', 'drafted', 'drawn', 'ran', 'read', 'reviewed', 'submitted']),
		);
	});

	test('is saved again without loss, and adds nothing to itself', () => {
		const again = parseRecord(JSON.stringify(recordFileOf(events, new Date(0)))).events;
		expect(again).toEqual(events);
		expect(mergeRecords(events, again)).toEqual(events);
	});

	test('an item with a new revision starts over, and that item alone', () => {
		const [edited, ...others] = items.filter(({ id }) => answersTo({ id, rev: 1 }, live).length);
		if (!edited) throw new Error('The file has no answer.');
		expect(answersTo({ ...edited, rev: edited.rev + 1 }, live)).toEqual([]);
		for (const other of others.filter(({ id }) => id !== edited.id))
			expect(answersTo(other, live).length).toBeGreaterThan(0);
		const before = masteryOf(['one'], items, live)[0]?.answered ?? 0;
		const bumped = items.map((item) => (item.id === edited.id ? { ...item, rev: 2 } : item));
		expect(masteryOf(['one'], bumped, live)[0]?.answered).toBe(before - 1);
	});

	test('an item that was removed counts nowhere and keeps its history', () => {
		expect(progressOf([{ id: 'l4', items: [], labs: [] }], live)[0]?.answered).toBe(0);
		expect(recordFileOf(events, new Date(0)).events).toEqual(events);
	});
});
