import { z } from 'astro/zod';
import { base, hasDistinctIds, id } from './lab-base.ts';
import { patternSchema } from './lab-pattern.ts';

const text = z.string().trim().min(1);

/** In the order in which a message meets them. */
export const layerSchema = z.enum(['screen', 'rules', 'tags', 'output', 'privilege']);

const messageSchema = z.strictObject({
	id: id,
	title: text,
	/** Where the text comes from: the customer’s own turn, or a document that a tool has read. */
	via: z.enum(['turn', 'document']),
	text,
	/** What the bot says when its prompt does not hold. */
	reply: text,
	/** What the bot calls when its prompt does not hold. */
	action: z.strictObject({ tool: text, input: text }).optional(),
});

const attackSchema = messageSchema
	.extend({
		/** The layers inside the prompt that hold against it in this script, and the reason given. */
		holds: z.strictObject({ rules: text.optional(), tags: text.optional() }),
		/** Why it works, where it works. */
		why: text,
	})
	.refine(({ via, action }) => via === 'turn' || action !== undefined, {
		error: 'A document that makes the bot do nothing is no attack here.',
		path: ['action'],
	});

/** A support bot with a secret, layers of defence to switch, and attacks whose outcomes are scripted. */
export const injectionLabSchema = base
	.extend({
		kind: z.literal('injection'),
		/** What the bot must not give away. */
		secret: text,
		system: text,
		/** What the layer `rules` adds to the system prompt. */
		rules: text,
		/** The element that the layer `tags` puts around text that is not the operator’s. */
		tag: z.string().regex(/^[a-z_]+$/),
		/** What the layer `tags` adds to the system prompt. */
		tagRule: text,
		/** The customer’s turn when the attack sits in a document. */
		errand: text,
		/** The layer `screen` refuses a customer’s turn that matches one of them. */
		patterns: z.array(patternSchema).min(1),
		/** Tools that the bot may call by itself under the layer `privilege`. */
		allowedTools: z.array(text),
		layers: z.array(z.strictObject({ id: layerSchema, title: text, about: text })).length(5),
		attacks: z.array(attackSchema).length(10),
		/** Customers who mean no harm, and whom a layer may hit all the same. */
		honest: z.array(messageSchema).min(1),
		/** What the exercise comes to. */
		means: z.array(text).min(1),
	})
	.refine(({ layers, attacks, honest }) => [layers, attacks, honest].every(hasDistinctIds), {
		error: 'Two entries of one list have the same id.',
	});

export type InjectionLab = z.infer<typeof injectionLabSchema>;
export type Layer = z.infer<typeof layerSchema>;
export type Attack = z.infer<typeof attackSchema>;
