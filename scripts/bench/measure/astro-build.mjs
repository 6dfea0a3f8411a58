// Builds the Astro site of the current folder and prints, as its last line, the processor time of
// doing so: unlike wall time it hardly depends on what else the machine does.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';

await build({});
// Plain Starlight has made its search index by now, ours is made by a script of its own.
const searchIndex = resolve('scripts', 'search-index.mjs');
if (existsSync(searchIndex)) await import(pathToFileURL(searchIndex).href);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(`\n${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 })}`);
