import { expect, test } from 'vitest';
import { median } from './machine.mjs';

test.each([
	[[3], 3],
	[[5, 1, 3], 3],
	[[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, middle) => {
	expect(median(values)).toBe(middle);
});
