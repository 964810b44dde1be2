import { runProgram } from '../main.ts';
import { noodle } from '../noodle.ts';
import { noodlec } from '../noodlec.ts';

/** Runs `noodle` or `noodlec` and ends the process with its exit code. */
export async function main(name: 'noodle' | 'noodlec'): Promise<void> {
  process.exitCode = await runProgram(name === 'noodle' ? noodle : noodlec, process.argv.slice(2));
}
