import { announce } from '#components/announce.ts';

/**
 * Turns the `<details>` of a card list into buttons with a state that «Show all answers» can set.
 * What a reader opened before this ran stays open, and keeps the focus.
 */
class CardList extends HTMLElement {
	connectedCallback() {
		const buttons = [...this.querySelectorAll('details')].map(buttonFor);
		const all = this.querySelector<HTMLElement>('[data-all]');
		if (!all) return;

		all.hidden = false;
		const areAllOpen = () => buttons.every(isOpen);
		const rename = () => (all.textContent = areAllOpen() ? 'Hide all answers' : 'Show all answers');
		this.addEventListener('click', ({ target }) => {
			if (target === all) {
				const open = !areAllOpen();
				for (const button of buttons) setOpen(button, open);
				announce(`${buttons.length} answers ${open ? 'shown' : 'hidden'}.`);
			} else {
				const button = buttons.find((one) => target instanceof Node && one.contains(target));
				if (button) setOpen(button, !isOpen(button));
			}
			rename();
		});
	}
}

customElements.define('card-list', CardList);

function buttonFor(details: HTMLDetailsElement): HTMLElement {
	const [summary, answer] = details.children;
	const button = document.createElement('button');
	if (!(summary instanceof HTMLElement) || !(answer instanceof HTMLElement)) return button;

	const hadFocus = document.activeElement === summary;
	button.type = 'button';
	button.className = summary.className;
	button.setAttribute('aria-controls', answer.id);
	details.replaceWith(button, answer);
	setOpen(button, details.open);
	if (hadFocus) button.focus();
	return button;
}

function isOpen(button: HTMLElement): boolean {
	return button.ariaExpanded === 'true';
}

function setOpen(button: HTMLElement, open: boolean) {
	button.ariaExpanded = String(open);
	button.textContent = open ? 'Hide answer' : 'Show answer';
	const answer = button.nextElementSibling;
	if (answer instanceof HTMLElement) answer.hidden = !open;
}
