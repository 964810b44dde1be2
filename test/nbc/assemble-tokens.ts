import type { Rep, ResultRep } from '@noodlecore/runtime/nbc/module';

/** Words of a line; a quoted string is (part of) one word; `;` begins a comment. */
export function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  const pattern = /(?:"(?:[^"\\]|\\.)*"|[^\s";])+|;.*/gy;
  let at = 0;
  while (at < line.length) {
    if (line[at] === ' ' || line[at] === '\t' || line[at] === '\r') {
      at++;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (!match) throw new Error(`cannot read: ${line}`);
    if (match[0].startsWith(';')) break;
    tokens.push(match[0]);
    at = pattern.lastIndex;
  }
  return tokens;
}

const REPS: Readonly<Record<string, ResultRep>> = { i: 'int', f: 'float', b: 'bool', r: 'ref', v: 'void', int: 'int', float: 'float', bool: 'bool', ref: 'ref', void: 'void' };

export function repNamed(name: string): ResultRep {
  const rep = REPS[name];
  if (!rep) throw new Error(`not a representation: ${name}`);
  return rep;
}

/** `irf` → int, ref, float. */
export function repsNamed(letters: string): Rep[] {
  return [...letters].map((letter) => repNamed(letter) as Rep);
}
