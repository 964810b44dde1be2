import { internalFault } from '@noodlecore/compiler/diagnostics/catalogue/internal';
import { ExitCode } from './exit-code.ts';
import { fault, type Fault } from './fault.ts';
import { version } from './version.ts';

/** What nobody expected, as a coded message that asks for a report; where it happened is shown to whoever asks. */
export function internal(error: unknown): Fault {
  const what = error instanceof Error ? error.message : String(error);
  const trace = process.env['NOODLE_DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  const hint = `please report it with the program, the command and version ${version}; NOODLE_DEBUG=1 shows where it happened${trace}`;
  return fault(internalFault, { what }, { exitCode: ExitCode.internal, hint });
}
