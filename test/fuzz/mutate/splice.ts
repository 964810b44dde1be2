import { MAX_DIAGNOSTICS } from '@noodlecore/compiler/syntax/parser/core';
import type { Random } from '../../nbc/random.ts';
import { brokenPrograms, programs } from '../material.ts';

const TOKEN = /\w+|\s+|"[^"\n]*"|[^\w\s]/gu;
const LONGEST = 1500;
/** How many mistakes before it gives the file up the parser may be left with. */
const NEARLY = 8;

/** A program with pieces of broken ones between its tokens or lines: every foreign habit in every place. */
export function splicedProgram(random: Random): string {
  let text = excerpt(random, random.below(2) === 0 ? random.pick(programs) : random.pick(brokenPrograms));
  for (let count = 1 + random.below(4); count > 0; count--) text = random.pick([betweenTokens, betweenTokens, betweenLines])(random, text);
  if (random.below(4) === 0) text = text.replace(/\s+/g, ' ');
  return random.below(6) === 0 ? 'let = 1;\n'.repeat(MAX_DIAGNOSTICS - 1 - random.below(NEARLY)) + text : text;
}

function excerpt(random: Random, text: string): string {
  const start = text.length > LONGEST ? random.below(text.length - LONGEST) : 0;
  return text.slice(start, start + LONGEST);
}

function betweenLines(random: Random, text: string): string {
  return inserted(random, text.split('\n'), random.pick(brokenPrograms).split('\n'), 6).join('\n');
}

function betweenTokens(random: Random, text: string): string {
  return inserted(random, tokensOf(text), tokensOf(random.pick(brokenPrograms)), 12).join('');
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** At most so many parts of the one list, in place of none or some of the other one's. */
function inserted(random: Random, into: readonly string[], from: readonly string[], most: number): string[] {
  const start = random.below(from.length);
  const at = random.below(into.length + 1);
  return [...into.slice(0, at), ...from.slice(start, start + 1 + random.below(most)), ...into.slice(at + (random.below(2) === 0 ? 0 : random.below(4)))];
}
