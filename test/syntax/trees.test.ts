import { describe, expect, test } from 'vitest';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { showTree } from './show-tree.ts';

/** What is read from what. */
function tree(text: string): string {
  const { ast, diagnostics } = parse({ path: 'test.nc', text });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return [...ast.imports, ...ast.items].map(showTree).join(' ');
}

function table(rows: readonly (readonly [text: string, tree: string])[]): void {
  test.each(rows)('%s', (text, expected) => expect(tree(text)).toBe(expected));
}

const statement = (inner: string): string => `(expression-statement ${inner})`;

describe('operators', () =>
  table([
    ['a + b * c ** d ** e', statement('(binary + a (binary * b (binary ** c (binary ** d e))))')],
    ['a - b - c', statement('(binary - (binary - a b) c)')],
    ['a < b && c >= d || e', statement('(binary || (binary && (binary < a b) (binary >= c d)) e)')],
    ['a & b == c', statement('(binary & a (binary == b c))')],
    ['a ?? b ?? c', statement('(binary ?? (binary ?? a b) c)')],
    ['a >> b >>> c << d', statement('(binary << (binary >>> (binary >> a b) c) d)')],
    ['a >>= 2; b >>>= 3; c >= d', '(expression-statement (assign >>= a 2)) (expression-statement (assign >>>= b 3)) (expression-statement (binary >= c d))'],
    ['0..n - 1', statement('(range .. 0 (binary - n 1))')],
    ['a ? b : c ? d : e', statement('(conditional a b (conditional c d e))')],
    ['!a && ~b == c', statement('(binary && (unary ! a) (binary == (unary ~ b) c))')],
    ['x = -y', statement('(assign = x (unary - y))')],
    ['i++; j--', '(expression-statement (increment ++ i)) (expression-statement (increment -- j))'],
    ['x ?? throw new A()', statement('(binary ?? x (throw (new (named-type A))))')],
    ['await t within 500', statement('(await t 500)')],
    ['spawn f(x)', statement('(spawn (call f (argument x)))')],
  ]));

describe('types in expressions', () =>
  table([
    ['x is Circle ? 1 : 2', statement('(conditional (is x (type-pattern (named-type Circle))) 1 2)')],
    ['x as int? ?? 3', statement('(binary ?? (cast x (nullable-type (named-type int))) 3)')],
    ['x is List<int> && y', statement('(binary && (is x (type-pattern (named-type List (named-type int)))) y)')],
    ['x is Number(v) && v > 3', statement('(binary && (is x (constructor-pattern Number (name-pattern v))) (binary > v 3))')],
    ['x is null', statement('(is x (literal-pattern null))')],
    ['f<int>(x)', statement('(call f (named-type int) (argument x))')],
    ['a < b', statement('(binary < a b)')],
    ['a < b && c > d', statement('(binary && (binary < a b) (binary > c d))')],
    ['new a.B<int>(1, x: 2)', statement('(new (named-type a B (named-type int)) (argument 1) (argument x 2))')],
  ]));

describe('lambdas', () =>
  table([
    ['x => x + 1', statement('(lambda (parameter x) (binary + x 1))')],
    ['() => {}', statement('(lambda block)')],
    ['(x: int): int => { return x; }', statement('(lambda (parameter x (named-type int)) (named-type int) (block (return x)))')],
    ['(a, b = 2) => a = b', statement('(lambda (parameter a) (parameter b 2) (assign = a b))')],
    ['c ? (a) : b => 1', statement('(conditional c (parenthesized a) (lambda (parameter b) 1))')],
    ['(a)', statement('(parenthesized a)')],
  ]));

describe('where statements end', () =>
  table([
    ['a\n(b)', '(expression-statement a) (expression-statement (parenthesized b))'],
    ['a\n[b]', '(expression-statement a) (expression-statement (list b))'],
    ['a\n.b\n?.c()', statement('(call (member ?. (member . a b) c))')],
    ['a\n?? b', statement('(binary ?? a b)')],
    ['f(a\n+ b)', statement('(call f (argument (binary + a b)))')],
    ['let a = [1,\n2]\n[c, d] = [d, c]', '(let a (list 1 2)) (expression-statement (assign = (list c d) (list d c)))'],
    ['func f() { return\na }', '(function f (block return (expression-statement a)))'],
    ['if (a) { };;\nb;', '(if a block) (expression-statement b)'],
    ['match (x) { _ => 1 }\n(y)', '(expression-statement (match x (match-arm wildcard-pattern 1))) (expression-statement (parenthesized y))'],
  ]));

describe('contextual words are names where they can be', () =>
  table([
    ['match(x)', statement('(call match (argument x))')],
    ['let match = 3; let record = match + 1', '(let match 3) (let record (binary + match 1))'],
    ['record.enum = type', statement('(assign = (member . record enum) type)')],
    ['spawn = within', statement('(assign = spawn within)')],
    ['final = extern + public', statement('(assign = final (binary + extern public))')],
    ['is(constructor)', statement('(call is (argument constructor))')],
    ['x.class.in.match', statement('(member . (member . (member . x class) in) match)')],
    ['let x = { class: 1, in: 2 }', '(let x (map (map-entry bare class 1) (map-entry bare in 2)))'],
    ['f(in: 3)', statement('(call f (argument in 3))')],
  ]));

describe('literals', () =>
  table([
    ['1_000 + 0xFF + 0b10 + 0o17', statement('(binary + (binary + (binary + 1000 255) 2) 15)')],
    ['1.5 + 1e-3 + 2e3', statement('(binary + (binary + 1.5 0.001) 2000)')],
    ['0xFFFFFFFFFFFFFFFF', statement('-1')],
    ['9007199254740993', statement('9007199254740993')],
    ['x = -9223372036854775808', statement('(assign = x (unary - -9223372036854775808))')],
    ["c'x' + c'\\n' + c'\\u{1F600}'", statement('(binary + (binary + 120 10) 128512)')],
    [String.raw`"\n\t\r\\\'\"\`\$\0\x41\u0042\u{43}"`, statement(JSON.stringify('\n\t\r\\\'"`$\0ABC'))],
    ["'a\"b' + \"a'b\"", statement(`(binary + ${JSON.stringify('a"b')} ${JSON.stringify("a'b")})`)],
    ['`a\r\nb \\\r\nc${ d }\r\n\\r`', statement('(template "a\\nb c" "\\n\\r" d)')],
    ['`a${ { "k": `b${c}` } }d`', statement('(template "a" "d" (map (map-entry "k" (template "b" "" c))))')],
    ['`\\${x} $ $y`', statement('"${x} $ $y"')],
    ['let x = { a: 1, "b": [2,], (c): 3, }', '(let x (map (map-entry bare a 1) (map-entry "b" (list 2)) (map-entry (parenthesized c) 3)))'],
    ['größe + π', statement('(binary + größe π)')],
  ]));

describe('patterns', () =>
  table([
    ['match (x) { 1 | -2 => a, [f, ...r] if (f > 1) => { } c is Circle => b, A.B(y, _) => d, null => e }',
      statement('(match x (match-arm (alternative-pattern (literal-pattern 1) (literal-pattern (unary - 2))) a) (match-arm (list-pattern (name-pattern f) (rest-pattern r)) (binary > f 1) block) (match-arm (type-pattern c (named-type Circle)) b) (match-arm (constructor-pattern A B (name-pattern y) wildcard-pattern) d) (match-arm (literal-pattern null) e))')],
    ['const [a, ...] = xs; let Vec(x, y) = p', '(destructuring const (list-pattern (name-pattern a) rest-pattern) xs) (destructuring (constructor-pattern Vec (name-pattern x) (name-pattern y)) p)'],
    ['for (k, v in m) {}', '(for-in (name-pattern k) (name-pattern v) m block)'],
    ['for ([a, b] in xs) {}', '(for-in (list-pattern (name-pattern a) (name-pattern b)) xs block)'],
    ['for (Point(x, y) in ps) {}', '(for-in (constructor-pattern Point (name-pattern x) (name-pattern y)) ps block)'],
  ]));

describe('statements', () =>
  table([
    ['for (let i = 0; i < n; i++, j--) {}', '(for (let i 0) (binary < i n) (increment ++ i) (increment -- j) block)'],
    ['for (;;) {}', '(for block)'],
    ['outer: while (true) { break outer; continue }', '(while outer true (block (break outer) continue))'],
    ['do { } while (a)\nb', '(do-while block a) (expression-statement b)'],
    ['if (a) b; else if (c) d; else e', '(if a (expression-statement b) (if c (expression-statement d) (expression-statement e)))'],
    ['if (let x = a ?? b && c) {}', '(if (binary && (let-condition x (binary ?? a b)) c) block)'],
    ['try { } catch (e: A) { } catch { } finally { }', '(try block (catch e (named-type A) block) (catch block) block)'],
  ]));

describe('declarations', () =>
  table([
    ['import a.b.c\nimport a.b as d; import a.{X, Y as Z}', '(import a b c) (import a b d) (import a (imported-name X) (imported-name Y Z))'],
    ['class A<T extends B<T>> extends C implements D, E', '(class A (type-parameter T (named-type B (named-type T))) (named-type C) (named-type D) (named-type E))'],
    ['class A { String name; private static const int X = 3 }', '(class A (field (named-type String) name) (field private static const (named-type int) X 3))'],
    ['abstract class A { constructor(this.x, y: int) { } func f() override func g(): int }', '(class abstract A (constructor (parameter this x) (parameter y (named-type int)) block) (function f) (function override g (named-type int)))'],
    ['extern class L<T> { extern constructor(); static extern func f(): int }', '(class extern L (type-parameter T) (constructor extern) (function static extern f (named-type int)))'],
    ['record P(x: float, y: float = 0.0) implements A { func f() { } }', '(record P (parameter x (named-type float)) (parameter y (named-type float) 0) (named-type A) (function f block))'],
    ['enum H { A, B(x: int); func f() { } }', '(enum H (enum-case A) (enum-case B (parameter x (named-type int))) (function f block))'],
    ['type F<K> = ((K, int) => bool)?;', '(type-alias F (type-parameter K) (nullable-type (function-type (named-type K) (named-type int) (named-type bool))))'],
    ['@test @slow(ms: 3) private func f(): Map<String, List<int>> { }', '(function (annotation test) (annotation slow (argument ms 3)) private f (named-type Map (named-type String) (named-type List (named-type int))) block)'],
    ['let m: Map<String, List<Map<int, int>>>= x', '(let m (named-type Map (named-type String) (named-type List (named-type Map (named-type int) (named-type int)))) x)'],
  ]));

test('doc comments belong to what follows them', () => {
  const { ast } = parse({ path: 'test.nc', text: '// no\n/// One\n///  two\n@a func f() { }\n/// lost\n\n// between\nclass C {\n  /// field\n  int x; // not\n  /// method\n  func g() }\nenum E { /// case\nA }' });
  expect(ast.items).toMatchObject([{ doc: 'One\n two' }, { doc: null, members: [{ doc: 'field' }, { doc: 'method' }] }, { cases: [{ doc: 'case' }] }]);
});
