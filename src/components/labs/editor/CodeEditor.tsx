import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
	label: string;
	code: string;
	onChange: (code: string) => void;
}

/** CodeMirror. Tab leaves it, as it leaves everything else: nobody is caught inside. */
export function CodeEditor({ label, code, onChange }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const view = useRef<EditorView>();
	const hear = useRef(onChange);
	hear.current = onChange;

	useEffect(() => {
		if (!place.current) return;
		// Inside a shadow root its styles are sheets made by script, which the policy of the site allows.
		const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
		const listener = EditorView.updateListener.of(({ docChanged, state }) => {
			if (docChanged) hear.current(state.doc.toString());
		});
		view.current = new EditorView({
			parent: root,
			root,
			state: EditorState.create({
				doc: code,
				extensions: [
					lineNumbers(),
					history(),
					javascript({ typescript: true }),
					syntaxHighlighting(colours),
					keymap.of([...defaultKeymap, ...historyKeymap]),
					EditorView.contentAttributes.of({ 'aria-label': label, translate: 'no', tabindex: '0' }),
					EditorState.tabSize.of(2),
					theme,
					listener,
				],
			}),
		});
		return () => view.current?.destroy();
	}, []);

	// Reset, or another program: the text changes from outside.
	useEffect(() => {
		const { current } = view;
		if (!current || current.state.doc.toString() === code) return;
		current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: code } });
	}, [code]);

	return <div ref={place} class="lab-editor" />;
}

const theme = EditorView.theme({
	'&': {
		backgroundColor: 'var(--sl-color-black)',
		color: 'var(--sl-color-white)',
		fontSize: '0.8125rem',
	},
	'.cm-scroller': { fontFamily: 'var(--__sl-font-mono)', maxHeight: '24rem', overflow: 'auto' },
	'.cm-gutters': {
		backgroundColor: 'transparent',
		color: 'var(--sl-color-gray-3)',
		borderInlineEnd: '1px solid var(--course-panel-edge)',
	},
	'.cm-content': { caretColor: 'var(--sl-color-white)' },
	'.cm-cursor': { borderLeftColor: 'var(--sl-color-white)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--sl-color-accent-low) !important',
	},
});

const colours = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword], color: 'var(--course-request)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--course-response)' },
	{ tag: tags.comment, color: 'var(--sl-color-gray-3)', fontStyle: 'italic' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--course-wait)' },
	{ tag: [tags.typeName, tags.className], color: 'var(--course-stream)' },
]);
