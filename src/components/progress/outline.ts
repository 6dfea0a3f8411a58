import type { KnownLesson } from '#learning/progress.ts';

export type OutlinedLesson = KnownLesson & { title: string; href: string };

/** Lessons with their items; empty when the server cannot be reached, as then nothing can be drawn. */
export async function fetchOutline(): Promise<OutlinedLesson[]> {
	try {
		const response = await fetch('/course-outline.json');
		return response.ok ? await response.json() : [];
	} catch {
		return []; // offline before the first visit was cached: the page works without rings
	}
}
