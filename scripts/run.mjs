// `node scripts/run.mjs <program> [arguments]`: sets up first, then runs it with the right Node.
import { run, setUp } from './setup.mjs';

const [command = 'node', ...args] = process.argv.slice(2);
await setUp();
process.exitCode = await run(command, args);
