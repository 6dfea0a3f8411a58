// After `astro build`: the pictures that stand beside a shared link, into dist/client/share/. One for
// each written lesson and one for the course; Head.astro names them.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import sharp from 'sharp';
import { parse } from 'yaml';
import { courseSchema } from '../src/schemas/course.ts';
import { root } from './setup.mjs';
import { cardSvg } from './share/card-svg.ts';

const course = courseSchema.parse(
	parse(readFileSync(join(root, 'src/content/course.yaml'), 'utf8')),
);
const styles = join(root, 'src/components/starlight');
const font = create(readFileSync(join(styles, 'familjen-grotesk.woff2')));
if (!('glyphForCodePoint' in font)) throw new Error('The display face is a collection of fonts.');

// The first block of custom properties in course.css is the dark theme.
const [dark = ''] = /:root \{[^}]+\}/.exec(readFileSync(join(styles, 'course.css'), 'utf8')) ?? [];
const colours = Object.fromEntries(
	[...dark.matchAll(/(--[\w-]+):\s*(#\w+);/g)].map(([, name, value]) => [name, value]),
);

const cards = [
	{
		name: 'course',
		position: 'A course for developers, with labs that run without a key',
		title: course.tagline.replace(/\.$/, ''),
		sentence: course.modules
			.map(({ title, lessons }) => `${title}: ${lessons.length} lessons and a test.`)
			.join(' '),
	},
	...course.modules.flatMap((module) =>
		module.lessons.flatMap(({ id, title, capability, status }, i) =>
			status === 'written'
				? [
						{
							name: id,
							position: `Lesson ${i + 1} of ${module.lessons.length} in ${module.title}`,
							title,
							sentence: capability.replaceAll('`', ''),
						},
					]
				: [],
		),
	),
];

const folder = join(root, 'dist/client/share');
mkdirSync(folder, { recursive: true });
for (const card of cards)
	await sharp(Buffer.from(cardSvg(font, card, colours)))
		.png({ palette: true })
		.toFile(join(folder, `${card.name}.png`));
console.log(`${cards.length} share images.`);
