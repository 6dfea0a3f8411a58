import { announce } from '#components/announce.ts';

/**
 * Draws a figure anew whenever its form says something else, and says what came of it. `draw` returns
 * that as a sentence.
 */
export function drawFrom(form: HTMLFormElement, draw: () => string) {
	form.addEventListener('input', () => announce(draw()));
	// The inputs have their old values back only after this event.
	form.addEventListener('reset', () => setTimeout(() => announce(draw())));
	form.addEventListener('submit', (event) => event.preventDefault());
	// The build drew what the form says at first. A reader may have been faster than this script, and a
	// browser that comes back to the page may have kept something else, and fills that in before or after.
	const drawChanged = () => {
		if ([...form.elements].some(isChanged)) draw();
	};
	drawChanged();
	addEventListener('pageshow', drawChanged);
}

function isChanged(field: Element): boolean {
	if (field instanceof HTMLSelectElement)
		return (
			field.selectedIndex !==
			Math.max(
				0,
				[...field.options].findIndex(({ defaultSelected }) => defaultSelected),
			)
		);
	if (!(field instanceof HTMLInputElement)) return false;
	return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}
