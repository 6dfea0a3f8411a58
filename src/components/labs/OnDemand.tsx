import type { ComponentType, VNode } from 'preact';
import { useState } from 'preact/hooks';

interface Props<ViewProps> {
	title: string;
	/** Fetches the view's code, the first time it is opened. */
	load: () => Promise<ComponentType<ViewProps>>;
	/** What the view is given. */
	view: ViewProps & object;
}

/** A view whose code comes when it is opened, so that a lab that nobody opens weighs little. */
export function OnDemand<ViewProps>({ title, load, view }: Props<ViewProps>): VNode {
	const [View, setView] = useState<ComponentType<ViewProps>>();
	const [isOpen, setIsOpen] = useState(false);
	const [isLost, setIsLost] = useState(false);

	function toggle(event: Event) {
		if (!(event.currentTarget instanceof HTMLDetailsElement)) return;
		setIsOpen(event.currentTarget.open);
		if (!event.currentTarget.open || View) return;
		setIsLost(false);
		load().then(
			(loaded) => setView(() => loaded),
			() => setIsLost(true),
		);
	}

	return (
		<details class="lab-view" onToggle={toggle}>
			<summary>{title}</summary>
			{isOpen && View && <View {...view} />}
			{isOpen && !View && (
				<p class="lab-text__empty">
					{isLost ? 'This part could not be loaded. Close and open it again.' : 'Loading'}
				</p>
			)}
		</details>
	);
}
