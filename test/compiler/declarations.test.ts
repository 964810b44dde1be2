import { describe, expect, test } from 'vitest';
import type { ClassSymbol, ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import { unusedImports } from '@noodlecore/compiler/names/unused';
import { lookupName } from '@noodlecore/compiler/names/scope';
import { publicFace } from '@noodlecore/compiler/types/face';
import { inferFromArgument, inferFromExpected, solve, startInference } from '@noodlecore/compiler/types/infer';
import { lookupMember, lookupStatic } from '@noodlecore/compiler/types/members';
import { isAssignable, isSubtype, join } from '@noodlecore/compiler/types/relations';
import { whyNotSendable } from '@noodlecore/compiler/types/sendable';
import { showFunction, showType } from '@noodlecore/compiler/types/show';
import { floatType, intType, type Type } from '@noodlecore/compiler/types/type';
import { declare, declareMain } from '../support/declare.ts';

const codes = (text: string): number[] => declareMain(text).diagnostics.map((diagnostic) => diagnostic.code);

function classIn(module: ModuleSymbol, name: string): ClassSymbol {
  const symbol = module.members.get(name);
  if (symbol?.kind !== 'class') throw new Error(`no class ${name}`);
  return symbol;
}

/** The types of a module's globals, by name. */
function globals(text: string): { readonly [name: string]: Type } {
  const { main } = declareMain(text);
  return Object.fromEntries([...main.members.values()].flatMap((each) => (each.kind === 'variable' ? [[each.name, each.type]] : [])));
}

describe('declaring', () => {
  test('says nothing of a sound module', () => {
    expect(
      codes(`
type Handler<T> = (T) => void;
interface Shape { func area(): float }
abstract class Base implements Shape { const String label; constructor(this.label) {}  func scale(by: float): Shape }
class Square extends Base {
    float side;
    static int made = 0;
    constructor(this.side) { super("square"); }
    func area(): float { return this.side; }
    override func scale(by: float): Square { return this; }
    override func toString(): String { return "square"; }
}
record Pair<A, B extends Comparable<B>>(first: A, second: B) implements Comparable<Pair<A, B>> {
    func compareTo(other: Pair<A, B>): int { return this.second.compareTo(other.second); }
}
enum Health { Healthy, Failed(code: int, reason: String); func isBad(): bool { return true; } }
func each<T>(items: Iterable<T>, action: Handler<T>, from: int = 0) {}
@test func works() {}
@distributed(cpu: 0.5, memoryMB: 512) func far(p: Pair<String, int>, h: Health?): List<Map<String, float>> { return []; }
func main(args: List<String>): int { return 0; }
`),
    ).toEqual([]);
  });

  test('signatures, members and late fields', () => {
    const { main, core } = declareMain(`
class Box<T> { T value; T? other; int n; func get(): T { return this.value; }  func map<R>(f: (T) => R): Box<R> { return this.map(f); } }
class IntBox extends Box<int> {}
`);
    const intBox = classIn(main, 'IntBox').thisType;
    const get = lookupMember(core, intBox, 'get');
    expect(get?.kind === 'method' && showFunction('get', get.signature)).toBe('func get(): int');
    const map = lookupMember(core, intBox, 'map');
    expect(map?.kind === 'method' && showFunction('map', map.signature)).toBe('func map<R>(f: (int) => R): Box<R>');
    const { fields } = classIn(main, 'Box');
    expect([...fields.values()].map((field) => [field.name, field.late])).toEqual([['value', true], ['other', false], ['n', false]]);
    expect(lookupMember(core, intBox, 'toString')?.kind).toBe('derived');
    expect(lookupMember(core, intType, 'toFloat')?.kind).toBe('method');
    expect(lookupStatic(core, core.int, 'MAX')?.kind).toBe('field');
  });

  test('derived members of records and enums', () => {
    const { main, core } = declareMain('record Point(x: int, y: int)\nenum Color { Red, Green }');
    const copy = lookupMember(core, classIn(main, 'Point').thisType, 'copy');
    expect(copy?.kind === 'derived' && copy.signature && showFunction('copy', copy.signature)).toBe('func copy(x: int = …, y: int = …): Point');
    const values = lookupStatic(core, classIn(main, 'Color'), 'values');
    expect(values?.kind === 'derived' && values.signature && showType(values.signature.result)).toBe('List<Color>');
    expect(lookupStatic(core, classIn(main, 'Color'), 'Red')?.kind).toBe('enum-case');
  });

  test('types of globals are read off their values', () => {
    const types = globals(`
class Db { func query(sql: String): List<int> { return []; }  static func open(): Db { return new Db(); } }
enum Level { Low, High(n: int) }
func db(): Db { return new Db(); }
const a = 1;
let b = a + 2.5;
const c = [1, 2];
const d = db();
const e = d.query("x");
const f = Db.open().query("y")[0];
let g = new Map<String, Db>();
const h = Level.Low;
const i = Level.High(3);
const j = a < 2 && true;
const k = "n" + a;
const l: float = 1;
let m = (d);
const n = f == 1 ? "x" : "y";
let o = z;
const z = "later";
let p = (x: int) => x;
let q = [1, "a"];
`);
    expect(Object.entries(types).map(([name, type]) => `${name}: ${showType(type)}`)).toEqual([
      'a: int', 'b: float', 'c: List<int>', 'd: Db', 'e: List<int>', 'f: int', 'g: Map<String, Db>', 'h: Level', 'i: Level', 'j: bool',
      'k: String', 'l: float', 'm: Db', 'n: String', 'o: String', 'z: String', 'p: …', 'q: …',
    ]);
  });

  test('values of constants', () => {
    const { main } = declareMain(`
const a = -5;
const b = a * 2 + 1;
const c: float = 3;
const d = "x" + "y";
const e = int.MAX + 1;
const f = 1 / 0;
const g = h;
const h = g;
let i = 3;
const j = (1 << 62) - 1;
const k = c / 2;
class Limits { static const int most = 10 * 10; }
`);
    const values = [...main.members.values()].flatMap((each) => (each.kind === 'variable' ? [each.constantValue] : []));
    expect(values).toEqual([-5, -9, 3, 'xy', -9223372036854775808n, undefined, undefined, undefined, undefined, 4611686018427387903n, 1.5]);
    expect(classIn(main, 'Limits').fields.get('most')?.constantValue).toBe(100);
  });
});

describe('relations', () => {
  const { main, core } = declareMain(`
interface Shape {}
class Base implements Shape {}
class A extends Base implements Comparable<A> { func compareTo(other: A): int { return 0; } }
class B extends Base {}
class C implements Comparable<Comparable<C>> { func compareTo(other: Comparable<C>): int { return 0; } }
class Circle extends A {}
func f(li: List<int>, lf: List<float>, ii: Iterable<int>, ia: Iterable<any>, a: A, b: B, na: A?, s: Shape, fa: (A) => Base, fb: (Circle) => Shape,
    fv: (A) => void, ca: Comparable<A>, cc: Comparable<Circle>, circle: Circle, c: C, ci: Comparable<int>, nf: float?) {}
func g<T extends Shape>(t: T, nt: T?) {}
`);
  const of = (name: string): Type => {
    for (const fn of ['f', 'g']) {
      const symbol = main.members.get(fn);
      const found = symbol?.kind === 'function' ? symbol.signature.parameters.find((parameter) => parameter.name === name) : null;
      if (found) return found.type;
    }
    throw new Error(name);
  };

  test.each([
    ['a', 's', true], ['s', 'a', false], ['a', 'na', true], ['na', 'a', false], ['li', 'ii', true], ['li', 'lf', false], ['li', 'ia', true],
    ['fa', 'fb', true], ['fb', 'fa', false], ['fa', 'fv', true], ['a', 'ca', true], ['circle', 'cc', true], ['t', 's', true], ['t', 'nt', true],
  ] as const)('%s below %s: %s', (from, to, expected) => {
    expect(isSubtype(of(from), of(to))).toBe(expected);
  });

  test('ints widen, and are comparable', () => {
    expect([isAssignable(intType, floatType), isSubtype(intType, floatType), isAssignable(floatType, intType)]).toEqual([true, false, false]);
    expect([isAssignable(intType, of('nf')), isSubtype(intType, of('ci')), isSubtype(floatType, of('ci'))]).toEqual([true, true, false]);
  });

  test('endless bounds end', () => {
    expect(isSubtype(of('c'), of('cc'))).toBe(false);
  });

  test.each([
    ['a', 'b', 'Base'], ['a', 's', 'Shape'], ['a', 'na', 'A?'], ['li', 'lf', 'Iterable<any>'], ['a', 'li', 'any'], ['circle', 'b', 'Base'],
  ] as const)('%s and %s meet in %s', (a, b, expected) => {
    expect(showType(join(of(a), of(b)))).toBe(expected);
  });

  test('type arguments of calls', () => {
    const map = lookupMember(core, of('li'), 'map');
    if (map?.kind !== 'method') throw new Error('no map');
    const inference = startInference(map.signature.typeParameters);
    inferFromArgument(inference, map.signature.parameters[0].type, { kind: 'function', parameters: [intType], result: core.stringType });
    expect(solve(inference).args.map(showType)).toEqual(['String']);
    const expected = startInference(map.signature.typeParameters);
    inferFromExpected(expected, map.signature.result, of('lf'));
    expect(solve(expected).args.map(showType)).toEqual(['float']);
    expect(solve(startInference(map.signature.typeParameters)).open).toHaveLength(1);
  });
});

describe('imports', () => {
  const shapes = 'class Circle {}\nclass Square {}\nprivate class Hidden {}\nfunc draw() {}\nconst size = 3;';

  test('whole modules, names, other names', () => {
    const { modules, diagnostics } = declare({
      'app.shapes': shapes,
      'app.main': 'import app.shapes\nimport app.shapes as s\nimport app.shapes.{Circle as Round}\nfunc f(a: Circle, b: shapes.Square, c: s.Circle, d: Round) {}',
    });
    expect(diagnostics).toEqual([]);
    const main = modules.get('app.main');
    const f = main?.members.get('f');
    expect(f?.kind === 'function' && showFunction('f', f.signature)).toBe('func f(a: Circle, b: Square, c: Circle, d: Circle)');
    expect(main && unusedImports(main)).toEqual([]);
  });

  test('unused ones are told, those that run something are not', () => {
    const { modules } = declare({
      'app.shapes': shapes,
      'app.setup': 'print("ready")',
      'app.main': 'import app.shapes\nimport app.setup\nimport app.shapes.{Circle, Square}\nfunc f(a: Square) {}',
    });
    const main = modules.get('app.main');
    expect(main && unusedImports(main).map((warning) => warning.message)).toEqual(['`Circle` is imported and never used']);
  });

  test('a clash is one only where it is used', () => {
    const both = { 'app.a': 'class X {}\nclass Y {}', 'app.b': 'class X {}\nclass Z {}' };
    expect(declare({ ...both, 'app.main': 'import app.a\nimport app.b\nfunc f(y: Y, z: Z) {}' }).diagnostics).toEqual([]);
    const used = declare({ ...both, 'app.main': 'import app.a\nimport app.b\nfunc f(x: X, y: a.X) {}' });
    expect(used.diagnostics.map((each) => each.code)).toEqual([1205]);
  });

  test('modules of one package may import each other in a circle, packages may not', () => {
    expect(declare({ 'app.a': 'import app.b\nclass A extends B {}', 'app.b': 'import app.a\nclass B { A? a; }' }).diagnostics).toEqual([]);
    const packages = declare({ 'app.a': 'import lib.b\nclass A extends B {}', 'lib.b': 'import app.a\nclass B { A? a; }' });
    expect(packages.diagnostics.map((each) => each.code)).toEqual([1224, 1224]);
  });

  test('what an unknown module was to bring is not reported again', () => {
    expect(declare({ main: 'import nowhere.at_all\nfunc f(a: Something, b: other.Thing) {}' }).diagnostics.map((each) => each.code)).toEqual([1220]);
    expect(declare({ main: 'import nowhere.{Something}\nfunc f(a: Something) {}' }).diagnostics.map((each) => each.code)).toEqual([1220]);
  });

  test("a module's own names win", () => {
    const { main, diagnostics } = declareMain('class Range {}');
    const found = lookupName(main, 'Range');
    expect(found.kind === 'found' && found.symbol.module.name).toBe('main');
    expect(diagnostics.map((each) => each.code)).toEqual([1901]);
  });

  test('globals whose type takes checking are pending for others', () => {
    const { modules } = declare({ 'app.a': 'let table = match (1) { _ => 2 };', 'app.b': 'import app.a\nlet copy = table;' });
    const copy = modules.get('app.b')?.members.get('copy');
    expect(copy?.kind === 'variable' && copy.typeSource).toBe('pending');
  });
});

describe('faces', () => {
  const face = (text: string): string => publicFace(declareMain(text).main).text;

  test('bodies, private members and layout do not change them', () => {
    const before = face('class A { private int x = 1; func f(): int { return 1; } }\nprivate func g() {}\nfunc h() {}');
    expect(face('class A { private String y = ""; func f(): int { return 2; } }\n\n\nfunc h() { print("x"); }')).toBe(before);
  });

  test.each([
    ['class A {}', 'final class A {}'],
    ['func f(a: int) {}', 'func f(a: int = 1) {}'],
    ['const a = 1;', 'const a = 2;'],
    ['enum E { A, B }', 'enum E { B, A }'],
    ['class A { int x; }', 'class A { float x; }'],
    ['func f<T>(a: T) {}', 'func f<T extends Comparable<T>>(a: T) {}'],
  ])('%s differs from %s', (before, after) => {
    expect(face(after)).not.toBe(face(before));
  });
});

describe('hostile input', () => {
  test('ten thousand classes above each other', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `class C${i}${i ? ` extends C${i - 1}` : ''} {}`).join('\n');
    const found = codes(chain);
    expect(new Set(found)).toEqual(new Set([1415]));
    expect(found.length).toBeLessThan(60);
  });

  test('ten thousand classes in one circle', () => {
    const circle = Array.from({ length: 10_000 }, (_, i) => `class C${i} extends C${(i + 1) % 10_000} {}`).join('\n');
    expect(new Set(codes(circle))).toEqual(new Set([1414, 1415]));
  });

  test('type arguments that double at each step', () => {
    const chain = Array.from({ length: 150 }, (_, i) => `class C${i}<T>${i ? ` extends C${i - 1}<Map<T, T>>` : ''} {}`).join('\n');
    expect(codes(`${chain}\nfunc f(c: C149<int>): C0<int> { return c; }`)).toEqual([]);
  });

  test('aliases of aliases without end', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => `type A${i} = A${i + 1};`).join('\n');
    expect(new Set(codes(chain))).toEqual(new Set([1202, 1404]));
  });

  test('globals that refer to the next one', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => `const a${i} = a${i + 1};`).join('\n');
    expect(codes(`${chain}\nconst a5000 = 1;`)).toEqual([]);
  });
});

test('what cannot be sent to another node', () => {
  const { main, core } = declareMain(`
interface Shape {}
record Tree(children: List<Tree>, name: String)
class Job { Tree? tree; (int) => int f; }
func f(a: Tree, b: Job, c: Shape, d: Map<String, any>, e: Channel<int>, g: Set<int?>) {}`);
  const f = main.members.get('f');
  const reasons = f?.kind === 'function' ? f.signature.parameters.map((parameter) => whyNotSendable(core, parameter.type)) : [];
  expect(reasons).toEqual([
    null,
    'in the field `f` of `Job`: a function is code, not data',
    'whatever implements `Shape` could come',
    '`any` could be anything',
    'the runtime holds a `Channel` on this node',
    null,
  ]);
});
