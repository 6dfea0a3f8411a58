/** Milliseconds that a sentence waits, so that two in quick succession become one: the later. */
export const settleMs = 150;

const pending = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Says a sentence to screen readers through the page's one announcer (see Footer.astro). `alert`
 * interrupts; use it for errors alone. A sentence replaces the one before it.
 */
export function announce(sentence: string, urgency: 'status' | 'alert' = 'status'): void {
	clearTimeout(pending.get(urgency));
	const speak = () => {
		const node = document.getElementById(`announcer-${urgency}`);
		if (node) node.textContent = sentence;
	};
	pending.set(urgency, setTimeout(speak, settleMs));
}
