import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createTestSimulator, hello, post } from '#api/simulator/test-simulator.ts';
import { behaviours, conformanceTable, rejections } from './table.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = `${folder}README.md`;

test.each(rejections)('refuses: $behaviour', async ({ body, headers, status, type, message }) => {
	const { simulator } = createTestSimulator();
	const sent = typeof body === 'string' ? body : { ...hello, ...body };
	const response = await simulator.fetch(post('/v1/messages', sent, headers));
	const answer = await response.json();
	expect([response.status, answer.error.type]).toEqual([status, type]);
	if (typeof message === 'string') expect(answer.error.message).toBe(message);
	else expect(answer.error.message).toSatisfy((text: string) => text.startsWith(message.begins));
	expect(answer).toMatchObject({ type: 'error', request_id: response.headers.get('request-id') });
});

test('names a test that exists for every behaviour', () => {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const tests = files.filter((name) => name.endsWith('.test.ts'));
	const code = tests.map((name) => readFileSync(folder + name, 'utf8')).join('\n');
	for (const { test: title } of behaviours) expect(code).toContain(`test('${title}'`);
});

test('the README has the table that the tests run', async () => {
	const [before, after] = readFileSync(readme, 'utf8').split(
		/(?<=<!-- table -->\n)[^]*(?=<!-- \/table -->)/,
	);
	// `npx vitest run -u` writes it.
	await expect(`${before}\n${conformanceTable()}\n\n${after}`).toMatchFileSnapshot(readme);
});
