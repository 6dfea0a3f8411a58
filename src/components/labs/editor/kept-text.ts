const keyOf = (id: string) => `roundtrip-program-${id}`;

/** The learner's text, or nothing when it is as the course gave it. */
export function keptText(id: string): string | undefined {
	try {
		return localStorage.getItem(keyOf(id)) ?? undefined;
	} catch {
		return undefined; // storage can be forbidden; the text then lives as long as the page
	}
}

export function keepText(id: string, text: string | undefined): void {
	try {
		if (text === undefined) localStorage.removeItem(keyOf(id));
		else localStorage.setItem(keyOf(id), text);
	} catch {
		return; // see above
	}
}

export const forgetText = (id: string): void => keepText(id, undefined);
