import { expect, test } from 'vitest';
import { itemSchema } from '#schemas/item.ts';
import { answered, read } from './events.fixture.ts';
import { masteryOf } from './mastery.ts';
import { beliefsOf } from './misconceptions.ts';
import { lastPlaceOf, progressOf } from './progress.ts';
import { liveEvents, mergeRecords } from './record.ts';

const budgetMs = 50;

test('ten thousand events fold in under 50 ms', () => {
	const items = Array.from({ length: 120 }, (_, n) =>
		itemSchema.parse({
			...{ id: `l4.x.${n}`, objective: `l4.${'abcdefgh'.charAt(n % 8)}`, level: 'apply' },
			...{ type: 'number', stem: 'How many?', answer: 1, explain: 'So.', sources: ['s'] },
			...{ use: ['quiz'], wrong: [{ match: '2', feedback: 'No.', misconception: `m.${n % 9}` }] },
		}),
	);
	const objectives = [...new Set(items.map(({ objective }) => objective))];
	const record = mergeRecords(
		Array.from({ length: 10_000 }, (_, n) => ({
			...(n % 20 === 0
				? read('l4', 'index', 'seen')
				: answered(`l4.x.${(n * 7) % 120}`, { response: n % 3 ? '1' : '2', score: n % 3 ? 1 : 0 })),
		})),
	);
	const fold = () => {
		const startedMs = performance.now();
		const events = liveEvents(record);
		progressOf([{ id: 'l4', items, labs: [] }], events);
		masteryOf(objectives, items, events);
		beliefsOf(items, events, (at) => at.slice(0, 10));
		lastPlaceOf(events);
		return performance.now() - startedMs;
	};

	// The best of five: other work on the machine is not what is measured.
	expect(Math.min(...Array.from({ length: 5 }, fold))).toBeLessThan(budgetMs);
});
