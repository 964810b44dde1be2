/** Runs a program's `main` with the words of the command line. */
export const RUNNER = `#!/usr/bin/env node
import { load, NoodleError } from './noodle-runtime.mjs';

try {
  const { main } = await load(new URL('./main.wasm', import.meta.url), { args: process.argv.slice(2) });
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NoodleError)) throw error;
  console.error(error.stack);
  process.exitCode = 1;
}
`;
