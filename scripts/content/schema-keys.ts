import type { z } from 'astro/zod';
import { valueOf, type Path } from './values.ts';

/** The parts of a zod schema that lead to the keys of an object; zod has no public walk. */
interface Definition {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	innerType?: z.ZodType;
	valueType?: z.ZodType;
	in?: z.ZodType;
	options?: z.ZodType[];
	discriminator?: string;
	values?: unknown[];
}

/** Keys that a schema allows at a place in a value; empty where it is no object. */
export function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
	const [step, ...rest] = path;
	if (step === undefined) return Object.keys(shapeOf(schema, value) ?? {});
	const next = typeof step === 'number' ? elementOf(schema) : shapeOf(schema, value)?.[step];
	return next ? keysAt(next, valueOf(value, step), rest) : [];
}

function shapeOf(schema: z.ZodType, value: unknown): Definition['shape'] {
	const { innerType, in: input, options, shape } = definitionOf(schema);
	if (shape) return shape;
	if (innerType) return shapeOf(innerType, value);
	if (input) return shapeOf(input, value);
	const option = options?.find((candidate) => isFor(candidate, value, schema));
	return option && shapeOf(option, value);
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
	const { innerType, element } = definitionOf(schema);
	return element ?? (innerType && elementOf(innerType));
}

function isFor(option: z.ZodType, value: unknown, union: z.ZodType): boolean {
	const { discriminator = 'type' } = definitionOf(union);
	const tag = shapeOf(option, value)?.[discriminator];
	return !!tag && !!definitionOf(tag).values?.includes(valueOf(value, discriminator));
}

// zod's own definition of a schema is wider than what is read here.
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;
