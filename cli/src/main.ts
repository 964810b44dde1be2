import { Command, CommanderError } from 'commander';
import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { colorOption } from './command.ts';
import type { Context } from './context.ts';
import { ExitCode } from './exit-code.ts';
import { tellFault, type Fault } from './fault.ts';
import { layOutHelp, section } from './help.ts';
import { faultOf } from './internal-fault.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { usageFault } from './usage-fault.ts';
import { version } from './version.ts';
import { ClosedPipe } from './write-all.ts';

type CommandMaker = (context: Context) => Command;

export interface ProgramDescription {
  readonly name: string;
  readonly summary: string;
  /** The commands below their headings, as `--help` lists them. */
  readonly commands: Readonly<Record<string, readonly CommandMaker[]>>;
  /** Commands that somebody may look for here: name → the program that has it. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [ExitCode.ok, 'all is well; after `run`, the program\'s own code'],
  [ExitCode.failed, 'errors in the program, an uncaught error, a failed test'],
  [ExitCode.usage, 'the command line was wrong'],
  [ExitCode.internal, 'a fault of NoodleCore itself (code 9001)'],
  [ExitCode.interrupted, 'interrupted with Ctrl+C'],
];

/** Runs one command line and gives the exit code. Never throws: everything ends as a coded message. */
export async function runProgram(description: ProgramDescription, words: readonly string[], terminal = processTerminal): Promise<number> {
  const context: Context = { program: description.name, terminal, exitCode: ExitCode.ok };
  const program = describeProgram(description, context);
  const args = withoutHelpCommand(words);
  const command = program.commands.find((each) => each.name() === args[0]);
  try {
    if (args.length === 0) {
      program.outputHelp();
      return ExitCode.usage;
    }
    await program.parseAsync(completeOptions(command, args), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return endWith(error, terminal, wantsJson(command, args));
  }
}

/** All commands of a program with their options, before any of them runs. */
export function describeProgram({ name, summary, commands, elsewhere }: ProgramDescription, context: Context): Command {
  const program = new Command(name).description(summary).usage('<command> [options]').version(version, '-V, --version', 'print the version');
  program.enablePositionalOptions().helpCommand(false).addHelpText('after', exitCodeText(name));
  for (const [heading, makers] of Object.entries(commands)) for (const make of makers) program.addCommand(make(context).helpGroup(heading).addOption(colorOption()));
  for (const command of [program, ...program.commands]) {
    layOutHelp(command);
    // Commander must neither print errors nor end the process: both are ours.
    const { out, outPalette, width } = context.terminal('auto');
    command.configureOutput({ writeOut: out, writeErr: () => {}, getOutHelpWidth: () => width, getOutHasColors: () => outPalette !== plainPalette });
    command.exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageFault(error, command, elsewhere);
    });
  }
  return program;
}

function exitCodeText(name: string): string {
  const codes = section('Exit codes:', EXIT_CODES.map(([code, meaning]) => [String(code), meaning, String(code).length]));
  return `${codes}\n\n\`${name} <command> --help\` shows what a command takes, with examples.`;
}

/** `noodle help run` is what some type for `noodle run --help`. */
function withoutHelpCommand(words: readonly string[]): readonly string[] {
  return words[0] === 'help' ? [...words.slice(1, 2), '--help'] : words;
}

/**
 * `--metrics hello.nc` must not take the program for the option's value, so an option that is written without `=` gets its
 * plain meaning here. What stands behind the first argument is left: it may belong to a program that is run.
 */
function completeOptions(command: Command | undefined, args: readonly string[]): string[] {
  const completed = [...args];
  for (let i = 1; i < args.length && args[i].startsWith('-') && args[i] !== '-'; i++) {
    const option = command?.options.find(({ short, long }) => args[i] === short || args[i] === long);
    if (option?.optional) completed[i] = `${args[i]}=${String(option.presetArg)}`;
    else if (option?.required) i++;
  }
  return completed;
}

/** Whether what goes wrong with a command line is read by a program. */
function wantsJson(command: Command | undefined, args: readonly string[]): boolean {
  if (!command?.options.some(({ long }) => long === '--format')) return false;
  return args.includes('--format=json') || args[args.indexOf('--format') + 1] === 'json';
}

/** Writes what ended a command, and gives the exit code. */
export function endWith(error: unknown, terminal: (color: 'auto') => Terminal, asJson = false): number {
  if (error instanceof ClosedPipe) return ExitCode.ok;
  if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.ok;
  const told = faultOf(error);
  try {
    tell(told, terminal('auto'), asJson);
  } catch {
    // There is nowhere left to say it; the exit code does.
  }
  return told.exitCode;
}

function tell(told: Fault, terminal: Terminal, asJson: boolean): void {
  const { code, message, hint } = told;
  if (asJson) terminal.out(`${JSON.stringify({ type: 'error', code, severity: 'error', message, hint: hint ?? null })}\n`);
  else tellFault(told, terminal);
}
