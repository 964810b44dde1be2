import { internalFault } from '@noodlecore/compiler/diagnostics/catalogue/internal';
import { cannotWrite } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import { ExitCode } from './exit-code.ts';
import { Fault, fault } from './fault.ts';
import { version } from './version.ts';
import { Unwritable } from './write-all.ts';

/** Whatever ended a command, as a coded message. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Unwritable) return fault(cannotWrite, { path: error.stream, reason: error.reason }, { exitCode: ExitCode.failed });
  if (isPackageFault(error)) return new Fault(error.code, error.message, { hint: error.hint, exitCode: ExitCode.failed });
  return error instanceof Fault ? error : internal(error);
}

/** What nobody expected, as a coded message that asks for a report; where it happened is shown to whoever asks. */
function internal(error: unknown): Fault {
  const what = error instanceof Error ? error.message : String(error);
  const trace = process.env['NOODLE_DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  const hint = `please report it with the program, the command and version ${version}; NOODLE_DEBUG=1 shows where it happened${trace}`;
  return fault(internalFault, { what }, { exitCode: ExitCode.internal, hint });
}
