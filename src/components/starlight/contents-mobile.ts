import { Contents } from './contents.ts';

/** The list of contents in a bar: names the section being read, and closes when it has served. */
export class MobileContents extends Contents {
	override set current(link: HTMLAnchorElement) {
		super.current = link;
		const display = this.querySelector('.display-current');
		if (display) display.textContent = link.textContent;
	}

	connectedCallback(): void {
		const details = this.querySelector('details');
		if (!details) return;
		addEventListener('click', ({ target }) => {
			const isLink = target instanceof Element && target.closest('a');
			if (isLink || !(target instanceof Node && details.contains(target))) details.open = false;
		});
		addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape' || !details.open) return;
			const hadFocus = details.contains(document.activeElement);
			details.open = false;
			if (hadFocus) details.querySelector('summary')?.focus();
		});
	}
}
