import { finderOf, type Find } from '#learning/tutor/search.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

export { simulatedReply } from '#learning/tutor/answer.ts';

/** The lesson as the simulated tutor searches it. */
export interface Knowledge {
	material: TutorMaterial;
	find: Find;
}

const fetched = new Map<string, Promise<Knowledge>>();

/** Fetched when a learner first writes; a failure is forgotten, so that the next turn tries again. */
export function knowledgeOf(lesson: string): Promise<Knowledge> {
	const known = fetched.get(lesson) ?? fetchKnowledge(lesson);
	fetched.set(lesson, known);
	known.catch(() => fetched.delete(lesson));
	return known;
}

async function fetchKnowledge(lesson: string): Promise<Knowledge> {
	const response = await fetch(`/tutor/${lesson}.json`);
	if (!response.ok) throw new Error(`/tutor/${lesson}.json: status ${response.status}`);
	// The border: our own build wrote it.
	const { material, index } = (await response.json()) as {
		material: TutorMaterial;
		index: Parameters<typeof finderOf>[0];
	};
	return { material, find: finderOf(index) };
}
