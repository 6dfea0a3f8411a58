import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	formOf,
	maxTokensIn,
	withField,
	withNewTurn,
	withoutTurn,
	withTurn,
} from './request-form.ts';

const body = {
	model: 'claude-haiku-5-5',
	max_tokens: 64,
	thinking: { type: 'disabled' },
	messages: [{ role: 'user', content: 'Hello', name: 'kept' }],
};

describe('the form of a body', () => {
	test('shows what it has a place for and names the rest', () => {
		expect(formOf(body)).toEqual({
			model: 'claude-haiku-5-5',
			maxTokens: '64',
			system: '',
			turns: [{ role: 'user', text: 'Hello' }],
			stopSequence: '',
			isStreaming: false,
			others: ['thinking'],
		});
	});

	test('leaves what only JSON can show to the JSON', () => {
		const blocks = [{ type: 'text', text: 'Hi' }];
		const form = formOf({
			system: blocks,
			messages: [{ role: 'user', content: blocks }],
			stop_sequences: ['a', 'b'],
		});
		expect(form).toMatchObject({ system: undefined, stopSequence: undefined, maxTokens: '' });
		expect(form.turns).toEqual([{ role: 'user', text: undefined }]);
		expect(formOf({ messages: 'no list' }).turns).toBeUndefined();
		expect(formOf({ messages: [null] }).turns).toBeUndefined();
	});

	test('can be made of any JSON object', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (any) => {
				expect(formOf(any).others).not.toContain('model');
			}),
		);
	});
});

test('a field is changed where it stands, and taken out when nothing is said', () => {
	expect(Object.entries(withField(body, 'max_tokens', 0))[1]).toEqual(['max_tokens', 0]);
	expect(withField(body, 'max_tokens', undefined)).not.toHaveProperty('max_tokens');
	expect(withField(body, 'system', 'Be brief.')).toEqual({ ...body, system: 'Be brief.' });
});

test('a turn is changed, added and taken away without losing what the form does not show', () => {
	const changed = withTurn(body, 0, { content: 'Bye' });
	expect(changed['messages']).toEqual([{ role: 'user', content: 'Bye', name: 'kept' }]);
	const two = withNewTurn(body);
	expect(two['messages']).toEqual([...body.messages, { role: 'assistant', content: '' }]);
	expect(withNewTurn(two)['messages']).toHaveLength(3);
	expect(withoutTurn(two, 1)).toEqual(body);
	expect(withNewTurn({ messages: 'no list' })['messages']).toEqual([{ role: 'user', content: '' }]);
});

test.each([
	['', undefined],
	[' 64 ', 64],
	['0', 0],
	['-1', -1],
	['1.5', 1.5],
	['many', 'many'],
	['1e3', '1e3'],
])('%j for max_tokens is sent as %j', (typed, sent) => {
	expect(maxTokensIn(typed)).toBe(sent);
});

test.each([
	[['END'], 'END'],
	[[], ''],
	[['a\nb'], undefined],
	[[1], undefined],
	['END', undefined],
])('of the stop sequences %j the form shows %j', (stop_sequences, shown) => {
	expect(formOf({ stop_sequences }).stopSequence).toBe(shown);
});
