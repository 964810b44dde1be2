import { define } from '../../definition.ts';

// 1100–1129: declarations in the manner of other languages.

export const cStyleLocal = define<{ mended: string }>({
  code: 1100,
  name: 'type-first-variable',
  severity: 'error',
  title: 'A variable that begins with its type',
  message: ({ mended }) => `a variable is declared with \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
Local variables are declared with \`let\`, or \`const\` where they never change, and their type is inferred from the value. Where it must
be written it stands behind the name: \`let x: float = 1;\`. Only fields of classes begin with their type.`,
  example: `
func main() {
    int count = 3;
    print(count);
}`,
  mended: `
func main() {
    let count = 3;
    print(count);
}`,
});

export const cStyleFunction = define<{ name: string }>({
  code: 1101,
  name: 'type-first-function',
  severity: 'error',
  title: 'A function that begins with its type',
  message: ({ name }) => `the function \`${name}\` is declared with \`func\`, its type behind the parameters`,
  label: ({ name }) => `write \`func ${name}(…): Type\``,
  explanation: `
A function is \`func name(parameter: Type): Type { … }\`; one without a result names no type. There is no \`void\` before it, no \`static\` outside of
classes, and \`main\` is a function of the file.`,
  example: `
int add(int a, int b) {
    return a + b;
}`,
  mended: `
func add(a: int, b: int): int {
    return a + b;
}`,
});

export const missingFuncWord = define<{ name: string }>({
  code: 1102,
  name: 'missing-func',
  severity: 'error',
  title: 'A function without `func`',
  message: ({ name }) => `\`func\` is missing before \`${name}\``,
  label: () => 'a function or method begins with `func`',
  explanation: `
Functions and methods are declared with \`func\`, also in classes and interfaces. Only a \`constructor\` has its own word.`,
  example: `
class Circle {
    area(): float { return 3.14; }
}`,
  mended: `
class Circle {
    func area(): float { return 3.14; }
}`,
});

export const foreignConstructor = define<{ written: string }>({
  code: 1103,
  name: 'foreign-constructor',
  severity: 'error',
  title: 'A constructor by another name',
  message: ({ written }) => `a constructor is called \`constructor\`, not \`${written}\``,
  label: () => 'write `constructor`',
  explanation: `
\`constructor(x: int) { this.x = x; }\` is what Java names after the class, Python \`__init__\` and PHP \`__construct\`. \`constructor(this.x)\` assigns a
declared field directly.`,
  example: `
class Point {
    int x = 0;
    Point(x: int) { this.x = x; }
}`,
  mended: `
class Point {
    int x = 0;
    constructor(x: int) { this.x = x; }
}`,
});

export const fieldKeyword = define<{ word: string }>({
  code: 1104,
  name: 'field-keyword',
  severity: 'error',
  title: 'A field that begins with a word',
  message: ({ word }) => `a field is declared without \`${word}\``,
  label: () => 'a field begins with its type',
  explanation: `
A field is \`Type name = value;\`, with \`const\` before it where it is assigned only once. \`let\` is for variables inside functions and at the
top level of a file.`,
  example: `
class Counter {
    let count = 0;
}`,
  mended: `
class Counter {
    int count = 0;
}`,
});

export const parameterOrder = define<{ mended: string }>({
  code: 1105,
  name: 'parameter-order',
  severity: 'error',
  title: 'A parameter in another order',
  message: ({ mended }) => `a parameter is written ${mended}`,
  label: ({ mended }) => `write ${mended}`,
  explanation: `
A parameter is its name, a colon and its type: \`count: int\`. Nothing stands before the name but an annotation.`,
  example: `
func twice(int x): int {
    return 2 * x;
}`,
  mended: `
func twice(x: int): int {
    return 2 * x;
}`,
});

export const optionalParameter = define({
  code: 1106,
  name: 'optional-parameter',
  severity: 'error',
  title: 'A parameter with `?` behind its name',
  message: () => 'a parameter that may be left out has a default value',
  label: () => '`?` belongs to the type',
  explanation: `
\`x: int? = null\` is a parameter that may be left out and is null then; any other default works as well: \`x: int = 3\`. \`T?\` without a default is
a type that may be null, and must be passed.`,
  example: `
func show(x?: int) {
    print(x);
}`,
  mended: `
func show(x: int? = null) {
    print(x);
}`,
});

export const restParameter = define({
  code: 1107,
  name: 'rest-parameter',
  severity: 'error',
  title: 'A parameter for any number of arguments',
  message: () => 'a function takes a fixed number of arguments',
  label: () => 'there are no rest parameters',
  explanation: `
A function that works on any number of values takes one \`List\` of them, and is called with a literal: \`sum([1, 2, 3])\`.`,
  example: `
func sum(...xs: List<int>): int {
    return xs.length;
}`,
  mended: `
func sum(xs: List<int>): int {
    return xs.length;
}`,
});

export const arrayType = define<{ written: string; list: string }>({
  code: 1108,
  name: 'array-type',
  severity: 'error',
  title: 'An array type',
  message: ({ written, list }) => `\`${written}\` is written \`${list}\` here`,
  label: ({ list }) => `write \`${list}\``,
  explanation: `
There are lists instead of arrays: \`List<int>\`. They grow, and an index reads and writes their elements as it does those of an array.`,
  example: `
func sum(xs: int[]): int {
    return xs.length;
}`,
  mended: `
func sum(xs: List<int>): int {
    return xs.length;
}`,
});

export const unionType = define<{ written: string }>({
  code: 1109,
  name: 'union-type',
  severity: 'error',
  title: 'A union of types',
  message: ({ written }) => `there are no unions such as \`${written}\``,
  label: () => 'one type must stand here',
  explanation: `
A value that may be null has the type \`T?\`. For a choice between several kinds of values declare an \`enum\` with a case for each, or an interface
that they implement; \`any\` takes everything.`,
  example: `
func show(x: int | null) {
    print(x);
}`,
  mended: `
func show(x: int?) {
    print(x);
}`,
});

export const namedTypeParameter = define<{ name: string }>({
  code: 1110,
  name: 'named-parameter-type',
  severity: 'error',
  title: 'A parameter name in a function type',
  message: ({ name }) => `a function type lists types only; \`${name}\` is a name`,
  label: () => 'the name says nothing to the compiler',
  explanation: `
A function type is the types of its parameters, \`=>\` and the type of its result: \`(int, String) => bool\`.`,
  example: `
func apply(f: (x: int) => int): int {
    return f(3);
}`,
  mended: `
func apply(f: (int) => int): int {
    return f(3);
}`,
});

export const thinArrow = define<{ written: string | null }>({
  code: 1111,
  name: 'arrow-before-result',
  severity: 'error',
  title: 'An arrow before the result type',
  message: ({ written }) => `the type of the result stands behind \`:\`${written === null ? '' : `, not behind \`${written}\``}`,
  label: ({ written }) => (written === null ? 'a `:` is missing before this' : 'write `:`'),
  explanation: `
A signature ends with a colon and the type of the result: \`func size(): int\`. \`=>\` stands in lambdas, function types and \`match\` arms; \`->\` does not
exist.`,
  example: `
func size() -> int {
    return 3;
}`,
  mended: `
func size(): int {
    return 3;
}`,
});

export const throwsClause = define({
  code: 1112,
  name: 'throws-clause',
  severity: 'error',
  title: 'A list of what is thrown',
  message: () => 'a signature does not say what is thrown',
  label: () => 'any function may throw',
  explanation: `
Errors are not part of a signature: any function may throw, and whoever can do something about it catches it.`,
  example: `
func read(): int throws Error {
    return 3;
}`,
  mended: `
func read(): int {
    return 3;
}`,
});

export const expressionBody = define<{ sign: string }>({
  code: 1113,
  name: 'expression-body',
  severity: 'error',
  title: 'An expression as the body of a function',
  message: ({ sign }) => `the body of a function stands in braces, not behind \`${sign}\``,
  label: () => 'write `{ return …; }`',
  explanation: `
A named function has a block, which returns its result. Only lambdas may be a bare expression behind \`=>\`.`,
  example: `
func twice(x: int): int => 2 * x;`,
  mended: `
func twice(x: int): int { return 2 * x; }`,
});

export const classColon = define({
  code: 1114,
  name: 'colon-for-extends',
  severity: 'error',
  title: 'A colon before the base class',
  message: () => 'a class names its base with `extends`, its interfaces with `implements`',
  label: () => 'write `extends`, or `implements` for an interface',
  explanation: `
\`class Dog extends Animal implements Named\`: what C#, C++ and Kotlin write with a colon.`,
  example: `
class Animal {}

class Dog : Animal {}`,
  mended: `
class Animal {}

class Dog extends Animal {}`,
});

export const enumCaseValue = define({
  code: 1115,
  name: 'enum-case-value',
  severity: 'error',
  title: 'A number for a case',
  message: () => 'a case of an enum has no number of its own',
  label: () => 'cases are not assigned',
  explanation: `
Cases are values of their own, with \`ordinal\` for their place. Cases may carry values that differ from one to the next
(\`Failed(code: int)\`); a fixed number for each is a method with a \`match\`.`,
  example: `
enum Level {
    Low = 1,
    High = 5,
}`,
  mended: `
enum Level {
    Low,
    High,
    func weight(): int { return match (this) { Low => 1, High => 5 }; }
}`,
});

export const foreignImportForm = define({
  code: 1116,
  name: 'foreign-import',
  severity: 'error',
  title: 'An import in another form',
  message: () => 'an import names a module with dots',
  label: () => 'this is how other languages import',
  explanation: `
\`import shop.cart\` brings the public names of a module into scope, \`import shop.cart as cart\` puts them under a name, and
\`import shop.cart.{Cart, Item as Thing}\` picks some. A file needs no line that names its own module or package.`,
  example: `
import { Cart } from "shop/cart";

func main() { print("hello"); }`,
  mended: `
func main() { print("hello"); }`,
});

export const exportWord = define<{ word: string }>({
  code: 1117,
  name: 'export-word',
  severity: 'error',
  title: '`export` before a declaration',
  message: () => 'there is no `export`',
  label: () => 'top-level names are public by themselves',
  explanation: `
What stands at the top level of a file may be imported by others, unless \`private\` stands before it.`,
  example: `
export func main() { print("hello"); }`,
  mended: `
func main() { print("hello"); }`,
});

export const needlessWord = define<{ word: string }>({
  code: 1118,
  name: 'needless-word',
  severity: 'error',
  title: 'A word that is not needed',
  message: ({ word }) => `\`${word}\` is not needed here`,
  label: () => 'leave this out',
  explanation: `
Some words of other languages have nothing to say here: functions have no colour (\`async\`), classes are open, records are data classes and
enums with cases are sealed.`,
  example: `
async func main() { print("hello"); }`,
  mended: `
func main() { print("hello"); }`,
});

export const mutWord = define({
  code: 1119,
  name: 'mut-word',
  severity: 'error',
  title: '`mut` behind `let`',
  message: () => 'a `let` may change without `mut`',
  label: () => 'leave this out',
  explanation: `
A variable declared with \`let\` may be assigned again; one that never is can be a \`const\`.`,
  example: `
func main() {
    let mut count = 0;
    count += 1;
    print(count);
}`,
  mended: `
func main() {
    let count = 0;
    count += 1;
    print(count);
}`,
});

export const forOf = define<{ name: string }>({
  code: 1120,
  name: 'for-of',
  severity: 'error',
  title: 'A loop in another form',
  message: ({ name }) => `a loop over elements is written \`for (${name} in …)\``,
  label: ({ name }) => `write \`${name} in\``,
  explanation: `
\`for (x in xs)\` walks lists, sets, ranges, channels and whatever is \`Iterable\`; \`for (key, value in map)\` walks a map. The name needs no \`let\`, and
there is no \`of\`.`,
  example: `
func main() {
    for (let x of [1, 2]) { print(x); }
}`,
  mended: `
func main() {
    for (x in [1, 2]) { print(x); }
}`,
});

export const catchOrder = define<{ mended: string }>({
  code: 1121,
  name: 'catch-order',
  severity: 'error',
  title: 'A caught error in the order type, name',
  message: ({ mended }) => `a caught error is written \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
\`catch (e: ShopError)\` catches errors of that class, \`catch (e)\` all of them.`,
  example: `
func main() {
    try { print("hello"); } catch (Error e) { print(e.message); }
}`,
  mended: `
func main() {
    try { print("hello"); } catch (e: Error) { print(e.message); }
}`,
});

export const foreignPattern = define<{ mended: string }>({
  code: 1122,
  name: 'foreign-pattern',
  severity: 'error',
  title: 'A type pattern in another form',
  message: ({ mended }) => `a type pattern is written \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
\`name is Type\` in a \`match\` arm tests for a type and names the value; \`name: Type\` and \`Type name\` are how other languages write it.`,
  example: `
func show(x: any) {
    match (x) {
        text: String => print(text),
        _ => print("other"),
    }
}`,
  mended: `
func show(x: any) {
    match (x) {
        text is String => print(text),
        _ => print("other"),
    }
}`,
});

export const diamond = define({
  code: 1123,
  name: 'diamond',
  severity: 'error',
  title: '`<>` behind a class',
  message: () => 'type arguments to be inferred are left out altogether',
  label: () => 'leave this out',
  explanation: `
Java's \`new Box<>(1)\` is \`new Box(1)\`: without type arguments they are inferred. Where nothing tells them, write them: \`new Box<int>()\`.`,
  example: `
class Box<T> {
    T value;
    constructor(this.value) {}
}

func main() {
    let box = new Box<>(1);
    print(box.value);
}`,
  mended: `
class Box<T> {
    T value;
    constructor(this.value) {}
}

func main() {
    let box = new Box(1);
    print(box.value);
}`,
});

export const accessor = define<{ word: string }>({
  code: 1124,
  name: 'accessor',
  severity: 'error',
  title: 'A getter or setter',
  message: ({ word }) => `there are no ${word === 'get' ? 'getters' : 'setters'}`,
  label: () => 'write a method with `func`',
  explanation: `
What is computed is a method, called with parentheses: \`circle.area()\`. What is stored is a field.`,
  example: `
class Circle {
    float radius = 1.0;
    get area(): float { return 3.14 * this.radius * this.radius; }
}`,
  mended: `
class Circle {
    float radius = 1.0;
    func area(): float { return 3.14 * this.radius * this.radius; }
}`,
});

export const foreignConstruct = define<{ word: string }>({
  code: 1126,
  name: 'foreign-construct',
  severity: 'error',
  title: 'A construct of another language',
  message: ({ word }) => `there is no \`${word}\``,
  label: () => 'this is how other languages say it',
  explanation: `
What other languages have a construct for is mostly said with what is there: \`defer\` with \`finally\`, \`impl\` and \`companion object\` with methods in the
class itself, \`yield\` with a list or a \`Channel\`, \`namespace\` with the path of the file. The hint says what to write.`,
  example: `
func close() { print("closed"); }

func main() {
    defer close();
    print("hello");
}`,
  mended: `
func close() { print("closed"); }

func main() {
    try { print("hello"); } finally { close(); }
}`,
});

export const extensionFunction = define<{ name: string; receiver: string }>({
  code: 1127,
  name: 'extension-function',
  severity: 'error',
  title: 'A function that is added to a type',
  message: ({ name, receiver }) => `\`${name}\` cannot be added to \`${receiver}\` from outside`,
  label: () => 'a method stands in the body of its class',
  explanation: `
Methods stand in the body of their class, record or enum. For a type that is declared elsewhere, write a function that takes the value as a
parameter.`,
  example: `
func String.shout(): String {
    return "hello";
}`,
  mended: `
func shout(text: String): String {
    return text.toUpperCase();
}`,
});

export const classParentheses = define<{ name: string; what: 'base' | 'fields' | 'arguments' }>({
  code: 1128,
  name: 'class-parentheses',
  severity: 'error',
  title: 'Parentheses in the head of a class',
  message: ({ name, what }) => (what === 'arguments' ? `the arguments for \`${name}\` do not stand in the head of the class` : `nothing stands in parentheses behind the name of a class`),
  label: ({ what }) => (what === 'base' ? 'write `extends`' : what === 'fields' ? 'fields and constructor stand in the body' : 'write `super(…)` in the constructor'),
  explanation: `
The head of a class is \`class Dog extends Animal implements Named\`. Its fields and its one \`constructor\` stand in the body; the constructor passes
arguments to the base with \`super(…)\`. Only a \`record\`, whose fields do not change, lists its fields in parentheses.`,
  example: `
class Point(x: int, y: int) {
    func sum(): int { return this.x + this.y; }
}`,
  mended: `
record Point(x: int, y: int) {
    func sum(): int { return this.x + this.y; }
}`,
});

export const lambdaPattern = define<{ pattern: string }>({
  code: 1129,
  name: 'lambda-pattern',
  severity: 'error',
  title: 'A pattern as the parameter of a lambda',
  message: ({ pattern }) => `the parameter of a lambda is a name, and not the pattern \`${pattern}\``,
  label: () => 'only names stand here',
  explanation: `
JavaScript and Kotlin take an argument apart where it is declared. Here a parameter has a name, and \`const [a, b] = pair;\` or
\`const Point(x, y) = p;\` takes it apart in the body.`,
  example: `
func main() {
    print([[1, 2], [3, 4]].map(([a, b]) => a + b));
}`,
  mended: `
func main() {
    print([[1, 2], [3, 4]].map((pair) => { const [a, b] = pair; return a + b; }));
}`,
});
