// What plugins of Expressive Code do with the tree of a rendered block.

/** @typedef {any} Node What hast calls a node; its types would be one more dependency. */

/**
 * The first element, from the outside in, that is wanted.
 * @param {Node} node an element of the rendered block
 * @param {(node: Node) => unknown} isWanted
 * @returns {Node | undefined}
 */
export function find(node, isWanted) {
	if (isWanted(node)) return node;
	for (const child of node.children ?? []) {
		const found = find(child, isWanted);
		if (found) return found;
	}
	return undefined;
}

/**
 * @param {string} tagName
 * @param {string} className
 * @param {Node[]} children
 * @returns {Node}
 */
export function element(tagName, className, children) {
	return { type: 'element', tagName, properties: { className: [className] }, children };
}
