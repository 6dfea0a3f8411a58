// `npm run bench [-- <name> [options]]`: runs one bench of scripts/bench/, or all of them. Exits with
// 1 when one misses its target. A bench is a file that exports `bench(args)`, which resolves with
// whether its targets are met; `usual` are its arguments when all are run.
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, setUp, stop } from './setup.mjs';

const folder = join(root, 'scripts', 'bench');
const names = globSync('*.mjs', { cwd: folder })
	.map((file) => basename(file, '.mjs'))
	.sort();
const [name, ...args] = process.argv.slice(2);

await setUp();
if (name !== undefined && !existsSync(join(folder, `${name}.mjs`)))
	stop(`There is no bench «${name}». There are: ${names.join(', ')}.`);

let areMet = true;
for (const each of name === undefined ? names : [name]) {
	const { bench, usual = [] } = await import(`./bench/${each}.mjs`);
	console.log(`\n— ${each}`);
	areMet = (await bench(name === undefined ? usual : args)) && areMet;
}
process.exitCode = areMet ? 0 : 1;
