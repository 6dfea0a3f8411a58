import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) => ({
	socket: { remoteAddress },
	headers: { 'x-forwarded-for': forwarded },
});

test.for([
	[from('192.0.2.7'), false, '192.0.2.7'],
	[from('192.0.2.7', '203.0.113.9'), false, '192.0.2.7'],
	[from('127.0.0.1', '203.0.113.9'), true, '203.0.113.9'],
	[from('127.0.0.1', '198.51.100.1, 203.0.113.9'), true, '203.0.113.9'],
	[from('192.0.2.7', ''), true, '192.0.2.7'],
	[from('::ffff:192.0.2.7'), false, '192.0.2.7'],
	[from('2001:db8:1:2:3:4:5:6'), false, '2001:db8:1:2'],
	[from('2001:db8:1:2::6'), false, '2001:db8:1:2'],
	[from('2001:db8::6'), false, '2001:db8:0:0'],
	[from('::1'), false, '0:0:0:0'],
	[from(undefined), false, 'unknown'],
] as const)('%j, behind a proxy: %s, counts as %s', ([request, isBehindProxy, address]) => {
	expect(addressOf(request, isBehindProxy)).toBe(address);
});
