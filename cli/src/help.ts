import { Option, type Command, type HelpConfiguration } from 'commander';
import { colorPalette } from './terminal.ts';

/** The heading of the options that every command has; they stand behind its own. */
export const COMMON_OPTIONS = 'Common options:';

const palette = colorPalette();

/** Makes `--help` of a command read like a manual. Commander takes the colours out where they are not wanted. */
export function layOutHelp(command: Command): void {
  const help = new Option('-h, --help', 'show this');
  command.configureHelp(layout).addHelpOption(command.parent === null ? help : help.helpGroup(COMMON_OPTIONS));
}

/** Command lines and what they do, as a part of a manual. */
export function exampleText(examples: readonly (readonly [commandLine: string, meaning: string])[]): string {
  return section('Examples:', examples.map(([line, meaning]) => [palette.secondary(line), meaning, line.length]));
}

/** A heading, and a table of two columns below it. */
export function section(title: string, rows: readonly (readonly [term: string, meaning: string, width: number])[]): string {
  const widest = Math.max(...rows.map(([, , width]) => width));
  const lines = rows.map(([term, meaning, width]) => `  ${term}${' '.repeat(widest - width)}  ${meaning}`);
  return ['', palette.strong(title), ...lines].join('\n');
}

const layout: HelpConfiguration = {
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  optionTerm: ({ flags, optional }) => (optional ? flags.replace(' [', '[=') : flags),
  optionDescription: describeOption,
  argumentDescription: ({ description, argChoices = [] }) => description + choices(argChoices, undefined),
  styleTitle: palette.strong,
  styleCommandText: palette.strong,
  styleSubcommandTerm: palette.secondary,
  styleOptionTerm: palette.secondary,
  styleArgumentTerm: palette.secondary,
};

function argumentTerm(argument: Command['registeredArguments'][number]): string {
  const text = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${text}>` : `[${text}]`;
}

/** `what runs the program: interpreter (default), jit, wasm`. */
function describeOption({ description, argChoices = [], defaultValue, negate }: Option): string {
  if (argChoices.length > 0) return description + choices(argChoices, defaultValue);
  return defaultValue === undefined || negate ? description : `${description} (default: ${String(defaultValue)})`;
}

function choices(all: readonly string[], usual: unknown): string {
  return all.length === 0 ? '' : `: ${all.map((choice) => (choice === usual ? `${choice} (default)` : choice)).join(', ')}`;
}
