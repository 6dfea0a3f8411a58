import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import type { Finding } from './finding.ts';
import type { MdxPage } from './mdx-page.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml } from './yaml-source.ts';

// Starlight drops keys it does not know without a word; strict names them.
const { shape } = docsSchema()({ image: () => z.string() } as never);
const frontmatterSchema = z.strictObject(shape);

/** Wrong or misspelt keys in the frontmatter of pages. */
export function frontmatterFindings(pages: readonly MdxPage[]): Finding[] {
	return pages.flatMap(({ file, href, frontmatter, frontmatterLine }) => {
		if (frontmatter === undefined) return [];
		const { source, findings } = readYaml(file, frontmatter);
		const all = source ? schemaFindings(source, frontmatterSchema) : findings;
		return all.map((finding) => ({
			...finding,
			id: href,
			line: finding.line + frontmatterLine - 1,
		}));
	});
}
