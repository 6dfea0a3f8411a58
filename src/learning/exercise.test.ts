import { describe, expect, test } from 'vitest';
import { verdictOn, type ProgramFacts } from './exercise.ts';
import { exercises } from './exercises.ts';

const fine: ProgramFacts = {
	statuses: [200],
	printed: 'end_turn',
	ended: 'done',
	error: undefined,
	requestId: 'req_1',
};

function verdict(id: string, name: string, facts: Partial<ProgramFacts>): string | undefined {
	const scenario = exercises
		.find((one) => one.id === id)!
		.scenarios.find((one) => one.name === name)!;
	return verdictOn(scenario, { ...fine, ...facts });
}

describe('log the three fields', () => {
	const failed: Partial<ProgramFacts> = {
		statuses: [529],
		error: { type: 'overloaded_error', message: 'Overloaded' },
		requestId: 'req_7',
	};

	test('names what is missing', () => {
		expect(verdict('log-three-fields', 'Fails with 529', { ...failed, printed: '529' })).toBe(
			'What it printed lacks error.type and error.message and the request id.',
		);
	});

	test('is content with all three, in any form', () => {
		const printed = '{"id":"req_7","message":"Overloaded","type":"overloaded_error"}';
		expect(verdict('log-three-fields', 'Fails with 529', { ...failed, printed })).toBeUndefined();
	});

	test('does not let an uncaught error count as a log', () => {
		const ended = 'threw';
		expect(verdict('log-three-fields', 'Fails with 529', { ...failed, ended })).toBe(
			'The program did not catch the error.',
		);
	});

	test('does not want a false alarm', () => {
		expect(
			verdict('log-three-fields', 'Nothing fails', { printed: 'error undefined' }),
		).toBeDefined();
		expect(verdict('log-three-fields', 'Nothing fails', {})).toBeUndefined();
	});
});

describe('survive 529, spare the 400', () => {
	test.each([
		['Overloaded twice', [529, 529, 200], true],
		['Overloaded twice', [529], false],
		['Overloaded twice', [529, 529, 529, 200], false],
		['A bad request', [400], true],
		['A bad request', [400, 400], false],
		['Overloaded for good', [529, 529, 529], true],
		['Overloaded for good', [529, 529, 529, 529], false],
	])('%s, statuses %j: %s', (name, statuses, isRight) => {
		expect(verdict('survive-529', name, { statuses }) === undefined).toBe(isRight);
	});
});

describe('tell a cut stream from a finished one', () => {
	test('looks at the last line alone', () => {
		const printed = 'complete\nincomplete\n';
		expect(verdict('tell-a-cut', 'Cut after a few words', { printed })).toBeUndefined();
		expect(verdict('tell-a-cut', 'A whole stream', { printed })).toContain('“incomplete”');
	});
});

test('a program that does not end is wrong, whatever it printed', () => {
	for (const { id, scenarios } of exercises)
		for (const { name } of scenarios)
			expect(verdict(id, name, { ended: 'out-of-time' })).toBe('The program did not end in time.');
});

test('a program that sends nothing is wrong, whatever it printed', () => {
	for (const { id, scenarios } of exercises)
		for (const { name } of scenarios)
			for (const printed of ['undefined', 'end_turn', 'complete', 'incomplete'])
				expect(verdict(id, name, { statuses: [], requestId: undefined, printed })).toBe(
					'It sent no request.',
				);
});

test('each starter is a program to mend, and each exercise has a scenario in which nothing fails', () => {
	for (const { starter, scenarios } of exercises) {
		expect(starter).toContain("from '@anthropic-ai/sdk'");
		expect(scenarios.some(({ fault }) => fault === undefined)).toBe(true);
	}
});
