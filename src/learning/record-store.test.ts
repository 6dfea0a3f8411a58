import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from './record-database.ts';
import { RecordStore } from './record-store.ts';

// The real browser's storage and its faults are in tests/record.spec.ts.
const disk = vi.hoisted(() => ({
	rows: [] as unknown[],
	isBlocked: false,
	isFull: false,
	isClosed: false,
	isStuck: false,
}));

vi.mock('./record-database.ts', async (original) => ({
	...(await original<typeof import('./record-database.ts')>()),
	async openDatabase(): Promise<Database> {
		if (disk.isBlocked) throw new DOMException('Blocked', 'SecurityError');
		disk.isClosed = false;
		return {
			all: async () => disk.rows,
			async put(events) {
				if (disk.isClosed) throw new DOMException('Closed', 'InvalidStateError');
				if (disk.isFull) throw new DOMException('Full', 'QuotaExceededError');
				disk.rows.push(...events);
			},
			async clear() {
				if (disk.isStuck) throw new DOMException('Aborted', 'AbortError');
				disk.rows = [];
			},
		};
	},
}));

const sound = { isBlocked: false, isFull: false, isClosed: false, isStuck: false };
beforeEach(() => void Object.assign(disk, { rows: [], ...sound }));
afterEach(() => void vi.useRealTimers());

const seen = { type: 'read', lesson: 'l4', page: 'index', mark: 'seen' } as const;

test('finds its events again', async () => {
	const id = await (await new RecordStore().open()).append(seen);
	const later = await new RecordStore().open();

	expect(later.events()).toMatchObject([{ ...seen, id }]);
	expect(later.status).toEqual({ kind: 'persistent' });
});

test('keeps the record in memory and says so where storage is blocked', async () => {
	disk.isBlocked = true;
	const store = await new RecordStore().open();
	await store.append(seen);

	expect(store.events()).toHaveLength(1);
	expect(store.status).toEqual({ kind: 'memory', trouble: 'blocked' });
});

test('saves what a full disk refused as soon as there is room again', async () => {
	disk.isFull = true;
	const store = await new RecordStore().open();
	await store.append(seen);
	expect(store.status).toEqual({ kind: 'memory', trouble: 'full' });

	disk.isFull = false;
	await store.append(seen);
	expect(disk.rows).toEqual(store.stored());
	expect(store.status).toEqual({ kind: 'persistent' });
});

test('a full disk is told until it has room, not only until the next event', async () => {
	const store = await new RecordStore().open();
	disk.isFull = true;
	await store.append(seen);
	const told: unknown[] = [];
	store.subscribe(() => told.push(store.status.trouble));
	await store.append(seen);
	expect(new Set(told)).toEqual(new Set(['full']));

	disk.isFull = false;
	await store.append(seen);
	expect(told.at(-1)).toBeUndefined();
});

test('opens the disk again when it was closed meanwhile', async () => {
	const store = await new RecordStore().open();
	disk.isClosed = true;
	await store.append(seen);

	expect(store.status).toEqual({ kind: 'persistent' });
	expect(disk.rows).toEqual(store.stored());
	expect(disk.rows).toHaveLength(1);
});

test('leaves a damaged entry out and says so', async () => {
	disk.rows = [{ id: 7 }, 'torn', { id: 'later', v: 9 }];
	const store = await new RecordStore().open();

	expect(store.stored()).toEqual([{ id: 'later', v: 9 }]);
	expect(store.status).toEqual({ kind: 'persistent', trouble: 'corrupt' });

	await store.clear();
	expect(store.status).toEqual({ kind: 'persistent' });
});

test('tells its listeners before the disk has answered, until they leave', async () => {
	const store = await new RecordStore().open();
	const listener = vi.fn();
	const leave = store.subscribe(listener);

	void store.append(seen);
	expect(listener).toHaveBeenCalledTimes(1);
	leave();
	void store.append(seen);
	expect(listener).toHaveBeenCalledTimes(1);
});

test('another tab sees an event at once, and sees the record go', async () => {
	const [here, there] = [await new RecordStore().open(), await new RecordStore().open()];

	await here.append(seen);
	await vi.waitFor(() => expect(there.events()).toHaveLength(1));
	await here.clear();
	await vi.waitFor(() => expect(there.events()).toEqual([]));
});

test('deletes what is on the disk also after the disk was full', async () => {
	const store = await new RecordStore().open();
	await store.append(seen);
	disk.isFull = true;
	await store.append(seen);

	expect(await store.clear()).toBe(true);
	expect(disk.rows).toEqual([]);
	expect(store.stored()).toEqual([]);
	expect(store.status).toEqual({ kind: 'persistent' });
});

test('says so when the disk deletes nothing', async () => {
	const store = await new RecordStore().open();
	await store.append(seen);
	disk.isStuck = true;
	expect(await store.clear()).toBe(false);

	disk.isBlocked = true;
	expect(await store.clear()).toBe(false);
});

test('what waited for room does not come back after another tab deleted everything', async () => {
	const [here, there] = [await new RecordStore().open(), await new RecordStore().open()];
	disk.isFull = true;
	await here.append(seen);
	await vi.waitFor(() => expect(there.events()).toHaveLength(1));
	await there.clear();
	await vi.waitFor(() => expect(here.events()).toEqual([]));

	disk.isFull = false;
	const id = await here.append(seen);
	expect(disk.rows).toMatchObject([{ id }]);
});

test('an empty import deletes nothing', async () => {
	const store = await new RecordStore().open();
	await store.append(seen);
	await store.merge([]);
	expect(store.events()).toHaveLength(1);
});

test('keeps the order and warns when the clock jumps back', async () => {
	const store = await new RecordStore().open();
	vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), toFake: ['Date'] });
	const first = await store.append(seen);
	vi.setSystemTime(new Date('2026-11-20T10:00:00Z'));
	const second = await store.append(seen);

	expect(store.events().map(({ id }) => id)).toEqual([first, second]);
	expect(store.status).toEqual({ kind: 'persistent', trouble: 'clock' });
});
