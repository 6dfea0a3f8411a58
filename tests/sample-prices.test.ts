import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factFiles } from '#schemas/fact.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const rows = factFiles.models.array().parse(parse(read('src/content/facts/models.yaml')));

test.each(['samples/request/bill.ts', 'samples/request/bill.py'])(
	'%s has the prices of its model’s row, and its day',
	(file) => {
		const text = read(file);
		const model = /['"](claude-[a-z0-9-]+)['"]/.exec(text)?.[1];
		const row = rows.find((candidate) => candidate.model === model);
		const [input, output] = [/\binput"?: ([\d.]+)/, /\boutput"?: ([\d.]+)/].map((pattern) =>
			Number(pattern.exec(text)?.[1]),
		);
		expect({ input, output }).toEqual({ input: row?.price?.input, output: row?.price?.output });
		expect(text).toContain(`on ${row?.checkedOn}`);
	},
);
