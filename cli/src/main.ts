import { Command, CommanderError } from 'commander';
import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { colorOption } from './command.ts';
import type { Context } from './context.ts';
import { ExitCode } from './exit-code.ts';
import { renderJson } from '@noodlecore/compiler/diagnostics/render/json';
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
  const args = withoutHelpCommand(program, words);
  const { command, depth } = namedCommand(program, args);
  try {
    if (command.commands.length > 0 && args.slice(depth).every((arg) => arg === '--')) {
      command.outputHelp();
      return ExitCode.usage;
    }
    await program.parseAsync(completeOptions(command, args, depth), { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return endWith(error, terminal, wantsJson(command, args));
  }
}

/** All commands of a program with their options, before any of them runs. */
export function describeProgram({ name, summary, commands, elsewhere }: ProgramDescription, context: Context): Command {
  const program = new Command(name).description(summary).usage('<command> [options]').version(version, '-V, --version', 'print the version');
  program.enablePositionalOptions().helpCommand(false).addHelpText('after', exitCodeText(name));
  for (const [heading, makers] of Object.entries(commands)) for (const make of makers) program.addCommand(make(context).helpGroup(heading));
  for (const command of withSubcommands(program)) {
    if (command !== program && command.commands.length === 0) command.addOption(colorOption());
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

/** A command and all below it. */
export function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The command that the first words name, and how many they are. */
export function namedCommand(program: Command, words: readonly string[]): { readonly command: Command; readonly depth: number } {
  let command = program;
  let depth = 0;
  for (let next = childOf(command, words[0]); next; next = childOf(command, words[depth])) {
    command = next;
    depth++;
  }
  return { command, depth };
}

function childOf(command: Command, name: string | undefined): Command | undefined {
  return command.commands.find((each) => each.name() === name);
}

/** `noodle help run` is what some type for `noodle run --help`. */
function withoutHelpCommand(program: Command, words: readonly string[]): readonly string[] {
  if (words[0] !== 'help') return words;
  const { depth } = namedCommand(program, words.slice(1));
  return [...words.slice(1, 1 + Math.max(depth, 1)), '--help'];
}

/**
 * `--metrics hello.nc` must not take the program for the option's value, so an option that is written without `=` gets its
 * plain meaning here. What stands behind the first argument is left: it may belong to a program that is run.
 */
function completeOptions(command: Command, args: readonly string[], depth: number): string[] {
  const completed = [...args];
  for (let i = depth; i < args.length && args[i].startsWith('-') && args[i] !== '-'; i++) {
    const option = command.options.find(({ short, long }) => args[i] === short || args[i] === long);
    if (option?.optional) completed[i] = `${args[i]}=${String(option.presetArg)}`;
    else if (option?.required) i++;
  }
  return completed;
}

/** Whether what goes wrong with a command line is read by a program. */
function wantsJson(command: Command, args: readonly string[]): boolean {
  if (!command.options.some(({ long }) => long === '--format')) return false;
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
  const { code, message, hint, diagnostics } = told;
  if (asJson && diagnostics.length > 0) terminal.out(diagnostics.map((each) => `${renderJson(each)}\n`).join(''));
  else if (asJson) terminal.out(`${JSON.stringify({ type: 'error', code, severity: 'error', message, hint: hint ?? null })}\n`);
  else tellFault(told, terminal);
}
