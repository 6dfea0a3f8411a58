/**
 * The list of contents, which marks the section being read. It stands in for Starlight's own element:
 * that one watches every paragraph, and looks for them for 25 ms on a long lesson, once for each of
 * its two lists.
 */
export class Contents extends HTMLElement {
	#current = this.querySelector('a[aria-current="true"]');

	constructor() {
		super();
		// Safari has no idle callback.
		if ('requestIdleCallback' in window) requestIdleCallback(() => this.#watch());
		else setTimeout(() => this.#watch(), 1);
	}

	set current(link: HTMLAnchorElement) {
		if (link === this.#current) return;
		this.#current?.removeAttribute('aria-current');
		link.setAttribute('aria-current', 'true');
		this.#current = link;
	}

	#watch(): void {
		const sections = [...this.querySelectorAll('a')].flatMap((link) => {
			const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			return heading ? [{ link, heading }] : [];
		});
		const begun = new Set<Element>();
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting } of entries)
					begun[isIntersecting ? 'add' : 'delete'](target);
				const read = sections.findLast(({ heading }) => begun.has(heading)) ?? sections[0];
				if (read) this.current = read.link;
			},
			// All that has passed a line below the header, however far up it is now.
			{ rootMargin: '1000000px 0px -70% 0px' },
		);
		for (const { heading } of sections) observer.observe(heading);
	}
}
