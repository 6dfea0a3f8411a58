import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import type { RenderMarkdown } from './markdown.ts';

interface Props {
	markdown: string;
	/** Hosts that it may link to. */
	hosts: readonly string[];
	/** More of it is still coming. */
	isGrowing?: boolean;
}

/** What the tutor says. Until the renderer has come, and should it not come, it is plain text. */
export function Answer({ markdown, hosts, isGrowing = false }: Props) {
	const [render, setRender] = useState<RenderMarkdown>();
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		let isGone = false;
		void rendererFor(hosts).then((renderer) => isGone || setRender(() => renderer));
		return () => {
			isGone = true;
		};
	}, []);
	useEffect(() => {
		if (!isGrowing && box.current) addCopyButtons(box.current);
	}, [isGrowing, markdown, render]);

	if (!render) return <div class="tutor-answer tutor-answer--plain">{markdown}</div>;
	// The border: the renderer's sanitiser has seen it.
	return (
		<div ref={box} class="tutor-answer" dangerouslySetInnerHTML={{ __html: render(markdown) }} />
	);
}

/** The text of an answer as it is read aloud. */
export async function spoken(markdown: string, hosts: readonly string[]): Promise<string> {
	const render = await rendererFor(hosts);
	return render ? (await import('./markdown.ts')).textOf(render(markdown)) : markdown;
}

let loaded: Promise<RenderMarkdown | undefined> | undefined;

function rendererFor(hosts: readonly string[]): Promise<RenderMarkdown | undefined> {
	return (loaded ??= import('./markdown.ts').then(
		({ markdownRenderer }) => markdownRenderer({ base: location.href, hosts }),
		() => (loaded = undefined),
	));
}

function addCopyButtons(answer: HTMLElement): void {
	for (const code of answer.querySelectorAll('pre')) {
		if (code.querySelector('button')) continue;
		const text = code.textContent ?? '';
		code.tabIndex = 0;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'lab-small tutor-answer__copy';
		button.textContent = 'Copy';
		button.ariaLabel = 'Copy this code';
		button.onclick = () => void copy(text, button);
		code.append(button);
	}
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		button.textContent = 'Copied';
		announce('Copied: the code.');
	} catch {
		announce('The browser did not allow copying. Select the text instead.', 'alert');
	}
}
