import { expect, test } from 'vitest';
import { positionAt } from '@noodlecore/compiler/base/source';
import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';
import { filesBelow, readFrom } from '../support/files.ts';
import { Checker } from '../support/library.ts';

/**
 * Programs that say on which line which code is told: `//! 1590`. Every other line is silent. They are about what the checker
 * knows where; how a message looks is the matter of test/errors.
 */
const FOLDER = 'test/compiler/checks';
const checker = new Checker();

for (const file of filesBelow(FOLDER, '.nc')) {
  test(file, () => {
    const text = readFrom(FOLDER, file);
    const told = checker.diagnostics(text, file).map(({ code, primary }) => `${positionAt(primary.span.source, primary.span.start).line}: ${code}`);
    expect(told.sort()).toEqual(marked(text).sort());
  });
}

function marked(text: string): string[] {
  return text.split('\n').flatMap((line, i) => (/\/\/! ([\d ]+)/.exec(line)?.[1] ?? '').split(' ').filter((code) => code !== '').map((code) => `${i + 1}: ${code}`));
}

/** Chains and nests as long as the reader lets them be, and wide matches: no stack overflows, and time stays in proportion. */
const LONG = 20_000;
const hostile: Readonly<Record<string, string>> = {
  'a long sum': `func f(a: int): int { return ${Array(LONG).fill('a').join(' + ')}; }`,
  'a long concatenation': `func f(a: int): String { return ${Array(LONG).fill('a').join(' + "" + ')}; }`,
  'a long conjunction': `func f(a: bool): bool { return ${Array(LONG).fill('a').join(' && ')}; }`,
  'a long chain of defaults': `func f(a: int?): int { return ${Array(LONG).fill('a').join(' ?? ')} ?? 1; }`,
  'a chain of calls': `class A { func a(): A { return this; } }\nfunc f(x: A): A { return x${'.a()'.repeat(400)}; }`,
  'nested generic calls': `func g<T>(x: T): T { return x; }\nfunc f(): int { return ${'g('.repeat(200)}1${')'.repeat(200)}; }`,
  'a match of many numbers': `func f(a: int): int { return match (a) { ${numbered(5000, (i) => `${i} => ${i},`)} _ => 0 }; }`,
  'a match of many texts or null': `func f(a: String?): int { return match (a) { ${numbered(2000, (i) => `"k${i}" => ${i},`)} null => 1, _ => 0 }; }`,
  'a match of many cases': `enum E { ${numbered(1000, (i) => `C${i}(v: int),`)} }\nfunc f(a: E): int { return match (a) { ${numbered(1000, (i) => `C${i}(v) => v,`)} }; }`,
  'a match that is exponential': `record R(${numbered(20, (i) => `a${i}: bool,`)})\nfunc f(r: R): int { return match (r) { ${numbered(20, (i) => `R(${numbered(20, (j) => (i === j ? 'true,' : '_,'))}) => ${i},`)} _ => 0 }; }`,
  'many narrowed variables': `func f(a: int?) { ${numbered(5000, (i) => `let x${i} = a; if (x${i} != null) { print(x${i} + 1); }\n`)} }`,
};

function numbered(count: number, text: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => text(i)).join(' ');
}

for (const [name, text] of Object.entries(hostile)) {
  test(name, () => expect(checker.diagnostics(text)).toEqual([]), 5000);
}

/** Each offered fix by itself takes its diagnostic away and brings no new error. */
for (const file of filesBelow('test/errors', '.nc').filter((name) => /^(15[5-9]|1[67]|19[5-9])/.test(name))) {
  test(`fixes of ${file}`, () => {
    const text = readFrom('test/errors', file);
    const own = text.startsWith('// strict') ? new Checker({ strict: true }) : checker;
    const before = own.diagnostics(text, file);
    for (const diagnostic of before) {
      for (const fix of diagnostic.fixes) {
        const after = own.diagnostics(applied(text, fix), file);
        expect(count(after, diagnostic), fix.title).toBeLessThan(count(before, diagnostic));
        expect(after.filter((each) => each.severity === 'error' && count(before, each) === 0).map(textOf), fix.title).toEqual([]);
      }
    }
  });
}

function applied(text: string, fix: Fix): string {
  const edits = fix.edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => b.span.start - a.span.start || b.i - a.i);
  return edits.reduce((mended, { span, newText }) => mended.slice(0, span.start) + newText + mended.slice(span.end), text);
}

function count(diagnostics: readonly Diagnostic[], wanted: Diagnostic): number {
  return diagnostics.filter((each) => textOf(each) === textOf(wanted)).length;
}

function textOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
