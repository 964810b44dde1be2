import { describe, expect, test } from 'vitest';
import { entryOf } from '@noodlecore/compiler/diagnostics/catalogue/index';
import { compareInterfaces } from '@noodlecore/package-manager/interface/compare';
import { libraryFolder } from '@noodlecore/cli/installation';
import { ownInterface } from '@noodlecore/cli/interface/own-interface';
import type { PublicInterface } from '@noodlecore/package-manager/interface/public-interface';
import { showChanges } from '@noodlecore/package-manager/publish/show-changes';
import { openFolder } from '@noodlecore/cli/project';
import { leakedTypes } from '@noodlecore/package-manager/interface/leaks';
import { unfinishedFunctions } from '@noodlecore/package-manager/interface/unfinished';
import { openProject } from '@noodlecore/cli/workspace';
import { highestLevel, type ChangeLevel } from '@noodlecore/package-manager/publish/interface-change';
import { readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';

/** One program a side, in which only the texts change: a case costs what checking a small module costs. */
class Side {
  private readonly side = programOf(new Map());

  /** The public interface of texts by module name. */
  interfaceOf(texts: Readonly<Record<string, string>>): PublicInterface {
    const { host, program } = this.side;
    const names = Object.keys(texts);
    for (const name of names) host.set(name, texts[name], `${name}.nc`);
    program.open(names);
    const wrong = names.flatMap((name) => program.diagnostics(name)).filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    return new Map(names.map((name) => [name, new Map([...program.checked(name).symbol.members].filter(([, { visibility }]) => visibility !== 'private'))]));
  }
}

const [older, newer] = [new Side(), new Side()];
const user = programOf(new Map(), { strict: true });

function changesOf(before: string, after: string) {
  return compareInterfaces(older.interfaceOf({ shapes: before }), newer.interfaceOf({ shapes: after }));
}

/** What a program in strict mode meets that uses the text. */
function errorsOfUser(text: string, shapes: string): string[] {
  user.host.set('shapes', shapes, 'shapes.nc');
  user.host.set('user', `import shapes\n${text}`, 'user.nc');
  user.program.open(['user']);
  return user.program.diagnostics('user').filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

/** What changed, and whether a program that uses the old version says the same. */
interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Null: no change. */
  readonly level: ChangeLevel | null;
  readonly reason?: RegExp;
  /** A module that compiles against the old version. With `major` it must not compile against the new one, else it must. */
  readonly user?: string;
}

const SHAPES = 'interface Shape { func area(): float }\nclass Circle implements Shape { func area(): float { return 1; } }\n';

const CASES: readonly Case[] = [
  // Getters and setters
  { what: 'a method that is a getter', before: 'class A { func size(): int { return 1; } }', after: 'class A { get size(): int { return 1; } }', level: 'major', reason: /it is a getter now/, user: 'print(new A().size() + 1);' },
  { what: 'a getter that gets a setter', before: 'class A { get size(): int { return 1; } }', after: 'class A { get size(): int { return 1; }\nset size(value: int) {} }', level: 'minor', user: 'print(new A().size + 1);' },
  { what: 'a setter that is gone', before: 'class A { get size(): int { return 1; }\nset size(value: int) {} }', after: 'class A { get size(): int { return 1; } }', level: 'major', user: 'new A().size = 2;' },
  { what: 'a getter that gives something else', before: 'class A { get size(): int { return 1; } }', after: 'class A { get size(): String { return ""; } }', level: 'major', user: 'const n: int = new A().size;' },
  // Functions
  { what: 'a body', before: 'func f(): int { return 1; }', after: 'func f(): int { return 2; }', level: null },
  { what: 'what is private', before: 'private func f(): int { return 1; }', after: 'private func f(x: String) {}', level: null },
  { what: 'a new function', before: 'func f() {}', after: 'func f() {}\nfunc g() {}', level: 'minor', user: 'f();' },
  { what: 'a function that is gone', before: 'func f() {}', after: 'func g() {}', level: 'major', user: 'f();' },
  { what: 'a function that became private', before: 'func f() {}', after: 'private func f() {}', level: 'major', user: 'f();' },
  { what: 'a further parameter', before: 'func f(a: int) {}', after: 'func f(a: int, b: int) {}', level: 'major', reason: /must give `b`/, user: 'f(1);' },
  { what: 'a further parameter with a default', before: 'func f(a: int) {}', after: 'func f(a: int, b: int = 1) {}', level: 'minor', user: 'f(1);\nf(a: 1);' },
  { what: 'a parameter with a default before another', before: 'func f(a: int, c: int) {}', after: 'func f(a: int, b: int = 1, c: int = 2) {}', level: 'major', reason: /`b` stands before/ },
  { what: 'a parameter less', before: 'func f(a: int, b: int) {}', after: 'func f(a: int) {}', level: 'major', user: 'f(1, 2);' },
  { what: 'a parameter of another name', before: 'func f(a: int) {}', after: 'func f(b: int) {}', level: 'major', reason: /`a` is called `b`/, user: 'f(a: 1);' },
  { what: 'parameters in another order', before: 'func f(a: int, b: String) {}', after: 'func f(b: String, a: int) {}', level: 'major', reason: /another order/, user: 'f(1, "");' },
  { what: 'a parameter that takes more', before: `${SHAPES}func f(s: Circle) {}`, after: `${SHAPES}func f(s: Shape) {}`, level: 'minor', user: 'f(new Circle());' },
  { what: 'a parameter that takes less', before: `${SHAPES}func f(s: Shape) {}`, after: `${SHAPES}func f(s: Circle) {}`, level: 'major', user: 'func g(s: Shape) { f(s); }' },
  { what: 'a parameter that may be null', before: 'func f(s: String) {}', after: 'func f(s: String?) {}', level: 'minor', user: 'f("");' },
  { what: 'a parameter that may be null no more', before: 'func f(s: String?) {}', after: 'func f(s: String) {}', level: 'major', user: 'f(null);' },
  { what: 'an int parameter that takes floats', before: 'func f(x: int) {}', after: 'func f(x: float) {}', level: 'minor', user: 'f(1);' },
  { what: 'a default that is gone', before: 'func f(a: int = 1) {}', after: 'func f(a: int) {}', level: 'major', user: 'f();' },
  { what: 'a default that has come', before: 'func f(a: int) {}', after: 'func f(a: int = 1) {}', level: 'minor', user: 'f(2);' },
  { what: 'another default', before: 'func f(a: int = 1) {}', after: 'func f(a: int = 2) {}', level: 'patch', reason: /is `2` where it is left out/, user: 'f();' },
  { what: 'a result that is more special', before: `${SHAPES}func f(): Shape { return new Circle(); }`, after: `${SHAPES}func f(): Circle { return new Circle(); }`, level: 'minor', user: 'let s: Shape = f();' },
  { what: 'a result that is more general', before: `${SHAPES}func f(): Circle { return new Circle(); }`, after: `${SHAPES}func f(): Shape { return new Circle(); }`, level: 'major', user: 'let c: Circle = f();' },
  { what: 'a result that may be null', before: 'func f(): String { return ""; }', after: 'func f(): String? { return ""; }', level: 'major', user: 'print(f().length);' },
  { what: 'a result that is null no more', before: 'func f(): String? { return ""; }', after: 'func f(): String { return ""; }', level: 'minor', user: 'print(f() ?? "");' },
  { what: 'int in the place of float', before: 'func f(): float { return 1; }', after: 'func f(): int { return 1; }', level: 'major', user: 'let g: () => float = f;' },
  { what: 'a value in the place of nothing', before: 'func f() {}', after: 'func f(): int { return 1; }', level: 'minor', user: 'f();\nlet g: () => void = f;' },
  { what: 'nothing in the place of a value', before: 'func f(): int { return 1; }', after: 'func f() {}', level: 'major', user: 'let n: int = f();' },
  { what: 'a function that is taken, whose parameter is more general', before: `${SHAPES}func f(g: (Circle) => int) {}`, after: `${SHAPES}func f(g: (Shape) => int) {}`, level: 'major', user: 'func h(c: Circle): int { return 1; }\nf(h);' },
  { what: 'a function that is taken, whose parameter is more special', before: `${SHAPES}func f(g: (Shape) => int) {}`, after: `${SHAPES}func f(g: (Circle) => int) {}`, level: 'minor', user: 'func h(s: Shape): int { return 1; }\nf(h);' },
  { what: 'a collection of something more special, which is another type', before: `${SHAPES}func f(): List<Shape> { return []; }`, after: `${SHAPES}func f(): List<Circle> { return []; }`, level: 'major', user: 'let s: List<Shape> = f();' },
  { what: 'a type parameter of another name', before: 'func f<T>(x: T): List<T> { return [x]; }', after: 'func f<Item>(x: Item): List<Item> { return [x]; }', level: null, user: 'f(1);' },
  { what: 'type parameters that change places', before: 'func f<A, B>(a: A, b: B) {}', after: 'func f<B, A>(a: A, b: B) {}', level: 'major', user: 'f<int, String>(1, "");' },
  { what: 'a further type parameter', before: 'func f<A>(a: A) {}', after: 'func f<A, B>(a: A) {}', level: 'major', user: 'f<int>(1);' },
  { what: 'a bound that has come', before: `${SHAPES}func f<T>(x: T) {}`, after: `${SHAPES}func f<T extends Shape>(x: T) {}`, level: 'major', user: 'f(1);' },
  { what: 'a bound that is gone', before: `${SHAPES}func f<T extends Shape>(x: T) {}`, after: `${SHAPES}func f<T>(x: T) {}`, level: 'minor', user: 'f(new Circle());' },
  { what: 'what the host calls', before: '@export\nfunc f(): int { return 1; }', after: 'func f(): int { return 1; }', level: 'major' },
  // Variables, aliases
  { what: 'a constant of another value', before: 'const LIMIT = 1;', after: 'const LIMIT = 2;', level: 'patch', user: 'print(LIMIT);' },
  { what: 'a constant that is no number', before: 'const NONE = 0.0 / 0.0;\nclass C { static const float NONE = 0.0 / 0.0; }', after: 'const NONE = 0.0 / 0.0;\nclass C { static const float NONE = 0.0 / 0.0; }', level: null },
  { what: 'a constant that became a variable', before: 'const LIMIT = 1;', after: 'let LIMIT = 1;', level: 'major', user: 'func f(n: int): int { return match (n) { LIMIT => 1, _ => 2 }; }' },
  { what: 'a variable that became a constant', before: 'let limit = 1;', after: 'const limit = 1;', level: 'minor', user: 'print(limit);' },
  { what: 'a variable of another type', before: 'let limit = 1;', after: 'let limit = "";', level: 'major', user: 'let n: int = limit;' },
  { what: 'an alias of another type', before: 'type Id = int;', after: 'type Id = String;', level: 'major', user: 'let id: Id = 1;' },
  { what: 'an alias of a class, in its place', before: 'func f(x: int) {}', after: 'type Id = int;\nfunc f(x: Id) {}', level: 'minor', user: 'f(1);' },
  { what: 'a class in the place of a function', before: 'func f() {}', after: 'class f {}', level: 'major', reason: /something else/ },
  // Classes
  { what: 'a class that became abstract', before: 'class C {}', after: 'abstract class C {}', level: 'major', user: 'new C();' },
  { what: 'a class that became final', before: 'class C {}', after: 'final class C {}', level: 'major', user: 'class D extends C {}' },
  { what: 'a record in the place of a class', before: 'class C { const int x = 1; }', after: 'record C(x: int)', level: 'major', reason: /was a class and is a record/ },
  { what: 'a class that is a shape no more', before: SHAPES, after: SHAPES.replace('implements Shape ', ''), level: 'major', user: 'let s: Shape = new Circle();' },
  { what: 'a class that is a shape too', before: SHAPES.replace('implements Shape ', ''), after: SHAPES, level: 'minor', user: 'new Circle();' },
  { what: 'another argument of what it extends', before: 'interface Box<T> {}\nclass C implements Box<int> {}', after: 'interface Box<T> {}\nclass C implements Box<String> {}', level: 'major', user: 'let b: Box<int> = new C();' },
  { what: 'a type parameter of a class, of another name', before: 'class Box<T> { T? item; func get(): T? { return this.item; } }', after: 'class Box<E> { E? item; func get(): E? { return this.item; } }', level: null },
  { what: 'a constructor that needs more', before: 'class C {}', after: 'class C { int x; constructor(this.x) {} }', level: 'major', user: 'new C();' },
  { what: 'a constructor with a default more', before: 'class C { int x; constructor(this.x) {} }', after: 'class C { int x; private int y; constructor(this.x, y: int = 1) { this.y = y; } }', level: 'minor', user: 'new C(1);' },
  { what: 'a constructor that became private', before: 'class C { constructor() {} }', after: 'class C { private constructor() {} }', level: 'major', user: 'new C();' },
  { what: 'a private field', before: 'class C {}', after: 'class C { private int x = 1; }', level: null },
  { what: 'a further field with a value', before: 'class C {}', after: 'class C { int x = 1; }', level: 'minor', user: 'let c: C = {};' },
  { what: 'a further field that object literals must give', before: 'class C { String a; }', after: 'class C { String a; String b; }', level: 'major', reason: /must give it/, user: 'let c: C = { a: "" };' },
  { what: 'a field that is gone', before: 'class C { int x = 1; }', after: 'class C {}', level: 'major', user: 'print(new C().x);' },
  { what: 'a field of a wider type, which is also read', before: 'class C { String x = ""; }', after: 'class C { String? x = ""; }', level: 'major', user: 'print(new C().x.length);' },
  { what: 'a field of a narrower type, which is also set', before: 'class C { String? x = ""; }', after: 'class C { String x = ""; }', level: 'major', user: 'new C().x = null;' },
  { what: 'a const field of a narrower type', before: 'class C { const String? x = ""; }', after: 'class C { const String x = ""; }', level: 'minor', user: 'print(new C().x ?? "");' },
  { what: 'a field that became const', before: 'class C { int x = 1; }', after: 'class C { const int x = 1; }', level: 'major', user: 'new C().x = 2;' },
  { what: 'a const number that may be set', before: 'class C { const int x = 1; }', after: 'class C { int x = 1; }', level: 'minor', user: 'print(new C().x);' },
  { what: 'a static const number that may change', before: 'class C { static const int MAX = 4; }', after: 'class C { static int MAX = 4; }', level: 'minor', user: 'print(C.MAX);' },
  { what: 'a const field that users ask what it is', before: `${SHAPES}class C { const Shape shape = new Circle(); }`, after: `${SHAPES}class C { Shape shape = new Circle(); }`, level: 'major', user: 'func f(c: C): Circle? { if (c.shape is Circle) { return c.shape; } return null; }' },
  { what: 'a const field that users ask whether it is null', before: 'class C { const String? text = ""; }', after: 'class C { String? text = ""; }', level: 'major', user: 'func f(c: C): int { if (c.text != null) { return c.text.length; } return 0; }' },
  { what: 'a field that became static', before: 'class C { int x = 1; }', after: 'class C { static int x = 1; }', level: 'major', user: 'print(new C().x);' },
  { what: 'a method in the place of a field', before: 'class C { const int x = 1; }', after: 'class C { func x(): int { return 1; } }', level: 'major', user: 'let n: int = new C().x;' },
  { what: 'a protected field that is gone', before: 'class C { protected int x = 1; }', after: 'class C {}', level: 'major', user: 'class D extends C { func f(): int { return this.x; } }' },
  { what: 'a protected field of a class that nobody extends', before: 'final class C { protected int x = 1; }', after: 'final class C {}', level: null },
  { what: 'a method that moved up', before: 'class A {}\nclass B extends A { func f(): int { return 1; } }', after: 'class A { func f(): int { return 1; } }\nclass B extends A {}', level: 'minor', user: 'print(new B().f());' },
  { what: 'a method that moved into a private class above', before: 'class B { func f(): int { return 1; } }', after: 'private class A { func f(): int { return 1; } }\nclass B extends A {}', level: null, user: 'print(new B().f());' },
  { what: 'a method of a private class above that is gone', before: 'private class A { func f(): int { return 1; } }\nclass B extends A {}', after: 'private class A {}\nclass B extends A {}', level: 'major', user: 'print(new B().f());' },
  { what: 'a method whose parameter takes more, which overrides do not', before: `${SHAPES}class C { func f(s: Circle) {} }`, after: `${SHAPES}class C { func f(s: Shape) {} }`, level: 'major', reason: /what overrides it no longer fits: it must take `Shape`/, user: 'class D extends C { override func f(s: Circle) {} }' },
  { what: 'the same in a final class', before: `${SHAPES}final class C { func f(s: Circle) {} }`, after: `${SHAPES}final class C { func f(s: Shape) {} }`, level: 'minor', user: 'new C().f(new Circle());' },
  { what: 'a method whose result is narrower, which overrides do not keep', before: `${SHAPES}class C { func f(): Shape { return new Circle(); } }`, after: `${SHAPES}class C { func f(): Circle { return new Circle(); } }`, level: 'major', user: 'class D extends C { override func f(): Shape { return new Circle(); } }' },
  { what: 'a method with a default more, which overrides lack', before: 'class C { func f() {} }', after: 'class C { func f(x: int = 1) {} }', level: 'major', user: 'class D extends C { override func f() {} }' },
  { what: 'a method that became final', before: 'class C { func f() {} }', after: 'class C { final func f() {} }', level: 'major', user: 'class D extends C { override func f() {} }' },
  { what: 'a method that lost its body', before: 'abstract class C { func f() {} }', after: 'abstract class C { func f() }', level: 'major', user: 'class D extends C {}' },
  { what: 'a method that got a body', before: 'abstract class C { func f() }', after: 'abstract class C { func f() {} }', level: 'minor', user: 'class D extends C { override func f() {} }' },
  // Interfaces
  { what: 'an interface that asks for more', before: 'interface I { func f() }', after: 'interface I { func f()\n func g() }', level: 'major', reason: /whoever implements it must have it/, user: 'class C implements I { func f() {} }' },
  { what: 'an interface that gives more', before: 'interface I { func f() }', after: 'interface I { func f()\n func g() {} }', level: 'minor', user: 'class C implements I { func f() {} }' },
  { what: 'an interface that extends one which asks for more', before: 'interface J { func g() }\ninterface I {}', after: 'interface J { func g() }\ninterface I extends J {}', level: 'major', reason: /as `J` asks/, user: 'class C implements I {}' },
  { what: 'an interface whose method takes less', before: `${SHAPES}interface I { func f(s: Shape) }`, after: `${SHAPES}interface I { func f(s: Circle) }`, level: 'major', user: 'func g(i: I, s: Shape) { i.f(s); }' },
  // Records
  { what: 'a further field of a record, though it has a default', before: 'record P(x: int)', after: 'record P(x: int, y: int = 0)', level: 'major', user: 'const P(x) = new P(1);' },
  { what: 'a field of a record that takes more', before: 'record P(x: int)', after: 'record P(x: int?)', level: 'major', user: 'print(new P(1).x + 1);' },
  { what: 'fields of a record that change places', before: 'record P(x: int, y: int)', after: 'record P(y: int, x: int)', level: 'major' },
  { what: 'a default of a record', before: 'record P(x: int)', after: 'record P(x: int = 1)', level: 'minor', user: 'new P(2);' },
  { what: 'a method of a record', before: 'record P(x: int)', after: 'record P(x: int) { func f() {} }', level: 'minor', user: 'new P(2);' },
  // Enums
  { what: 'a further case', before: 'enum E { A, B }', after: 'enum E { A, B, C }', level: 'major', reason: /a `match` over all cases misses it/, user: 'func f(e: E): int { return match (e) { A => 1, B => 2 }; }' },
  { what: 'a case that is gone', before: 'enum E { A, B }', after: 'enum E { A }', level: 'major', user: 'print(E.B);' },
  { what: 'a case with more in it', before: 'enum E { A(x: int) }', after: 'enum E { A(x: int, y: int) }', level: 'major', user: 'print(E.A(1));' },
  { what: 'cases in another order', before: 'enum E { A, B }', after: 'enum E { B, A }', level: 'minor', reason: /`<` and `ordinal`/, user: 'func f(e: E): int { return match (e) { A => 1, B => 2 }; }' },
];

describe('what a change asks of users', () => {
  test.each(CASES)('$what', ({ before, after, level, reason, user: text }) => {
    const changes = changesOf(before, after);
    expect(changes.length === 0 ? null : highestLevel(changes), showChanges(changes)).toBe(level);
    if (reason) expect(changes.flatMap(({ reasons }) => reasons).join('\n')).toMatch(reason);
    // The claim is held against the compiler itself.
    if (text === undefined) return;
    expect(errorsOfUser(text, before)).toEqual([]);
    if (level === 'major') expect(errorsOfUser(text, after)).not.toEqual([]);
    else expect(errorsOfUser(text, after)).toEqual([]);
  });
});

test('nothing changes from a version to itself', () => {
  const all = Object.fromEntries(CASES.flatMap(({ before, after }, i) => [[`before${i}`, before], [`after${i}`, after]]));
  expect(compareInterfaces(older.interfaceOf(all), newer.interfaceOf(all))).toEqual([]);
});

test('docs/packages/publishing.md shows what is said, and names codes that exist', () => {
  const page = readFrom('docs/packages', 'publishing.md');
  const [before, after] = [...page.matchAll(/```noodlecore\n(.*?)```/gs)].map((match) => match[1]);
  expect(`\n${/```text\n(.*?)```/s.exec(page)?.[1]}`).toBe(`\n${showChanges(changesOf(before, after))}`);
  const codes = [...page.matchAll(/\b6\d{3}\b/g)].map(([code]) => Number(code));
  expect(codes.filter((code) => entryOf(code) === undefined)).toEqual([]);
});

test('the library is what it is, names no private type in public, and is finished', () => {
  const [before, after] = [openProject(openFolder(libraryFolder)), openProject(openFolder(libraryFolder))];
  const shown = ownInterface(after);
  expect(compareInterfaces(ownInterface(before), shown)).toEqual([]);
  expect(leakedTypes(shown).map(({ message }) => message)).toEqual([]);
  expect(unfinishedFunctions(after.roots.map((name) => after.program.checked(name).symbol)).map(({ message }) => message)).toEqual([]);
});

test('modules come and go', () => {
  const changes = compareInterfaces(older.interfaceOf({ 'shop.a': 'func f() {}', 'shop.b': '' }), newer.interfaceOf({ 'shop.b': '', 'shop.c': 'func f() {}' }));
  expect(changes.map(({ kind, module, level }) => `${kind} ${module} ${level}`)).toEqual(['removed shop.a major', 'added shop.c minor']);
});

test('the list reads as people read it', () => {
  const before = `${SHAPES}func scale(shape: Shape, by: int = 2): Shape { return shape; }\nfunc perimeter(shape: Shape): float { return 1; }\nenum Unit { Metre }\n`;
  const after = `interface Shape { func area(): float\n func name(): String }\nclass Circle implements Shape { func area(): float { return 1; }\n func name(): String { return ""; } }\nfunc scale(shape: Shape, by: float = 2): Shape { return shape; }\nconst SIDES = 4;\nenum Unit { Metre, Foot }\n`;
  expect(showChanges(changesOf(before, after))).toMatchSnapshot();
});
