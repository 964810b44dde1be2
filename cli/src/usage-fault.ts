import type { CommanderError } from 'commander';
import * as toolchain from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { Fault, fault } from './fault.ts';

/** Commander's own messages, as coded ones. What it quotes stands in '…', its did-you-mean in brackets at the end. */
export function usageFault(error: CommanderError, program: string): Fault {
  const [message, suggested] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(suggested ?? '')?.[1];
  const hint = suggestion ? `did you mean \`${suggestion}\`?` : `\`${program} --help\` shows what there is`;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  switch (error.code) {
    case 'commander.unknownCommand':
      return fault(toolchain.unknownCommand, { program, name: first }, { hint });
    case 'commander.unknownOption':
      return fault(toolchain.unknownOption, { command: program, option: first }, { hint });
    case 'commander.missingArgument':
      return fault(toolchain.missingArgument, { command: program, argument: `a value for <${first}>` }, { hint });
    case 'commander.optionMissingArgument':
      return fault(toolchain.missingArgument, { command: program, argument: `a value for \`${first}\`` }, { hint });
    case 'commander.excessArguments':
      return fault(toolchain.tooManyArguments, { command: program }, { hint });
    case 'commander.invalidArgument':
      return fault(toolchain.invalidOption, { option: first, value: second, expected: expectation(message) }, { hint });
    default:
      return new Fault(toolchain.unknownOption.code, message, { hint });
  }
}

function expectation(message: string): string {
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  return choices ? `one of ${choices}` : message.slice(message.lastIndexOf('. ') + 2);
}
