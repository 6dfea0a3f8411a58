/** Fetches what runs the stream when its visitor presses Run, and nothing before that. */
class LiveStream extends HTMLElement {
	connectedCallback() {
		const run = this.querySelector('[data-run]');
		run?.addEventListener('click', async () => {
			const { runLive } = await import('./live-run.ts');
			await runLive(this);
		});
	}
}
customElements.define('live-stream', LiveStream);
