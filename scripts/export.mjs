// `npm run export -- [folder]`: the item bank as Moodle GIFT, one file a lesson, and what GIFT cannot hold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { giftOf } from '../src/learning/gift.ts';
import { readBank } from './bank.mjs';
import { root } from './setup.mjs';

const folder = resolve(process.argv[2] ?? join(root, '.build', 'export'));
const byLesson = Map.groupBy(readBank(root), ({ objective }) => objective.split('.')[0] ?? '');
mkdirSync(folder, { recursive: true });

for (const [lesson, items] of byLesson) {
	const written = items.flatMap((item) => giftOf(item) ?? []);
	const left = items.filter((item) => giftOf(item) === undefined);
	const file = join(folder, `${lesson}.gift`);
	writeFileSync(file, written.join('\n'));
	console.log(`${file}: ${written.length} of ${items.length} items`);
	for (const { id, type } of left) console.log(`  left out: ${id} (GIFT has no «${type}»)`);
}
