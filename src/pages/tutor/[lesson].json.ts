import { tutorMaterials } from '#components/tutor/materials.ts';
import { indexOf } from '#learning/tutor/search.ts';

export async function getStaticPaths() {
	const materials = await tutorMaterials();
	return materials.map(({ lesson }) => ({ params: { lesson } }));
}

/** What the tutor of one lesson searches, fetched when a learner writes to it. */
export async function GET({ params }: { params: { lesson: string } }) {
	const material = (await tutorMaterials()).find(({ lesson }) => lesson === params.lesson);
	return Response.json({ material, index: material && indexOf(material) });
}
