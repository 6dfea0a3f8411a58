import { emptyPractice, practiceIn, type Practice } from '#learning/tutor/conversation.ts';

const nameOf = (lesson: string) => `roundtrip-tutor-${lesson}`;
const inMemory = new Map<string, Practice>();

/** What this browser kept of the practice of a lesson. */
export function keptPractice(lesson: string): Practice {
	try {
		return practiceIn(localStorage.getItem(nameOf(lesson)));
	} catch {
		return inMemory.get(lesson) ?? emptyPractice;
	}
}

/** Storage can be forbidden or full; then it lasts until the page is left. */
export function keepPractice(lesson: string, practice: Practice): void {
	inMemory.set(lesson, practice);
	try {
		if (practice === emptyPractice) localStorage.removeItem(nameOf(lesson));
		else localStorage.setItem(nameOf(lesson), JSON.stringify(practice));
	} catch {
		return; // see above
	}
}
