import { describe, expect, test } from 'vitest';
import { filesBelow, readFrom } from '../support/files.ts';
import { parsed } from './parsed.ts';
import { random } from './random.ts';

const codes = (text: string): number[] => parsed(text).map(({ code }) => code);

const TOO_DEEP = 1019;

describe('10,000 levels', () => {
  const pieces = ['(', '[', '{', 'f(', 'a + (', '-', '!', 'x ? (', '(a) => ', 'x => ', '`${', 'await ', 'new A(', 'a[', 'throw ', 'a ** ', 'a ? b : ', 'if (a) ', 'for (;;) ', 'while (a) { ', 'match (x) { _ => '];
  test.each(pieces)('of `%s`', (piece) => expect(codes(`let x = 1; ${piece.startsWith('{') ? '' : 'x = '}${piece.repeat(10_000)}`)).not.toEqual([]));
  test.each(['(', '[', '-', 'f(', '`${', 'x => '])('of `%s` are one mistake', (piece) => expect(codes(`x = ${piece.repeat(10_000)}`)).toEqual([TOO_DEEP]));
  test('of `else if`', () => expect(codes(`${'if (a) { } else '.repeat(10_000)}{ }`)).toEqual([TOO_DEEP]));
  test('of type arguments', () => expect(codes(`let x: ${'List<'.repeat(10_000)}int${'>'.repeat(10_000)} = y`)).toContain(TOO_DEEP));
  test('of members', () => expect(codes(`x = a${'.f()'.repeat(10_000)}`)).toEqual([TOO_DEEP]));
  test('built from nesting and chains together', () => expect(codes(`x = ${'('.repeat(200)}a${`${'.f'.repeat(200)})`.repeat(200)}`)).toEqual([TOO_DEEP]));
});

test('100,000 terms are no nesting', () => {
  for (const operator of ['+', '&&', '??', '*', '==']) expect(codes(`x = a${` ${operator} a`.repeat(100_000)}`)).toEqual([]);
});

describe('a megabyte', () => {
  const size = 1_000_000;
  const texts: Readonly<Record<string, string>> = {
    'one name': 'x'.repeat(size),
    'one string': `let s = "${'ab '.repeat(size / 3)}";`,
    'one string of escapes': `let s = "${'\\n'.repeat(size / 2)}";`,
    'one template': `let s = \`${'$ab\\n'.repeat(size / 5)}\`;`,
    'an unclosed template': `let s = \`${'ab '.repeat(size / 3)}`,
    'an unclosed comment': `/* ${'ab '.repeat(size / 3)}`,
    'one sum': `let x = ${'1 + '.repeat(size / 4)}1`,
    'closing brackets': ')'.repeat(size),
    'quotes': "'".repeat(size),
    'strange characters': '§ '.repeat(size / 2),
    'conflict markers': '<<<<<<< a\n'.repeat(size / 10),
    'unclosed matches': 'match (\n'.repeat(size / 8),
    'comparisons': 'a<'.repeat(size / 2),
    'triple quotes': '"""\n'.repeat(size / 4),
  };
  test.each(Object.entries(texts))('%s', (_, text) => void codes(text), 60_000);
});

const programs = [...filesBelow('stdlib-nc/noodlecore/core', '.nc').map((file) => readFrom('stdlib-nc/noodlecore/core', file)), ...filesBelow('test/syntax/seeds', '.nc').map((file) => readFrom('test/syntax/seeds', file))];

test('every beginning of a program', () => {
  const text = programs.toSorted((a, b) => a.length - b.length)[Math.floor(programs.length / 2)].slice(0, 3000);
  for (let length = 0; length <= text.length; length++) codes(text.slice(0, length));
});

test('a word that is read as a longer one, at the end', () => void codes('data class'));

test('more mistakes than are told', () => void codes(')'.repeat(201)));

test('noise', () => {
  const next = random(1);
  for (let round = 0; round < 300; round++) codes(Array.from({ length: next(400) }, () => String.fromCharCode(next(10) === 0 ? next(0x10000) : next(128))).join(''));
});

test('the signs and words of the language in any order', () => {
  const next = random(2);
  const pieces = ['(', ')', '[', ']', '{', '}', ';', ',', ':', '.', '?', '=>', '->', '=', '==', '+', '-', '<', '>', '|', '!', '@', '...', '..', '`', '${', '"', "'", '//', '/*', '*/', '#', '\n', '\n    ', ' ', 'a', 'Foo', '1', '2.5', '"s"'];
  const words = ['let', 'const', 'func', 'class', 'record', 'enum', 'interface', 'if', 'else', 'for', 'in', 'while', 'do', 'match', 'case', 'switch', 'return', 'try', 'catch', 'finally', 'new', 'this', 'super', 'import', 'as', 'is', 'not', 'private', 'static', 'constructor', 'extends', 'type', 'spawn', 'await', 'throw', 'lambda', 'def', 'function', 'var', 'int', 'null'];
  const all = [...pieces, ...words];
  for (let round = 0; round < 3000; round++) codes(Array.from({ length: 1 + next(40) }, () => all[next(all.length)] + (next(3) === 0 ? '' : ' ')).join(''));
});

test('programs with something taken out, doubled or put in', () => {
  const next = random(3);
  const signs = '(){}[]<>;:,.=!?"\'`$\\/@#\n\0é“';
  for (let round = 0; round < 400; round++) {
    const program = programs[next(programs.length)];
    const from = next(program.length);
    const text = program.slice(from, from + 1500);
    const at = next(text.length);
    const mutated = [text.slice(0, at) + text.slice(at + 1 + next(10)), text.slice(0, at) + signs[next(signs.length)] + text.slice(at), text.slice(0, at) + text.slice(Math.max(0, at - next(30)))];
    codes(mutated[next(3)]);
  }
});
