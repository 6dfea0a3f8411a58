import { announce } from '#components/announce.ts';

const updateSentence = 'There is a new version of the course.';
const offlineSentence =
	'You are offline, or the server is not running. This lab needs it; lessons, quizzes and cards work without.';

/**
 * Keeps the course for reading without a network, offers a new version without swapping the page
 * under its reader, and says in each lab when the server is out of reach.
 */
class CourseOffline extends HTMLElement {
	connectedCallback(): void {
		// After everything that the page itself needs.
		addEventListener('load', () => setTimeout(() => void this.#register(), 1000));
		const labs = [...document.querySelectorAll<HTMLElement>('.lab')];
		if (labs.length === 0) return;
		const check = () => void isServerThere().then((isThere) => labs.forEach(noteIn(isThere)));
		for (const event of ['online', 'offline', 'focus']) addEventListener(event, check);
		check();
	}

	async #register(): Promise<void> {
		if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
		try {
			const registration = await navigator.serviceWorker.register('/sw.js');
			this.#watch(registration);
			registration.addEventListener('updatefound', () => this.#watch(registration));
		} catch {
			// private window or storage switched off: the course works as long as there is a network
		}
	}

	#watch({ waiting, installing }: ServiceWorkerRegistration): void {
		// The first one of all replaces nothing.
		if (!navigator.serviceWorker.controller) return;
		if (waiting) this.#offer(waiting);
		installing?.addEventListener('statechange', () => {
			if (installing.state === 'installed') this.#offer(installing);
		});
	}

	#offer(worker: ServiceWorker): void {
		const note = this.querySelector('[data-update]');
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'course-button';
		button.textContent = 'New version, reload';
		button.addEventListener('click', () => {
			navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
			worker.postMessage('take-over');
		});
		note?.replaceChildren(`${updateSentence} `, button);
	}
}

customElements.define('course-offline', CourseOffline);

/** The service worker lets a HEAD pass, so the answer is the server's own. */
async function isServerThere(): Promise<boolean> {
	try {
		await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
		return true;
	} catch {
		return false;
	}
}

function noteIn(isThere: boolean) {
	return (lab: HTMLElement): void => {
		const note = lab.querySelector('.offline__lab');
		if (isThere) return note?.remove();
		if (note) return;
		const paragraph = document.createElement('p');
		paragraph.className = 'offline__lab';
		paragraph.textContent = offlineSentence;
		lab.querySelector('h3')?.after(paragraph);
		announce('The labs on this page need the server, which is out of reach.');
	};
}
