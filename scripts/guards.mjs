// `npm run check` runs this: facts that the installed SDK contradicts, and facts and claims that nobody
// has checked for too long. Prints every finding with its file and line; exits with 1 when there is one.
// `node scripts/guards.mjs --folder <course> --today 2026-11-21` reads another folder on another day.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guardFindings } from './claims/guards.ts';
import { lineOf } from './content/finding.ts';
import { root } from './setup.mjs';

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: root },
		today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
	},
});
const files = globSync('src/content/{facts,claims}/*.yaml', { cwd: values.folder }).sort();
/** @type {[string, string][]} */
const texts = files.map((file) => [
	file.replaceAll('\\', '/'),
	readFileSync(join(values.folder, file), 'utf8'),
]);

const findings = await guardFindings(new Map(texts), values.today);
for (const finding of findings) console.error(lineOf(finding));
console.log(
	findings.length === 0
		? `${files.length} files agree with the SDK.`
		: `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
