import { useEffect, useState } from 'preact/hooks';

const key = 'roundtrip-purge-note';

/** Said once, where the browser deletes what a site saved after seven days without a visit. */
export function PurgeNote() {
	const [isShown, setShown] = useState(false);
	useEffect(() => {
		void isAtRisk().then((atRisk) => {
			if (!atRisk || localStorage.getItem(key)) return;
			localStorage.setItem(key, 'said');
			setShown(true);
		}, ignore);
	}, []);
	if (!isShown) return null;
	return (
		<p class="progress__note">
			Safari deletes what a site saved when you have not come for seven days. Download your record
			before a longer pause, or add this site to the Dock or the home screen, where it is kept.
		</p>
	);
}

/** WebKit in a tab, without a promise to keep the site's storage. */
async function isAtRisk(): Promise<boolean> {
	const isWebKit =
		/AppleWebKit/.test(navigator.userAgent) && !/Chrom|Edg/.test(navigator.userAgent);
	const isInstalled = matchMedia('(display-mode: standalone)').matches;
	return isWebKit && !isInstalled && !(await navigator.storage.persisted());
}

function ignore(): void {
	// no storage at all: the page already says so
}
