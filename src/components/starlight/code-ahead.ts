/**
 * The style sheet leaves code that is far away for later. Here it is laid out while the browser has
 * nothing else to do, a frame at a time, so that a leap down the page, or a picture of all of it, finds it there.
 */
export function layOutCodeAhead(): void {
	// Safari has no such callback, and lays code out when it comes near.
	if (!('requestIdleCallback' in window)) return;
	const frames = document.querySelectorAll<HTMLElement>('.expressive-code .frame');
	const next = (i: number) => {
		const frame = frames[i];
		if (!frame) return;
		frame.style.contentVisibility = 'visible';
		requestIdleCallback(() => next(i + 1));
	};
	addEventListener('load', () => requestIdleCallback(() => next(0)));
}
