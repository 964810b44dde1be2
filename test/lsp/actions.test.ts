import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor } from './client.ts';

/**
 * Everything that an editor offers to do with a text: what it makes of it, and that the result compiles.
 * `«…»` is selected, `^` is the cursor.
 */
const ACTIONS: readonly (readonly [title: string, before: string, after: string])[] = [
  // conditions
  ['Invert the `if`', 'func f(a: int) { i^f (a > 1) { print(1); } else { print(2); } }', 'func f(a: int) { if (a <= 1) { print(2); } else { print(1); } }'],
  ['Invert the `if`', 'func f(a: float) { i^f (a > 1.0) { print(1); } else { print(2); } }', 'func f(a: float) { if (!(a > 1.0)) { print(2); } else { print(1); } }'],
  ['Invert the `if`', 'func f(a: String?) { i^f (a) { print(1); } else { print(2); } }', 'func f(a: String?) { if (a == null) { print(2); } else { print(1); } }'],
  ['Merge with the inner `if`', 'func f(a: bool, b: bool) { i^f (a) { if (b || a) { print(1); } } }', 'func f(a: bool, b: bool) { if (a && (b || a)) { print(1); } }'],
  ['Split into two `if`s', 'func f(a: bool, b: bool) {\n    i^f (a && b) { print(1); }\n}', 'func f(a: bool, b: bool) {\n    if (a) {\n        if (b) { print(1); }\n    }\n}'],
  ["Distribute the `!` (De Morgan's law)", 'func f(a: bool, b: bool): bool { return ^!(a && b); }', 'func f(a: bool, b: bool): bool { return (!a || !b); }'],
  ["Distribute the `!` (De Morgan's law)", 'func f(a: bool, b: bool, c: bool): bool { return ^!(a && b || c); }', 'func f(a: bool, b: bool, c: bool): bool { return (!a || !b) && !c; }'],
  ['Flip the sides of `<`', 'func f(a: int, b: int): bool { return a ^< b; }', 'func f(a: int, b: int): bool { return b > a; }'],
  ['Flip the sides of `==`', 'func f(a: int, b: int): bool { return a + 1 ^== b; }', 'func f(a: int, b: int): bool { return b == a + 1; }'],
  ['Write as `? :`', 'func f(a: bool): int { i^f (a) { return 1; } else { return 2; } }', 'func f(a: bool): int { return a ? 1 : 2; }'],
  ['Write as `? :`', 'func f(a: bool) { let x = 0; i^f (a) { x = 1; } else { x = 2; } print(x); }', 'func f(a: bool) { let x = 0; x = a ? 1 : 2; print(x); }'],
  ['Write as `if`', 'func f(a: bool): int {\n    retu^rn a ? 1 : 2;\n}', 'func f(a: bool): int {\n    if (a) {\n        return 1;\n    } else {\n        return 2;\n    }\n}'],
  ['Leave early with `return`', 'func f(a: bool) {\n    i^f (a) {\n        print(1);\n        print(2);\n    }\n}', 'func f(a: bool) {\n    if (!a) { return; }\n    print(1);\n    print(2);\n}'],
  ['Leave early with `continue`', 'func f(list: List<int>) {\n    for (x in list) {\n        i^f (x > 1) {\n            print(1);\n        }\n    }\n}', 'func f(list: List<int>) {\n    for (x in list) {\n        if (x <= 1) { continue; }\n        print(1);\n    }\n}'],
  ['Write the braces', 'func f(a: bool) {\n    i^f (a) print(1); else print(2);\n}', 'func f(a: bool) {\n    if (a) {\n        print(1);\n    } else {\n        print(2);\n    }\n}'],
  ['Write the braces', 'func f(l: List<int>) {\n    fo^r (x in l) print(x);\n}', 'func f(l: List<int>) {\n    for (x in l) {\n        print(x);\n    }\n}'],
  ['Leave the braces out', 'func f(a: bool) { i^f (a) { print(1); } else { print(2); } }', 'func f(a: bool) { if (a) print(1); else print(2); }'],
  ['Leave the braces out', 'func f(n: int) { whi^le (n > 0) {\n n -= 1;\n} }', 'func f(n: int) { while (n > 0) n -= 1; }'],
  ['Leave the `else` out', 'func f(a: bool): int {\n    i^f (a) {\n        return 1;\n    } else {\n        print(2);\n        return 2;\n    }\n}', 'func f(a: bool): int {\n    if (a) {\n        return 1;\n    }\n    print(2);\n    return 2;\n}'],
  ['Leave the `else` out', 'func f(a: int): int {\n    i^f (a > 1) { return 1; } else if (a > 0) { return 2; }\n    return 3;\n}', 'func f(a: int): int {\n    if (a > 1) { return 1; }\n    if (a > 0) { return 2; }\n    return 3;\n}'],
  ['Leave the `else` out', 'func f(a: bool): int {\n    i^f (a) { throw new Error(8001, "no"); } else { return 2; }\n}', 'func f(a: bool): int {\n    if (a) { throw new Error(8001, "no"); }\n    return 2;\n}'],
  // matches
  ['Add the 2 missing arms', 'enum E { A, B(x: int), C }\nfunc f(e: E): int {\n    return mat^ch (e) {\n        A => 1,\n    };\n}', 'enum E { A, B(x: int), C }\nfunc f(e: E): int {\n    return match (e) {\n        A => 1,\n        B(x) => throw new Error(8000, "B is not handled yet"),\n        C => throw new Error(8000, "C is not handled yet"),\n    };\n}'],
  ['Add an arm for everything else', 'func f(e: int): int {\n    return mat^ch (e) {\n        1 => 1,\n    };\n}', 'func f(e: int): int {\n    return match (e) {\n        1 => 1,\n        _ => throw new Error(8000, "not handled yet"),\n    };\n}'],
  ['Write as `match`', 'func f(a: int) {\n    i^f (a == 1) {\n        print(1);\n    } else if (a == 2) {\n        print(2);\n    } else {\n        print(3);\n    }\n}', 'func f(a: int) {\n    match (a) {\n        1 => {\n            print(1);\n        }\n        2 => {\n            print(2);\n        }\n        _ => {\n            print(3);\n        }\n    }\n}'],
  ['Write as `if`', 'func f(a: int) {\n    mat^ch (a) {\n        1 => print(1),\n        _ => print(2),\n    }\n}', 'func f(a: int) {\n    if (a == 1) {\n        print(1);\n    } else {\n        print(2);\n    }\n}'],
  // null
  ['Write with `??`', 'func f(a: int?): int { return ^a != null ? a : 3; }', 'func f(a: int?): int { return a ?? 3; }'],
  ['Write as `? :`', 'func f(a: int?): int { return a ?^? 3; }', 'func f(a: int?): int { return a != null ? a : 3; }'],
  ['Write with `?.`', 'func f(a: String?): int? { return ^a == null ? null : a.length; }', 'func f(a: String?): int? { return a?.length; }'],
  ['Leave early where it is null', 'func g(): int? { return null; }\nfunc f() {\n    l^et x = g();\n    print(1);\n}', 'func g(): int? { return null; }\nfunc f() {\n    let x = g();\n    if (x == null) { return; }\n    print(1);\n}'],
  ['Assert that it is not null: `!`', 'func f(a: String?): String { return ^a; }', 'func f(a: String?): String { return a!; }'],
  ['Make the type nullable', 'func f(a: Str^ing) { print(a); }', 'func f(a: String?) { print(a); }'],
  ['Make the type non-null', 'func f(a: String^?) { print(a); }', 'func f(a: String) { print(a); }'],
  // variables
  ['Write the type: `List<int>`', 'func f() { let ^x = [1]; print(x); }', 'func f() { let x: List<int> = [1]; print(x); }'],
  ['Leave the type out', 'func f() { let ^x: int = 1; print(x); }', 'func f() { let x = 1; print(x); }'],
  ['Make it `const`', 'func f() { let ^x = 1; print(x); }', 'func f() { const x = 1; print(x); }'],
  ['Make it `let`', 'func f() { const ^x = 1; print(x); }', 'func f() { let x = 1; print(x); }'],
  ['Split into declaration and assignment', 'func f() {\n    let ^x = 1;\n    print(x);\n}', 'func f() {\n    let x: int;\n    x = 1;\n    print(x);\n}'],
  ['Join with the assignment below', 'func f() {\n    let ^x: int;\n    x = 1;\n    print(x);\n}', 'func f() {\n    let x: int = 1;\n    print(x);\n}'],
  ['Inline `x`', 'func f(a: int) {\n    let x = a + 1;\n    print(^x * 2);\n}', 'func f(a: int) {\n    print((a + 1) * 2);\n}'],
  ['Inline `x` in 2 places', 'func f(a: int) {\n    let ^x = a;\n    print(x * x);\n}', 'func f(a: int) {\n    print(a * a);\n}'],
  ['Write with `+=`', 'func f() { let x = 1; x ^= x + 2; print(x); }', 'func f() { let x = 1; x += 2; print(x); }'],
  ['Write with `*`', 'func f() { let x = 1; x ^*= 2 + 3; print(x); }', 'func f() { let x = 1; x = x * (2 + 3); print(x); }'],
  ['Write with `++`', 'func f() { let x = 1; x ^+= 1; print(x); }', 'func f() { let x = 1; x++; print(x); }'],
  ['Write with `-=`', 'func f() { let x = 1; x^--; print(x); }', 'func f() { let x = 1; x -= 1; print(x); }'],
  // text and numbers
  ['Write as a template', 'func f(a: int): String { return "a" ^+ a + "b`"; }', 'func f(a: int): String { return `a${a}b\\``; }'],
  ['Write as a concatenation', 'func f(a: int): String { return `^a${a + 1}b`; }', 'func f(a: int): String { return "a" + (a + 1) + "b"; }'],
  ['Make it a template', 'func f(): String { return "^a"; }', 'func f(): String { return `a`; }'],
  ['Use single quotes', 'func f(): String { return "^it\'s"; }', "func f(): String { return 'it\\'s'; }"],
  ['Use double quotes', "func f(): String { return '^a'; }", 'func f(): String { return "a"; }'],
  ['Split the string here', 'func f(): String { return "ab^cd"; }', 'func f(): String { return "ab" + "cd"; }'],
  ['Write in hexadecimal: 0xFF', 'func f(): int { return 2^55; }', 'func f(): int { return 0xFF; }'],
  ['Write in binary: 0b101', 'func f(): int { return ^5; }', 'func f(): int { return 0b101; }'],
  ['Write in decimal: 255', 'func f(): int { return 0x^FF; }', 'func f(): int { return 255; }'],
  ['Separate the thousands', 'func f(): int { return 12345^67; }', 'func f(): int { return 1_234_567; }'],
  ['Remove the digit separators', 'func f(): int { return 1_0^00; }', 'func f(): int { return 1000; }'],
  // lambdas and loops
  ['Give the lambda a block', 'func f(l: List<int>): List<int> {\n    return l.map((^x) => x * 2);\n}', 'func f(l: List<int>): List<int> {\n    return l.map((x) => {\n        return x * 2;\n    });\n}'],
  ['Make the lambda one expression', 'func f(l: List<int>): List<int> { return l.map((^x) => { return x * 2; }); }', 'func f(l: List<int>): List<int> { return l.map((x) => x * 2); }'],
  ['Write the types of the parameters', 'func f(l: List<int>): List<int> { return l.map((^x) => x * 2); }', 'func f(l: List<int>): List<int> { return l.map((x: int) => x * 2); }'],
  ['Write as a `for` loop', 'func f(l: List<int>) {\n    l.for^Each((x) => print(x));\n}', 'func f(l: List<int>) {\n    for (x in l) {\n        print(x);\n    }\n}'],
  ['Loop over a range', 'func f(n: int) { fo^r (let i = 0; i < n; i++) { print(i); } }', 'func f(n: int) { for (i in 0..n) { print(i); } }'],
  ['Loop with a counter', 'func f(n: int) { fo^r (i in 0..=n) { print(i); } }', 'func f(n: int) { for (let i = 0; i <= n; i++) { print(i); } }'],
  ['Loop with an index', 'func f(l: List<int>) {\n    fo^r (x in l) {\n        print(x);\n    }\n}', 'func f(l: List<int>) {\n    for (i in 0..l.length) {\n        let x = l[i];\n        print(x);\n    }\n}'],
  ['Surround with `try`', 'func f() {\n    «print(1);\n    print(2);»\n}', 'func f() {\n    try {\n        print(1);\n        print(2);\n    } catch (error) {\n        print(error.message);\n    }\n}'],
  ['Surround with `if`', 'func f() {\n    «print(1);»\n}', 'func f() {\n    if (true) {\n        print(1);\n    }\n}'],
  ['Surround with `try … finally`', 'func f() {\n    «print(1);»\n}', 'func f() {\n    try {\n        print(1);\n    } finally {\n    }\n}'],
  // extraction
  ['Extract a variable', 'func f(a: int) {\n    print(«a * 2» + 1);\n}', 'func f(a: int) {\n    const value = a * 2;\n    print(value + 1);\n}'],
  ['Extract a variable for all 2 of it', 'func f(a: int) {\n    print(max(«a.abs()», a.abs()));\n}\nfunc max(a: int, b: int): int { return a > b ? a : b; }', 'func f(a: int) {\n    const abs = a.abs();\n    print(max(abs, abs));\n}\nfunc max(a: int, b: int): int { return a > b ? a : b; }'],
  ['Extract a constant of the module', '/// Doc.\nfunc f(): int { return 4^2; }', 'const EXTRACTED = 42;\n\n/// Doc.\nfunc f(): int { return EXTRACTED; }'],
  ['Extract a function', 'func f(a: int, b: int) {\n    let c = 1;\n    «print(a);\n    print(c);»\n}', 'func f(a: int, b: int) {\n    let c = 1;\n    extracted(a, c);\n}\n\nfunc extracted(a: int, c: int) {\n    print(a);\n    print(c);\n}'],
  ['Extract a function', 'func f(a: int): int { return «a * a» + 1; }', 'func f(a: int): int { return extracted(a) + 1; }\n\nfunc extracted(a: int): int {\n    return a * a;\n}'],
  ['Extract the interface `BoxLike`', 'class B^ox { private int n = 0; func size(): int { return this.n; } private func grow() { this.n += 1; } }', 'interface BoxLike {\n    func size(): int\n}\n\nclass Box implements BoxLike { private int n = 0; func size(): int { return this.n; } private func grow() { this.n += 1; } }'],
  // classes
  ['Implement `area`, `name`', 'interface Shape { func area(): float func name(of: int): String }\nclass Circle^ implements Shape {\n}', 'interface Shape { func area(): float func name(of: int): String }\nclass Circle implements Shape {\n    func area(): float {\n        throw new Error(8000, "area is not written yet");\n    }\n\n    func name(of: int): String {\n        throw new Error(8000, "name is not written yet");\n    }\n}'],
  ['Write a constructor for the fields', 'class P^oint {\n    int x;\n    String name;\n}', 'class Point {\n    int x;\n    String name;\n\n    constructor(this.x, this.name) {}\n}'],
  ['Write `toString`', 'class P^oint {\n    int x = 1;\n}', 'class Point {\n    int x = 1;\n\n    override func toString(): String {\n        return `Point(x: ${this.x})`;\n    }\n}'],
  ['Write `equals` and `hashCode`', 'class P^oint {\n    int x = 1;\n    int y = 2;\n}', 'class Point {\n    int x = 1;\n    int y = 2;\n\n    override func equals(other: any): bool {\n        return other is Point && this.x == other.x && this.y == other.y;\n    }\n\n    override func hashCode(): int {\n        return 31 * (this.x.hashCode()) + this.y.hashCode();\n    }\n}'],
  ['Write `getX`', 'class Point {\n    private int ^x = 1;\n}', 'class Point {\n    private int x = 1;\n\n    func getX(): int {\n        return this.x;\n    }\n}'],
  ['Write `setX`', 'class Point {\n    private int ^x = 1;\n}', 'class Point {\n    private int x = 1;\n\n    func setX(value: int) {\n        this.x = value;\n    }\n}'],
  ['Make it a record', 'class P^oint { int x; int y; func sum(): int { return this.x + this.y; } }', 'record Point(x: int, y: int) {\n    func sum(): int { return this.x + this.y; }\n}'],
  ['Make it private', 'func f^oo() {}\nfunc main() { foo(); }', 'private func foo() {}\nfunc main() { foo(); }'],
  ['Make it protected', 'class A { func f^oo() {} }', 'class A { protected func foo() {} }'],
  ['Make it public', 'class A { private int ^n = 1; func get(): int { return this.n; } }', 'class A { int n = 1; func get(): int { return this.n; } }'],
  ['Write a documentation comment', 'func add^Node(id: int) { print(id); }', '/// Add node.\n/// @param id\nfunc addNode(id: int) { print(id); }'],
  ['Write a test of `answer`', 'func ans^wer(): int { return 42; }\n', 'func answer(): int { return 42; }\n\n@test\nfunc testsAnswer() {\n    assertEqual(answer(), answer());\n}\n'],
  // what is used before it is written
  ['Write the function `foo`', 'func main() {\n    fo^o(1, "a");\n}', 'func main() {\n    foo(1, "a");\n}\n\nfunc foo(value1: int, value2: String) {\n    throw new Error(8000, "foo is not written yet");\n}'],
  ['Write the function `foo`', 'func run(n: List<int>): int { return fo^o(n, n.length, n.length); }', 'func run(n: List<int>): int { return foo(n, n.length, n.length); }\n\nfunc foo(n: List<int>, length: int, length3: int): int {\n    throw new Error(8000, "foo is not written yet");\n}'],
  ['Write the function `foo`', 'func main() { print(f^oo(by: 1)); }', 'func main() { print(foo(by: 1)); }\n\nfunc foo(by: int): any {\n    throw new Error(8000, "foo is not written yet");\n}'],
  ['Write the method `bar` of `A`', 'class A {\n    func f() { this.b^ar(2); }\n}', 'class A {\n    func f() { this.bar(2); }\n\n    func bar(value1: int) {\n        throw new Error(8000, "bar is not written yet");\n    }\n}'],
  ['Write the method `bar` of `A`', 'class A {}\nfunc f() { const x: int = new A().b^ar(); print(x); }', 'class A {\n    func bar(): int {\n        throw new Error(8000, "bar is not written yet");\n    }\n}\nfunc f() { const x: int = new A().bar(); print(x); }'],
  ['Write the field `count` of `A`', 'class A {\n    func f() { this.c^ount = 3; }\n}', 'class A {\n    func f() { this.count = 3; }\n\n    int count = 0;\n}'],
  ['Write the field `name` of `A`', 'class A {\n    func f() { print(this.n^ame); }\n}', 'class A {\n    func f() { print(this.name); }\n\n    any? name = null;\n}'],
  ['Write the record `Point`', 'func f(x: int) { print(new Po^int(x, 2)); }', 'func f(x: int) { print(new Point(x, 2)); }\n\nrecord Point(x: int, value2: int)'],
  ['Write the class `Thing`', 'func f() { print(new Th^ing()); }', 'func f() { print(new Thing()); }\n\nclass Thing {}'],
  // calls and imports
  ['Name the arguments', 'record P(x: int, y: int)\nfunc f() { print(new P(^1, 2)); }', 'record P(x: int, y: int)\nfunc f() { print(new P(x: 1, y: 2)); }'],
  ['Leave the names of the arguments out', 'record P(x: int, y: int)\nfunc f() { print(new P(^x: 1, y: 2)); }', 'record P(x: int, y: int)\nfunc f() { print(new P(1, 2)); }'],
  ['Import the used names only', 'import noodlecore.ran^dom\nfunc f() { print(new Random(1)); }', 'import noodlecore.random.{Random}\nfunc f() { print(new Random(1)); }'],
  ['Import all names', 'import noodlecore.random.{Ran^dom}\nfunc f() { print(new Random(1)); }', 'import noodlecore.random\nfunc f() { print(new Random(1)); }'],
  ['Organise imports', 'import noodlecore.regex.{Regex}^\nimport noodlecore.random.{Random}\nimport noodlecore.json.{Json}\nfunc f() { print(new Random(1)); print(new Regex("a")); }', 'import noodlecore.random.{Random}\nimport noodlecore.regex.{Regex}\nfunc f() { print(new Random(1)); print(new Regex("a")); }'],
];

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.open({ 'main.nc': '' }, { pulls: true });
});
afterAll(async () => {
  expect(editor.complaints).toEqual([]);
  await editor.close();
});

test('there are sixty and more of them', () => {
  const kinds = new Set(ACTIONS.map(([title]) => title.replace(/`[^`]*`|\b\d\w*/g, '…')));
  expect(kinds.size).toBeGreaterThanOrEqual(60);
});

test.each(ACTIONS)('%s: %s', async (title, before, after) => {
  const found = await actionsAt(before);
  const chosen = found.find((each) => each.title === title);
  expect(found.map((each) => each.title)).toContain(title);
  const text = editor.applied(chosen?.edit)['main.nc'];
  expect(text).toBe(after);
  await editor.change('main.nc', text);
  const report = await editor.about<DocumentDiagnosticReport>('diagnostic', 'main.nc');
  expect(report.kind === 'full' ? report.items.filter(({ severity }) => severity === 1).map(({ message }) => message) : []).toEqual([]);
});

test.each([
  ['names that a condition binds', 'func f(a: any) { i^f (a is String) { print(a.length); } else { print(2); } }', 'Invert the `if`'],
  ['a value with effects in two places', 'func g(): int { return 1; }\nfunc f() { let ^x = g(); print(x + x); }', 'Inline `x` in 2 places'],
  ['a variable that is assigned', 'func f() { let ^x = 1; x = 2; print(x); }', 'Make it `const`'],
  ['statements whose names are needed behind', 'func f() { «let x = 1;» print(x); }', 'Surround with `if`'],
  ['a branch that declares names', 'func f(a: bool) { i^f (a) { return; } else { let x = 1; print(x); } let x = 2; print(x); }', 'Leave the `else` out'],
  ['a branch that goes on', 'func f(a: bool) { i^f (a) { print(1); } else { print(2); } }', 'Leave the `else` out'],
  ['an inner `if` that would take the `else`', 'func f(a: bool, b: bool) { i^f (a) { if (b) print(1); } else { print(2); } }', 'Leave the braces out'],
  ['a comment in the braces', 'func f(a: bool) { i^f (a) {\n // why\n print(1); } }', 'Leave the braces out'],
  ['a counter that the body changes', 'func f(n: int) { fo^r (let i = 0; i < n; i++) { i += 1; } }', 'Loop over a range'],
  ['an end that the body changes', 'func f(n: int) { fo^r (let i = 0; i < n; i++) { n = 2; } }', 'Loop over a range'],
  ['an increment whose value is used', 'func f() { let x = 1; print(x^++); }', 'Write with `+=`'],
  ['a lambda that returns', 'func f(l: List<int>) { l.for^Each((x) => { if (x > 1) { return; } print(x); }); }', 'Write as a `for` loop'],
  ['code that runs later', 'func f(l: List<int>) { l.forEach((x) => print(«x + 1»)); }', 'Extract a variable'],
  ['numbers that are added before the text', 'func f(a: int): String { return a + 1 ^+ "b"; }', 'Write as a template'],
])('not offered: %s', async (_what, before, title) => {
  expect((await actionsAt(before)).map((each) => each.title)).not.toContain(title);
});

test('only what is asked for', async () => {
  const found = await actionsAt('import noodlecore.regex.{Regex}^\nimport noodlecore.json.{Json}\nfunc f() {}\n', ['source.organizeImports']);
  expect(found.map(({ title }) => title)).toEqual(['Organise imports']);
});

async function actionsAt(marked: string, only?: readonly string[]): Promise<CodeAction[]> {
  const [start, end] = marked.includes('«') ? [marked.indexOf('«'), marked.indexOf('»') - 1] : [marked.indexOf('^'), marked.indexOf('^')];
  const text = marked.replace(/[«»^]/g, (mark, at: number) => (mark === '^' && (marked.includes('«') || at !== start) ? mark : ''));
  await editor.change('main.nc', text);
  const place = (offset: number) => ({ line: text.slice(0, offset).split('\n').length - 1, character: offset - text.lastIndexOf('\n', offset - 1) - 1 });
  return editor.about('codeAction', 'main.nc', { range: { start: place(start), end: place(end) }, context: { diagnostics: [], ...(only && { only }) } });
}
