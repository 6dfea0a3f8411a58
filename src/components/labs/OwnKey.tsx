import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#components/announce.ts';
import { forgetKey, keyMode, ownKey, takeOwnKey } from '#components/labs/run/keys.ts';

interface Props {
	onTaken: () => void;
	onForgotten: () => void;
}

/** The learner's key: typed once, kept in this tab or in memory, forgotten with one click. */
export function OwnKey({ onTaken, onForgotten }: Props) {
	const [typed, setTyped] = useState('');
	const [isKept, setIsKept] = useState(true);
	const [problem, setProblem] = useState<string>();
	const [hasKey, setHasKey] = useState(false);
	const forgetButton = useRef<HTMLButtonElement>(null);
	useEffect(() => setHasKey(ownKey() !== undefined && keyMode() === 'own'), []);

	function take() {
		const complaint = takeOwnKey(typed, isKept);
		setProblem(complaint);
		if (complaint) return;
		setTyped('');
		setHasKey(true);
		onTaken();
		announce('Your key is used from now on.');
		// It takes the place of the field.
		setTimeout(() => forgetButton.current?.focus());
	}

	function forget() {
		forgetKey();
		setHasKey(false);
		onForgotten();
		announce('The key is forgotten.');
	}

	if (hasKey)
		return (
			<p class="lab-actions">
				<span>
					Your key is used. It stays in this tab; the server passes it on and keeps nothing.
				</span>
				<button ref={forgetButton} type="button" class="lab-small" onClick={forget}>
					Forget key
				</button>
			</p>
		);
	return (
		<div>
			<label class="lab-field">
				<span>Key of the Claude API</span>
				{/* Without a name it is in no form that is sent, and in no browser's list of passwords. */}
				<input
					type="password"
					autocomplete="off"
					spellcheck={false}
					value={typed}
					onInput={({ currentTarget }) => setTyped(currentTarget.value)}
					onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), take())}
					aria-invalid={problem !== undefined}
				/>
			</label>
			<label class="lab-keys__calm">
				<input
					type="checkbox"
					checked={isKept}
					onChange={({ currentTarget }) => setIsKept(currentTarget.checked)}
				/>
				Keep it until this tab is closed, otherwise until this page is left
			</label>
			<p class="lab-error" role="alert">
				{problem}
			</p>
			<button type="button" class="lab-small" onClick={take}>
				Use this key
			</button>
		</div>
	);
}
