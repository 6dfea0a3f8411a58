// Says in each lab of the page when the server is out of reach.
import { announce } from '#components/announce.ts';

const offlineSentence =
	'You are offline, or the server is not running. This lab needs it; lessons, quizzes and cards work without.';

const check = () => {
	const labs = document.querySelectorAll<HTMLElement>('.lab');
	if (labs.length === 0) return;
	void isServerThere().then((isThere) => labs.forEach(noteIn(isThere)));
};
for (const event of ['online', 'offline', 'focus']) addEventListener(event, check);
check();

/** The service worker lets a HEAD pass, so the answer is the server's own. */
async function isServerThere(): Promise<boolean> {
	try {
		await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
		return true;
	} catch {
		return false;
	}
}

function noteIn(isThere: boolean) {
	return (lab: HTMLElement): void => {
		const note = lab.querySelector('.offline__lab');
		if (isThere) return note?.remove();
		if (note) return;
		const paragraph = document.createElement('p');
		paragraph.className = 'offline__lab';
		paragraph.textContent = offlineSentence;
		lab.querySelector('h3')?.after(paragraph);
		announce('The labs on this page need the server, which is out of reach.');
	};
}
