import { expect, test } from 'vitest';
import { deliveryFor } from './delivery.ts';

test.for([
	[{ waiting: 'person', length: 'short', due: 'now' }, 'stream'],
	[{ waiting: 'person', length: 'long', due: 'day' }, 'stream'],
	[{ waiting: 'program', length: 'long', due: 'now' }, 'stream'],
	[{ waiting: 'program', length: 'short', due: 'now' }, 'plain call'],
	[{ waiting: 'nobody', length: 'long', due: 'day' }, 'batch'],
	[{ waiting: 'nobody', length: 'short', due: 'day' }, 'batch'],
	[{ waiting: 'nobody', length: 'short', due: 'now' }, 'plain call'],
] as const)('%o is served best by %s', ([situation, delivery]) => {
	expect(deliveryFor(situation).delivery).toBe(delivery);
});
