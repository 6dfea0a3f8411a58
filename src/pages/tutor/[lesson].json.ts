import { tutorMaterials } from '#components/tutor/materials.ts';
import { indexOf } from '#learning/tutor/search.ts';
import type { TutorMaterial } from '#wire/tutor.ts';

export async function getStaticPaths() {
	const materials = await tutorMaterials();
	return materials.map((material) => ({
		params: { lesson: material.lesson },
		props: { material },
	}));
}

/** What the tutor of one lesson searches, fetched when a learner writes to it. */
export function GET({ props: { material } }: { props: { material: TutorMaterial } }) {
	return Response.json({ material, index: indexOf(material) });
}
