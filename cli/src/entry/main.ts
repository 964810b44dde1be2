import { endWith, runProgram } from '../main.ts';
import { noodle } from '../noodle.ts';
import { noodlec } from '../noodlec.ts';
import { processTerminal } from '../terminal.ts';

/** Runs `noodle` or `noodlec` and leaves its exit code. */
export async function main(name: 'noodle' | 'noodlec'): Promise<void> {
  // Whatever a timer or a callback throws ends like everything else: with one coded message.
  process.on('uncaughtException', (error) => process.exit(endWith(error, processTerminal)));
  process.exitCode = await runProgram(name === 'noodle' ? noodle : noodlec, process.argv.slice(2));
}
