// For tests: what the sanitiser asks of a DOM and happy-dom does not have. The browser tests run the
// same corpus in a real one.

const names: Readonly<Record<number, string>> = { 3: '#text', 8: '#comment' };

// Its getter on Node is empty; only the one on Element knows.
Object.defineProperty(Node.prototype, 'nodeName', {
	configurable: true,
	get(this: Node) {
		return this instanceof Element ? this.tagName : (names[this.nodeType] ?? '');
	},
});

// Its iterator stops at a node that was removed, so that what follows is never looked at.
document.createNodeIterator = (root: Node) => {
	const seen = new Set<Node>();
	const firstUnseen = (node: Node): Node | null => {
		if (!seen.has(node)) return node;
		for (const child of [...node.childNodes]) {
			const found = firstUnseen(child);
			if (found) return found;
		}
		return null;
	};
	const nextNode = () => {
		const node = firstUnseen(root);
		if (node) seen.add(node);
		return node;
	};
	// The border: the sanitiser calls nothing else of it.
	return { nextNode } as NodeIterator;
};
