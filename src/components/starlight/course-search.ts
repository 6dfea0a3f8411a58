/** The part of Pagefind's JavaScript interface that is used here; the file is made by the build. */
interface Pagefind {
	init(): Promise<void>;
	debouncedSearch(term: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
	url: string;
	excerpt: string;
	meta: { title?: string };
	/** Headings of the page under which the words stand. */
	sub_results: { url: string; title: string; excerpt: string }[];
}

const mostResults = 8;

/** The search dialog: fetches the index when opened, lists headings that match. */
class CourseSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;

	connectedCallback(): void {
		const dialog = this.#part('dialog');
		this.#part('input').addEventListener('input', () => void this.#search());
		dialog.addEventListener('click', (event) => {
			const isLink = event.target instanceof Element && event.target.closest('a');
			if (isLink || event.target === dialog) dialog.close();
		});
		this.#load().then(
			() => this.#search(),
			() => this.#say('Search could not be loaded. Reload the page to try again.'),
		);
	}

	#load(): Promise<Pagefind> {
		this.#pagefind ??= (async () => {
			if (import.meta.env.DEV) throw new Error('The index exists only after a build.');
			const pagefind: Pagefind = await import(
				/* @vite-ignore */ `${this.dataset['bundle']}pagefind.js`
			);
			await pagefind.init();
			return pagefind;
		})();
		return this.#pagefind;
	}

	async #search(): Promise<void> {
		const term = this.#part('input').value.trim();
		if (!term) return this.#show([], 'Type a word, such as a status, a field or a header.');
		this.#say('Searching …');
		const pagefind = await this.#load();
		// `null` means that more was typed while this search waited; what was cleared, it does not see.
		const found = await pagefind.debouncedSearch(term);
		if (!found || !this.#part('input').value.trim()) return;
		const pages = await Promise.all(found.results.slice(0, mostResults).map((one) => one.data()));
		const count = found.results.length;
		const sentence = count === 1 ? '1 page found' : `${count || 'No'} pages found`;
		const advice = count ? '' : ' Try one word of it, or look into a cheatsheet.';
		this.#show(pages, `${sentence} for “${term}”.${advice}`);
	}

	#show(pages: Found[], sentence: string): void {
		this.#say(sentence);
		this.#part('.search__results').replaceChildren(...pages.map(listItem));
	}

	#say(sentence: string): void {
		this.#part('.search__status').textContent = sentence;
	}

	#part<Tag extends keyof HTMLElementTagNameMap>(selector: Tag): HTMLElementTagNameMap[Tag];
	#part(selector: string): Element;
	#part(selector: string): Element {
		const found = this.querySelector(selector);
		if (!found) throw new Error(`The search has no ${selector}.`);
		return found;
	}
}

/** Lets the search of this page answer what is typed. Called again, it changes nothing. */
export function wakeSearch(): void {
	if (!customElements.get('course-search')) customElements.define('course-search', CourseSearch);
}

function listItem(page: Found): HTMLElement {
	const best = page.sub_results[0];
	const item = document.createElement('li');
	const link = document.createElement('a');
	const title = page.meta.title ?? page.url;
	link.href = best?.url ?? page.url;
	link.textContent = best && best.title !== title ? `${title}: ${best.title}` : title;
	const excerpt = document.createElement('p');
	// Pagefind escapes the page's text and adds nothing but <mark> around the words found.
	excerpt.innerHTML = best?.excerpt ?? page.excerpt;
	item.append(link, excerpt);
	return item;
}
