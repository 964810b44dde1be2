import { contextualWords, reservedWords } from '@noodlecore/compiler/syntax/tokens';
import { commandNames } from './commands.ts';
import type { Session } from './session.ts';

/** What readline wants: what can stand there, and the part of the line that it would replace. */
export type Completion = [candidates: string[], replaced: string];

/** Completes commands, members behind a dot, and names. */
export function complete(line: string, session: Session): Completion {
  if (/^:\w*$/.test(line)) return matching(commandNames(), line);
  const [, before, word] = /^(.*?)([\w$]*)$/s.exec(line) ?? ['', '', ''];
  if (before.endsWith('.')) return matching(membersBefore(before.slice(0, -1).replace(/\?$/, ''), session), word);
  if (word === '') return [[], ''];
  return matching([...session.names(), ...session.libraryNames(), ...reservedWords, ...contextualWords], word);
}

function matching(candidates: Iterable<string>, word: string): Completion {
  return [[...new Set(candidates)].filter((candidate) => candidate.startsWith(word)).sort(), word];
}

/** The longest end of the text that is an expression is what the dot belongs to. */
function membersBefore(text: string, session: Session): Iterable<string> {
  for (const start of expressionStarts(text)) {
    const members = session.membersOf(text.slice(start));
    if (members) return members;
  }
  return [];
}

function expressionStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[\s(=,;{[!&|+\-*/<>?:]+/g)].map((match) => match.index + match[0].length)];
}
