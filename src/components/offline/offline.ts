const updateSentence = 'There is a new version of the course.';

/**
 * Keeps the course for reading without a network, and offers a new version without swapping the page
 * under its reader.
 */
export class CourseOffline extends HTMLElement {
	connectedCallback(): void {
		// After everything that the page itself needs.
		addEventListener('load', () => setTimeout(() => void this.#register(), 1000));
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
