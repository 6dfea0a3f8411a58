import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SimulatorFacts } from './facts.ts';

const folder = new URL('../../src/content/facts/', import.meta.url);

/** The course's own rows. `npm run check` holds them to their schemas, so here they are only read. */
export const testFacts: SimulatorFacts = {
	models: rows('models'),
	errors: rows('errors'),
	limits: rows('limits'),
	batches: rows('batches'),
	'stop-reasons': rows('stop-reasons'),
	'api-versions': rows('api-versions'),
};

function rows<Name extends keyof SimulatorFacts>(name: Name): SimulatorFacts[Name] {
	return parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));
}
