import type { Item } from '#schemas/item.ts';

/** The right response in words, for whoever reads without JavaScript. */
export function keyOf(item: Item): string[] {
	switch (item.type) {
		case 'choice':
			return item.options.filter(({ correct }) => correct).map(({ text }) => text);
		case 'number':
			return [`${item.answer}${item.unit ? ` ${item.unit}` : ''}`];
		case 'text':
			return item.accept.slice(0, 1);
		case 'order':
			return item.steps;
		case 'sort':
			return item.cards.map(
				({ text, bin }) => `${text}: ${item.bins.find(({ id }) => id === bin)?.label}`,
			);
		case 'recall':
			return item.points;
		case 'lab':
			return Object.entries(item.expect).map(([field, value]) => `\`${field}\`: \`${value}\``);
	}
}
