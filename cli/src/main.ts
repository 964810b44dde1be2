import { Command, CommanderError } from 'commander';
import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { completeOptions } from './commands/run.ts';
import type { Context } from './context.ts';
import { ExitCode } from './exit-code.ts';
import { Fault } from './fault.ts';
import { internal } from './internal-fault.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { usageFault } from './usage-fault.ts';
import { version } from './version.ts';
import { ClosedPipe } from './write-all.ts';

type CommandMaker = (context: Context) => Command;

export interface ProgramDescription {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandMaker[];
}

const EXIT_CODES = `
\`… COMMAND --help\` shows what a command takes, with examples.

Exit codes:
  0    all is well; after \`run\`, the program's own code
  1    errors in the program, an uncaught error, a failed test
  2    the command line was wrong
  70   a fault of NoodleCore itself (code 9001)
  130  interrupted`;

/** Runs one command line and gives the exit code. Never throws: everything ends as a coded message. */
export async function runProgram(description: ProgramDescription, args: readonly string[], terminal = processTerminal): Promise<number> {
  const context: Context = { program: description.name, terminal, exitCode: ExitCode.ok };
  try {
    const program = describeProgram(description, context);
    if (args.length === 0) {
      terminal('auto').out(`${program.helpInformation()}${EXIT_CODES}\n`);
      return ExitCode.usage;
    }
    await program.parseAsync(completeOptions(args), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return endWith(error, description.name, terminal);
  }
}

function describeProgram({ name, summary, commands }: ProgramDescription, context: Context): Command {
  const program = new Command(name).description(summary).version(version, '-V, --version', 'print the version').enablePositionalOptions().helpCommand(false);
  program.addHelpText('after', EXIT_CODES);
  for (const make of commands) program.addCommand(make(context));
  for (const command of [program, ...program.commands]) silence(command, context);
  return program;
}

/** Commander must neither print errors nor end the process: both are ours. */
function silence(command: Command, context: Context): void {
  command.exitOverride().configureOutput({ writeOut: (text) => context.terminal('auto').out(text), writeErr: () => {} });
}

/** Writes what ended a command, and gives the exit code. */
export function endWith(error: unknown, program: string, terminal: (color: 'auto') => Terminal): number {
  if (error instanceof ClosedPipe) return ExitCode.ok;
  if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.ok;
  const told = error instanceof CommanderError ? usageFault(error, program) : error instanceof Fault ? error : internal(error);
  const { error: write, palette } = terminal('auto');
  write(`${renderMessage({ code: told.code, severity: 'error', message: told.message, hint: told.hint }, palette)}\n`);
  return told.exitCode;
}
