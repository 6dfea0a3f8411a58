import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factFiles } from '#schemas/fact.ts';

const rowsOf = <Name extends keyof typeof factFiles>(name: Name) =>
	factFiles[name]
		.array()
		.parse(parse(readFileSync(`src/content/facts/${name}.yaml`, 'utf8'))) as ReturnType<
		(typeof factFiles)[Name]['parse']
	>[];

test('the prices in the eval programs are those of the rows', () => {
	const typescript = readFileSync('samples/models/eval.ts', 'utf8');
	const python = readFileSync('samples/models/eval.py', 'utf8');
	const named = [
		...typescript.matchAll(/model: '([\w-]+)', input: ([\d.]+), output: ([\d.]+)/g),
		...python.matchAll(/"(claude-[\w-]+)": \(([\d.]+), ([\d.]+)\)/g),
	];
	expect(named).toHaveLength(4);
	for (const [, id, input, output] of named) {
		const price = rowsOf('models').find(({ model }) => model === id)?.price;
		expect([id, Number(input), Number(output)]).toEqual([id, price?.input, price?.output]);
	}
});

test('the days of notice lie between the announcement and the end', () => {
	for (const { id, announcedOn, retiresOn, noticeDays } of rowsOf('deprecations')) {
		const days = (Date.parse(retiresOn) - Date.parse(announcedOn)) / 86_400_000;
		expect([id, days]).toEqual([id, noticeDays]);
		expect(noticeDays).toBeGreaterThanOrEqual(60);
	}
});

test('output costs five times as much as input, as the lesson says', () => {
	const current = rowsOf('models').filter(({ id }) => /-5-5$|-5-2$/.test(id));
	expect(current).toHaveLength(5);
	for (const { id, price } of current)
		expect([id, (price?.output ?? 0) / (price?.input ?? 1)]).toEqual([id, 5]);
});

test('a deprecated model says the same in both files', () => {
	const announced = rowsOf('deprecations');
	const deprecated = rowsOf('models').filter(({ lifecycle }) => lifecycle === 'deprecated');
	expect(deprecated.length).toBeGreaterThan(0);
	for (const { model, deprecatedOn, retiresOn, replacement } of deprecated)
		expect(announced.find((row) => row.model === model)).toMatchObject({
			announcedOn: deprecatedOn,
			retiresOn,
			replacement,
		});
});

test('an effort that a model takes, and its default, is a level of the table', () => {
	const levels: string[] = rowsOf('effort-levels').map(({ level }) => level);
	for (const { id, effort } of rowsOf('models')) {
		expect(levels, id).toEqual(expect.arrayContaining(effort.accepts));
		if (effort.default) expect(effort.accepts, id).toContain(effort.default);
	}
});
