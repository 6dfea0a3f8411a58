// `npm start`: installs when needed, builds when something changed, serves.
import { run, setUp } from './setup.mjs';

await setUp();
const built = await run('node', ['scripts/build.mjs', '--if-changed']);
process.exitCode = built === 0 ? await run('node', ['server/main.ts']) : built;
