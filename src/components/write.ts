/** Sets the text of an element, only where it is new: the same text would be laid out again in vain. */
export function write(element: Element | null | undefined, text: string): void {
	if (element && element.textContent !== text) element.textContent = text;
}
