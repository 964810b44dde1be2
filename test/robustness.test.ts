import { expect, test } from 'vitest';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { MAX_DIAGNOSTICS } from '@noodlecore/compiler/syntax/parser/core';
import { filesBelow, readFrom } from './support/files.ts';
import { Checker } from './support/library.ts';

/** Whatever the text, the compiler answers with coded diagnostics: it never throws, hangs or overflows its stack. */
const checker = new Checker();

function check(text: string): number[] {
  const diagnostics = checker.diagnostics(text);
  renderReport(diagnostics);
  return diagnostics.map((diagnostic) => diagnostic.code);
}

/** Repeatable noise: the same numbers in every run. */
function* noise(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state >>> 8;
  }
}

const samples = filesBelow('stdlib-nc/noodlecore/core', '.nc').map((file) => readFrom('stdlib-nc/noodlecore/core', file));

test.each(['(', '[', '{', '{ "a": ', 'f(', 'a + (', '!', '-', 'x ? (', '(a) => ', 'if (true) { ', 'List<', '`${', 'match (x) { _ => ', 'await ', 'new A(', 'a.b(', 'func f() { '])('10,000 times `%s`', (piece) => {
  expect(check(`func main() { let x = ${piece.repeat(10_000)} }`).length).toBeGreaterThan(0);
  expect(check(piece.repeat(10_000)).length).toBeGreaterThan(0);
});

test.each([' + 1', ' * (2)', '.f()', '[0]', '!', ' ?? a', ' is A', ' && b', ' ? 1 : a'])('a chain of 20,000 `%s`', (link) => {
  check(`func main() { let a = 1; let x = a${link.repeat(20_000)}; }`);
});

test('many `else if`, many arms, many members', () => {
  check(`func main() { let a = 1; ${'if (a == 1) { } else '.repeat(10_000)} { } }`);
  check(`func main() { let a = 1; match (a) { ${Array.from({ length: 10_000 }, (_, i) => `${i} => print(${i}),`).join('\n')} _ => print(0) } }`);
  check(`class A { ${Array.from({ length: 10_000 }, (_, i) => `int f${i} = ${i};`).join('\n')} }`);
});

test.each(['?', '[]', '[,]', '??'])('10,000 times `%s` behind a type', (mark) => {
  expect(check(`let x: int${mark.repeat(10_000)} = 1;`)).not.toEqual([]);
  expect(check(`func main() { let x: any = 1; print(x is int${mark.repeat(10_000)}); }`)).not.toEqual([]);
});

/** What there is much of is never spread into a call: each part would stand on JavaScript's stack. */
test.each([
  ['variables that nobody reads', (i: number) => `    let a${i} = ${i};`],
  ['imports of what is not there', (i: number) => `import a.b${i}`],
] as const)('200,000 %s', (what, line) => {
  const lines = Array.from({ length: 200_000 }, (_, i) => line(i)).join('\n');
  expect(check(what.startsWith('imports') ? lines : `func main() {\n${lines}\n}`).length).toBeGreaterThan(0);
});

/** Each is looked for where it might be declared, and what it might mean: neither may look at all that there is for each. */
test.each([
  ['imports of what a module lacks', (i: number) => `import noodlecore.json.{parse as p${i}}`],
  ['names that nobody declares', (i: number) => `let a${i} = b${i};`],
  ['statements that never run', (i: number) => `func f${i}(): int { return 1; print(2); }`],
  ['functions that end without their result', (i: number) => `func f${i}(): int { x${i} + 1; }`],
  ['templates that do not end', (i: number) => `print(\`a${i});`],
  ['doubled words', (i: number) => `let let a${i} = = ${i};`],
  ['blocks without their opening brace', (i: number) => `func f${i}(x: bool) {\n    if (x)\n        print(1);\n        print(2);\n    }\n}`],
] as const)('30,000 %s', (_, line) => {
  expect(check(Array.from({ length: 30_000 }, (__, i) => line(i)).join('\n')).length).toBeGreaterThan(0);
});

/** A change that might take mistakes away is tried, and a trial looks at each pair of them; what a variable holds is looked for in each body. Each such look may cost little. */
test.each([
  [90, 'overrides of what the class above calls otherwise', '\n', (i: number) => `interface H${i} { func handle${i}(): int }\nclass E${i} implements H${i} { func process(): int { return 1; } }\nabstract class S${i} { func area(): float }\nclass C${i} extends S${i} { override func title(): String { return "c"; } }`],
  [60, 'lists of other elements, all in one line', ' ', (i: number) => `class Animal${i} {} class Dog${i} extends Animal${i} {} func feed${i}(animals: List<Animal${i}>) { animals.add(new Animal${i}()); } func main${i}() { const dogs${i}: List<Dog${i}> = [new Dog${i}()]; feed${i}(dogs${i}); }`],
  [500, 'variables that nothing fills', '\n', (i: number) => `let items${i}_ = [];\nfunc count${i}(): int { return items${i}_.length; }\nclass Store${i} { func clear() { items${i}_.clear(); } }`],
] as const)('%i %s', (count, _, between, piece) => {
  const before = process.threadCpuUsage().user;
  expect(check(Array.from({ length: count }, (__, i) => piece(i)).join(between)).length).toBeGreaterThan(0);
  expect((process.threadCpuUsage().user - before) / 1e6).toBeLessThan(4);
});

/** No regular expression is made of a name. */
test.each([
  ['a binding of one alternative', (name: string) => `enum E { A(n: int), B(n: int) }\nfunc f(e: E): int { return match (e) { A(n) | B(${name}) => 1 }; }`],
  ['the entry of a Map', (name: string) => `let m = { "a": 1 };\nprint(m.filter((${name}) => ${name}.value > 1));`],
  ['a type that nobody declares', (name: string) => `class A { func f(x: ${name}): ${name} { return x; } func g(): int { return 1; } }`],
  ['an assignment to itself', (name: string) => `class A { int ${name}; constructor(${name}: int) { ${name} = ${name}; } }`],
  ['a scope function of Kotlin', (name: string) => `let a: String? = null;\nprint(a?.let { ${name} -> ${name}.length });`],
  ['constants of an enum of Java', (name: string) => `enum E { A(1), B(2); private final int ${name}; E(int ${name}) { this.${name} = ${name}; } }`],
  ['a static method that uses this', (name: string) => `class A { int n = 1; static func ${name}(): int { return this.n + this.n; } }\nprint(new A().${name}());`],
] as const)('a name of a million letters: %s', (_, text) => {
  expect(check(text('x'.repeat(1_000_000))).length).toBeGreaterThan(0);
});

/** A file is given up after so many mistakes: whatever is being read then must end. */
test.each([1, 2, 3, 4, 5])('each mistake of the syntax, where the file is given up at number %i', (nth) => {
  const directory = 'test/errors';
  const before = 'let = 1;\n'.repeat(MAX_DIAGNOSTICS - nth);
  for (const file of filesBelow(directory, '.nc').filter((each) => /^1[01]/.test(each))) {
    expect(check(before + readFrom(directory, file)).length, file).toBeGreaterThan(0);
  }
});

test('truncated programs', () => {
  for (const text of samples.slice(0, 6)) for (let at = 0; at < text.length; at += 397) check(text.slice(0, at));
});

test('random bytes', () => {
  const random = noise(7);
  for (let round = 0; round < 200; round++) {
    const length = random.next().value % 2000;
    check(Buffer.from(Array.from({ length }, () => random.next().value & 255)).toString('utf8'));
  }
});

test('programs with characters changed, doubled and removed', () => {
  const random = noise(11);
  const next = (limit: number): number => random.next().value % limit;
  const signs = '(){}[]<>;:,.=!?"\'`$\\/@#\n\0é😀';
  for (let round = 0; round < 300; round++) {
    let text = samples[next(samples.length)].slice(0, 4000);
    for (let change = 0; change < 5; change++) {
      const at = next(text.length);
      const sign = signs[next(signs.length)];
      text = next(2) === 0 ? text.slice(0, at) + sign + text.slice(at + 1) : text.slice(0, at) + text.slice(at + next(20));
    }
    check(text);
  }
});

test('five megabytes: of code, of one line, of one word', { timeout: 60_000 }, () => {
  check(Array.from({ length: 120_000 }, (_, i) => `func f${i}(x: int): int { return x * 2 + 1; }`).join('\n'));
  check('x'.repeat(5_000_000));
  check(`let s = "${'ab '.repeat(1_700_000)}";`);
  check(`${'1 + '.repeat(1_200_000)}1`);
});
