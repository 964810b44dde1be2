import type { Argument, Command, Option } from 'commander';
import { catalogue } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { namedCommand } from './main.ts';
import { CodeArgument, PathArgument, PathOption } from './command.ts';

export interface Candidate {
  readonly text: string;
  readonly meaning: string;
}

export interface Candidates {
  readonly words: readonly Candidate[];
  /** Whether files may stand there too: the shell knows them better. */
  readonly files: boolean;
}

const NOTHING: Candidates = { words: [], files: false };
const FILES: Candidates = { words: [], files: true };

/** What may stand at the cursor: `words` are those behind the program's name, the last one as far as it is typed. */
export function candidatesFor(program: Command, words: readonly string[]): Candidates {
  const before = joinAssignments(words);
  const current = before.pop() ?? '';
  const { words: possible, files } = possibleAt(program, before, current);
  return { words: possible.filter(({ text }) => text.startsWith(current)), files };
}

function possibleAt(program: Command, before: readonly string[], current: string): Candidates {
  const named = before[0] === 'help' ? before.slice(1) : before;
  const { command, depth } = namedCommand(program, named);
  const rest = named.slice(depth);
  if (command.commands.length > 0) {
    if (rest.length > 0) return NOTHING;
    return current.startsWith('-') ? only(optionWords(command)) : only(commandWords(command));
  }
  if (before[0] === 'help') return NOTHING;
  const { positional, valueOf } = readWords(command, rest);
  if (valueOf) return valuesOf(valueOf, '');
  const option = current.includes('=') ? findOption(command, current.slice(0, current.indexOf('='))) : undefined;
  if (option) return valuesOf(option, `${option.long}=`);
  if (current.startsWith('-') && !(positional > 0 && passesOn(command))) return only(optionWords(command));
  return valuesOf(command.registeredArguments[Math.min(positional, command.registeredArguments.length - 1)], '');
}

/** How many arguments stand there already, and the option whose value comes next. */
function readWords(command: Command, words: readonly string[]): { positional: number; valueOf: Option | undefined } {
  let positional = 0;
  let valueOf: Option | undefined;
  for (const word of words) {
    if (valueOf) valueOf = undefined;
    else if (!word.startsWith('-') || word === '-') positional++;
    else if (positional === 0 || !passesOn(command)) valueOf = requiredOption(command, word);
  }
  return { positional, valueOf };
}

/** Whether what stands behind the first argument is the business of a program that is run. */
function passesOn(command: Command): boolean {
  return command.registeredArguments.length > 1;
}

function requiredOption(command: Command, word: string): Option | undefined {
  const option = findOption(command, word);
  return option?.required ? option : undefined;
}

function findOption(command: Command, word: string): Option | undefined {
  return command.options.find(({ short, long }) => word === short || word === long);
}

function valuesOf(source: Argument | Option | undefined, prefix: string): Candidates {
  if (source === undefined) return NOTHING;
  if (source instanceof PathArgument || source instanceof PathOption) return FILES;
  if (source instanceof CodeArgument) return only(catalogue.map(({ code, title }) => ({ text: String(code), meaning: title })));
  return only((source.argChoices ?? []).map((choice) => ({ text: prefix + choice, meaning: '' })));
}

function commandWords(program: Command): Candidate[] {
  return program.commands.map((command) => ({ text: command.name(), meaning: command.summary() }));
}

function optionWords(command: Command): Candidate[] {
  const own = command.options.filter((option) => !option.hidden).map(({ long, description }) => ({ text: long ?? '', meaning: description }));
  return [...own, { text: '--help', meaning: 'show what there is' }];
}

function only(words: readonly Candidate[]): Candidates {
  return { words, files: false };
}

/** bash takes `--metrics=json` for three words. */
function joinAssignments(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && (word === '=' || (last.startsWith('--') && last.endsWith('=')))) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}
