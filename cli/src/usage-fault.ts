import type { Command, CommanderError } from 'commander';
import * as toolchain from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { closest } from '@noodlecore/compiler/diagnostics/suggest';
import { Fault, fault } from './fault.ts';

/** Commander's own messages, as coded ones. What it quotes stands in '…', its did-you-mean in brackets at the end. */
export function usageFault(error: CommanderError, command: Command, elsewhere: Readonly<Record<string, string>>): Fault {
  const program = fullName(command);
  const [message, suggested] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(suggested ?? '')?.[1];
  const hint = suggestion ? `did you mean \`${suggestion}\`?` : `\`${program} --help\` shows what there is`;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  switch (error.code) {
    case 'commander.unknownCommand':
      return fault(toolchain.unknownCommand, { program, name: first }, { hint: commandHint(first, elsewhere) ?? hint });
    case 'commander.unknownOption':
      return fault(toolchain.unknownOption, { command: program, option: first }, { hint: optionHint(first, command) ?? hint });
    case 'commander.missingArgument':
      return fault(toolchain.missingArgument, { command: program, argument: `a value for <${first}>` }, { hint });
    case 'commander.optionMissingArgument':
      return fault(toolchain.missingArgument, { command: program, argument: `a value for \`${flagOf(first)}\`` }, { hint });
    case 'commander.excessArguments':
      return fault(toolchain.tooManyArguments, { command: program }, { hint });
    case 'commander.invalidArgument': {
      const [option, value] = message.startsWith('command-argument') ? [`<${second}>`, first] : [flagOf(first), second];
      return fault(toolchain.invalidOption, { option, value, expected: expectation(message) }, { hint: choiceHint(message, value) ?? hint });
    }
    case 'commander.conflictingOption':
      return fault(toolchain.conflictingOptions, { option: flagOf(first), other: flagOf(second) }, { hint });
    default:
      return new Fault(toolchain.unknownOption.code, message, { hint });
  }
}

/** `noodle run`. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

/** `--json`, as many tools have it. */
function optionHint(option: string, { options }: Command): string | undefined {
  const hasFormat = options.some(({ long, argChoices }) => long === '--format' && argChoices?.includes(option.slice(2)));
  return hasFormat ? `did you mean \`--format ${option.slice(2)}\`?` : undefined;
}

/** A file's name where a command belongs, or a command of the other program. */
function commandHint(name: string, elsewhere: Readonly<Record<string, string>>): string | undefined {
  const other = elsewhere[name];
  if (other !== undefined) return `it is a command of ${other}: \`${other} ${name}\``;
  return /\.nb?c$/.test(name) ? `to run it: \`noodle run ${name}\`` : undefined;
}

/** `--fuel <steps>` is declared, `--fuel` is what was typed. */
function flagOf(declared: string): string {
  return declared.replace(/ [<[].*$/, '').replace(/^-\w, /, '');
}

function choiceHint(message: string, value: string): string | undefined {
  const meant = closest(value, choicesIn(message));
  return meant === null ? undefined : `did you mean \`${meant}\`?`;
}

function expectation(message: string): string {
  const choices = choicesIn(message);
  return choices.length > 0 ? `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}` : message.slice(message.lastIndexOf('. ') + 2);
}

function choicesIn(message: string): string[] {
  return /Allowed choices are (.+)\.$/.exec(message)?.[1].split(', ') ?? [];
}
