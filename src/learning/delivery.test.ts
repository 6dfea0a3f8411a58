import { expect, test } from 'vitest';
import { deliveryFor } from './delivery.ts';

test.for([
	[{ waiting: 'person', length: 'short', due: 'now' }, 'streaming'],
	[{ waiting: 'person', length: 'long', due: 'day' }, 'streaming'],
	[{ waiting: 'program', length: 'long', due: 'now' }, 'streaming'],
	[{ waiting: 'program', length: 'short', due: 'now' }, 'standard'],
	[{ waiting: 'nobody', length: 'long', due: 'day' }, 'batch'],
	[{ waiting: 'nobody', length: 'short', due: 'day' }, 'batch'],
	[{ waiting: 'nobody', length: 'short', due: 'now' }, 'standard'],
] as const)('%o is served best by %s', ([situation, delivery]) => {
	expect(deliveryFor(situation).delivery).toBe(delivery);
});
