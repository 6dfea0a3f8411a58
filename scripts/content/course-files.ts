import type { z } from 'astro/zod';
import { publishedCardSchema } from '#schemas/card.ts';
import { claimFileSchema } from '#schemas/claim.ts';
import { courseSchema } from '#schemas/course.ts';
import { factFiles } from '#schemas/fact.ts';
import { itemFileSchema, misconceptionSchema, termSchema } from '#schemas/item.ts';
import { labSchema } from '#schemas/lab.ts';
import { tutorSchema } from '#schemas/tutor.ts';
import { places } from './entries.ts';
import type { Finding } from './finding.ts';
import { adviceFor } from './near.ts';
import { schemaFindings } from './schema-findings.ts';
import { nameOf, type YamlSource } from './yaml-source.ts';

const schemas: [RegExp, z.ZodType][] = [
	[places.course, courseSchema],
	[places.items, itemFileSchema],
	[places.labs, labSchema],
	[places.tutors, tutorSchema],
	[places.claims, claimFileSchema],
	[places.glossary, termSchema.array()],
	[places.misconceptions, misconceptionSchema.array()],
	[places.cards, publishedCardSchema.array()],
];

/** What the schemas find in one YAML file; a file that no schema is for is a finding too. */
export function fileFindings(source: YamlSource): Finding[] {
	const schema = schemas.find(([place]) => place.test(source.file))?.[1] ?? factSchema(source.file);
	if (schema) return schemaFindings(source, schema);
	const message = places.facts.test(source.file)
		? `No facts have this name. ${adviceFor(nameOf(source.file), Object.keys(factFiles))}`
		: 'No schema is for this file, so nobody reads it. Move or remove it.';
	return [{ file: source.file, line: 1, id: nameOf(source.file), message }];
}

function factSchema(file: string): z.ZodType | undefined {
	if (!places.facts.test(file)) return undefined;
	const rows: Record<string, z.ZodType> = factFiles;
	return rows[nameOf(file)]?.array();
}
