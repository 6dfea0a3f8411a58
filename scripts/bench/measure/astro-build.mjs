// Builds the Astro site of the current folder and prints, as its last line, the processor time of
// doing so: unlike wall time it hardly depends on what else the machine does.
import { build } from 'astro';

await build({});
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(`\n${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 })}`);
