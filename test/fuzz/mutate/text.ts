import type { Random } from '../../nbc/random.ts';
import { programs, VOCABULARY } from '../material.ts';

const TOKEN = /\w+|\s+|"[^"\n]*"|[^\w\s]/gu;
const LONGEST = 4000;

type Mutation = (random: Random, text: string) => string;

/** Some of a program of the repository, or all of a short one, changed in one to four ways. */
export function mutatedProgram(random: Random): string {
  let text = piece(random, LONGEST);
  for (let count = 1 + random.below(4); count > 0; count--) text = random.pick(MUTATIONS)(random, text);
  return text;
}

/** A program whose every token stands where one may stand: most of them mean something, and many are well typed. */
export function retypedProgram(random: Random): string {
  let text = random.pick(programs);
  for (let count = 1 + random.below(3); count > 0; count--) text = random.pick(TOKEN_MUTATIONS)(random, text);
  return text;
}

/** Words and signs in any order. */
export function tokenSoup(random: Random): string {
  return Array.from({ length: 1 + random.below(60) }, () => random.pick(VOCABULARY) + (random.below(3) === 0 ? '' : ' ')).join('');
}

/** A program up to some character. */
export function prefix(random: Random): string {
  const text = random.pick(programs);
  return text.slice(0, random.below(text.length + 1));
}

/** Bytes as an editor, a disk or a network may leave them, read as the compiler reads files. */
export function randomBytes(random: Random): string {
  const range = random.pick([128, 256, 256]);
  return Buffer.from(Array.from({ length: random.below(3000) }, () => random.below(range))).toString('utf8');
}

function piece(random: Random, longest: number): string {
  const text = random.pick(programs);
  const start = text.length > longest ? random.below(text.length - longest) : 0;
  return text.slice(start, start + longest);
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** A range of at most so many characters. */
function range(random: Random, text: string, most: number): { readonly from: number; readonly to: number } {
  const from = random.below(text.length + 1);
  return { from, to: Math.min(text.length, from + random.below(most)) };
}

function replaceRange(random: Random, text: string, most: number, by: (taken: string) => string): string {
  const { from, to } = range(random, text, most);
  return text.slice(0, from) + by(text.slice(from, to)) + text.slice(to);
}

function editTokens(text: string, edit: (tokens: string[]) => void): string {
  const tokens = tokensOf(text);
  if (tokens.length > 0) edit(tokens);
  return tokens.join('');
}

/** Places of tokens that are words, or that are signs. */
function places(tokens: readonly string[], kind: RegExp): number[] {
  return tokens.flatMap((token, index) => (kind.test(token) ? [index] : []));
}

/** One token becomes another of the same kind from the same text, or from another program. */
const swapAlike: Mutation = (random, text) =>
  editTokens(text, (tokens) => {
    const kind = random.pick([/^\w/, /^\w/, /^[^\w\s]/, /^"/]);
    const here = places(tokens, kind);
    const others = random.below(5) === 0 ? tokensOf(piece(random, LONGEST)) : tokens;
    const there = places(others, kind);
    if (here.length > 0 && there.length > 0) tokens[random.pick(here)] = others[random.pick(there)];
  });

const literal: Mutation = (random, text) =>
  editTokens(text, (tokens) => {
    const here = places(tokens, /^\d/);
    const value = random.pick(['0', '1', '2', '63', '64', '255', '65536', '2147483647', '4294967296', '9007199254740993', '9223372036854775807', '1.5', '1e308', 'null', 'true', '""', '[]', '{}']);
    if (here.length > 0) tokens[random.pick(here)] = random.below(4) === 0 ? `(-${value})` : value;
  });

/** A statement or a declaration: what stands between two line ends, somewhere else. */
const moveLines: Mutation = (random, text) => {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const moved = lines.slice(from, from + 1 + random.below(4));
  if (random.below(2) === 0) lines.splice(from, moved.length);
  lines.splice(random.below(lines.length + 1), 0, ...moved);
  return lines.join('\n');
};

const TOKEN_MUTATIONS: readonly Mutation[] = [swapAlike, swapAlike, literal, moveLines];

const MUTATIONS: readonly Mutation[] = [
  ...TOKEN_MUTATIONS,
  (random, text) => replaceRange(random, text, 20, () => ''),
  (random, text) => replaceRange(random, text, 200, () => ''),
  (random, text) => replaceRange(random, text, 2, () => random.pick(VOCABULARY)),
  (random, text) => replaceRange(random, text, 1, () => random.pick(VOCABULARY)),
  (random, text) => replaceRange(random, text, 60, (taken) => taken + taken),
  (random, text) => replaceRange(random, text, 12, (taken) => taken.repeat(2 + random.below(400))),
  (random, text) => replaceRange(random, text, 30, () => piece(random, 300)),
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (_random, text) => text.replaceAll('\n', '\r'),
  (_random, text) => text.replaceAll('\n', '\r\n'),
  (_random, text) => `\ufeff${text}`,
  (random, text) => replaceRange(random, text, 1, () => 'x'.repeat(random.below(70_000))),
  (random, text) => replaceRange(random, text, 1, () => random.pick(['(', '[', '{', '<', '`${', '!', '-', 'f(', 'x => ', 'match (x) { _ => ']).repeat(random.below(2000))),
];
