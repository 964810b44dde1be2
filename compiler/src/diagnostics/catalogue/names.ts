import { define } from '../definition.ts';

// 1200–1219: names that are not there.

export const unknownName = define<{ name: string }>({
  code: 1201,
  name: 'unknown-name',
  severity: 'error',
  title: 'Unknown name',
  message: ({ name }) => `there is no \`${name}\` here`,
  label: ({ name }) => `nothing in scope is called \`${name}\``,
  explanation: `
A name must be declared before it can be used: as a local variable or parameter, at the top level of this module, in a
module that this one imports, or in the core library. Fields and methods of the own class are written with \`this.\`.`,
  example: `
func main() {
    let total = 3;
    print(totl);
}`,
  mended: `
func main() {
    let total = 3;
    print(total);
}`,
});

export const unknownType = define<{ name: string }>({
  code: 1202,
  name: 'unknown-type',
  severity: 'error',
  title: 'Unknown type',
  message: ({ name }) => `there is no type \`${name}\``,
  label: ({ name }) => `no type is called \`${name}\``,
  explanation: `
A type is a class, interface, record, enum or alias: of this module, of a module that this one imports, or of the core
library. If the type lives in another module, import that module; a type parameter must be listed after the name of the
function or class (\`func first<T>(items: List<T>): T\`).`,
  example: `
class Node {}

func visit(node: Nod) {}`,
  mended: `
class Node {}

func visit(node: Node) {}`,
});

export const notAType = define<{ name: string; what: string }>({
  code: 1203,
  name: 'not-a-type',
  severity: 'error',
  title: 'Not a type',
  message: ({ name, what }) => `\`${name}\` is ${what}, not a type`,
  label: ({ what }) => `a type must stand here, and this is ${what}`,
  explanation: `
Where a type is expected, only the name of a class, interface, record, enum, alias or type parameter may stand.
A module's name needs one of its types after a dot, and a single case of an enum is no type of its own: use the enum.`,
  example: `
func size(): int { return 1; }

func twice(x: size): int { return 2; }`,
  mended: `
func size(): int { return 1; }

func twice(x: int): int { return 2; }`,
});

export const foreignType = define<{ name: string; right: string }>({
  code: 1204,
  name: 'foreign-type',
  severity: 'error',
  title: 'A type name of another language',
  message: ({ name, right }) => `\`${name}\` is called \`${right}\` here`,
  label: ({ right }) => `write \`${right}\``,
  explanation: `
Every type has exactly one name: \`int\`, \`float\`, \`bool\`, \`String\`, \`Bytes\`, \`List<T>\`, \`Map<K, V>\`, \`Set<T>\`, \`any\`, \`void\`.
The names that other languages use for them are understood only in order to say which one is meant.`,
  example: `
func greet(name: string): String { return "hello " + name; }`,
  mended: `
func greet(name: String): String { return "hello " + name; }`,
});

export const clashingImports = define<{ name: string }>({
  code: 1205,
  name: 'clashing-imports',
  severity: 'error',
  title: 'Two imports bring the same name',
  message: ({ name }) => `\`${name}\` comes from more than one import`,
  label: ({ name }) => `which \`${name}\` is meant?`,
  explanation: `
Two imported modules both declare this name. Importing both is fine as long as nobody uses the name; here it is used, so
say which is meant: write the module's name in front (\`registry.Entry\`), or import one of them under another name
(\`import store.{Entry as StoreEntry}\`).`,
  example: `
import noodlecore.json.{Json}
import noodlecore.regex.{Regex as Json}

func main() {
    print(Json.parse("1"));
}`,
  mended: `
import noodlecore.json.{Json}

func main() {
    print(Json.parse("1"));
}`,
});

export const pendingGlobal = define<{ name: string; module: string }>({
  code: 1206,
  name: 'global-needs-type',
  severity: 'error',
  title: 'A global used by other modules needs its type written',
  message: ({ name, module }) => `the type of \`${name}\` cannot be read off its declaration in \`${module}\``,
  label: () => 'its type is not known here',
  explanation: `
The type of a global variable is usually read off its value. Where the value is too involved for that (a \`match\`, a lambda whose types
are inferred), the module itself can still use the variable, but other modules need the type to be written: \`const table: Map<String, int> = …\`.`,
  example: `
import shop.prices

func main() { print(discount); }`,
  mended: `
import shop.prices

func main() { print(price); }`,
  around: {
    module: 'shop.main',
    others: {
      'shop.prices': `
const season = "winter";
const discount = match (season) { "winter" => [10, 20], _ => [0] };
const price: List<int> = match (season) { "winter" => [10, 20], _ => [0] };`,
    },
  },
});

// 1220–1239: imports.

export const unknownModule = define<{ name: string }>({
  code: 1220,
  name: 'unknown-module',
  severity: 'error',
  title: 'Unknown module',
  message: ({ name }) => `there is no module \`${name}\``,
  label: () => 'no such module',
  explanation: `
A module's name is the path of its file under the package's source folder, with dots for slashes and the package's name
in front: \`src/storage/disk.nc\` of the package \`shop\` is \`shop.storage.disk\`. Modules of the standard library start with
\`noodlecore.\`. Names are case-sensitive.`,
  example: `
import noodlecore.jsn

func main() {}`,
  mended: `
import noodlecore.json

func main() { print(Json.parse("1")); }`,
});

export const unknownExport = define<{ name: string; module: string }>({
  code: 1221,
  name: 'unknown-export',
  severity: 'error',
  title: 'The module has no such name',
  message: ({ name, module }) => `module \`${module}\` has no \`${name}\``,
  label: ({ name }) => `\`${name}\` is not declared there`,
  explanation: `
An import in braces and a name after a module's name must be one that the module declares at its top level.
Members of classes are not imported: import the class.`,
  example: `
import noodlecore.json.{Jsn}

func main() {}`,
  mended: `
import noodlecore.json.{Json}

func main() { print(Json.parse("1")); }`,
});

export const privateImport = define<{ name: string; module: string }>({
  code: 1222,
  name: 'private-import',
  severity: 'error',
  title: 'Private to another module',
  message: ({ name, module }) => `\`${name}\` is private to module \`${module}\``,
  label: () => 'not visible from here',
  explanation: `
A top-level declaration marked \`private\` can be used only in its own module. Use what the module offers publicly, or take
the \`private\` away if the module is yours and the name is meant for others.`,
  example: `
import noodlecore.core.universal.{derivedToString}

func main() {}`,
  mended: `
import noodlecore.core.universal.{typeName}

func main() { print(typeName(1)); }`,
});

export const selfImport = define<{ name: string }>({
  code: 1223,
  name: 'self-import',
  severity: 'error',
  title: 'A module imports itself',
  message: ({ name }) => `module \`${name}\` imports itself`,
  label: () => 'this is the module that you are in',
  explanation: `
All that a module declares is in scope in the whole module already; it does not import itself. Take the import out.`,
  example: `
import example

func main() {}`,
  mended: `
func main() {}`,
});

export const packageCycle = define<{ from: string; to: string }>({
  code: 1224,
  name: 'package-cycle',
  severity: 'error',
  title: 'Two packages import each other',
  message: ({ from, to }) => `package \`${to}\` already depends on package \`${from}\``,
  label: ({ from, to }) => `this makes \`${from}\` and \`${to}\` depend on each other`,
  explanation: `
Modules of one package may import each other in a circle; packages may not: neither could then be built, published or
replaced without the other. Move what both need into one of them, or into a third package.`,
  example: `
import billing.invoice

class Order {}
func bill(order: Order): Invoice { return new Invoice(); }`,
  mended: `
import billing.tax

class Order {}
func bill(order: Order): int { return taxOf(10); }`,
  around: {
    module: 'shop.orders',
    others: {
      'billing.invoice': `
import shop.orders

class Invoice { Order? order; }`,
      'billing.tax': 'func taxOf(amount: int): int { return amount / 5; }',
    },
  },
});

export const coreImport = define<{ name: string }>({
  code: 1225,
  name: 'core-module-import',
  severity: 'warning',
  title: 'The core library needs no import',
  message: ({ name }) => `\`${name}\` belongs to the core library, which is in scope everywhere`,
  label: () => 'this import is not needed',
  explanation: `
The modules \`noodlecore.core.*\` (numbers, String, List, Map, Set, tasks, …) are in scope in every module without being imported.
Other modules of the standard library, such as \`noodlecore.json\`, are imported.`,
  example: `
import noodlecore.core.list

func main() { print([1, 2].length); }`,
  mended: `
func main() { print([1, 2].length); }`,
});

// 1240–1259: the same name twice.

export const duplicateDeclaration = define<{ name: string }>({
  code: 1240,
  name: 'duplicate-declaration',
  severity: 'error',
  title: 'Declared twice',
  message: ({ name }) => `\`${name}\` is declared twice in this module`,
  label: ({ name }) => `a second \`${name}\``,
  explanation: `
Classes, interfaces, records, enums, functions, aliases and top-level variables of a module share one set of names. Rename one
of the two. There is no overloading: a function that takes more or fewer arguments uses default values
(\`func log(text: String, level: int = 1)\`).`,
  example: `
func area(width: int): int { return width * width; }
func area(width: int, height: int): int { return width * height; }`,
  mended: `
func square(width: int): int { return width * width; }
func area(width: int, height: int): int { return width * height; }`,
});

export const duplicateMember = define<{ name: string; owner: string }>({
  code: 1241,
  name: 'duplicate-member',
  severity: 'error',
  title: 'A member is declared twice',
  message: ({ name, owner }) => `\`${owner}\` declares \`${name}\` twice`,
  label: ({ name }) => `a second \`${name}\``,
  explanation: `
Fields, methods and cases of one class, record, enum or interface must have names of their own. Rename or remove one of the two.`,
  example: `
class Counter {
    int count = 0;
    int count = 1;
}`,
  mended: `
class Counter {
    int count = 0;
    int start = 1;
}`,
});

export const overloaded = define<{ name: string; owner: string }>({
  code: 1242,
  name: 'overloaded-method',
  severity: 'error',
  title: 'There is no overloading',
  message: ({ name, owner }) => `\`${owner}\` already has a method \`${name}\`, and methods cannot be overloaded`,
  label: () => 'another method of the same name, with other parameters',
  explanation: `
In Java, Kotlin and C# several methods may share a name when their parameters differ. Here a name means one method: give the
others names of their own, use default values (\`func log(text: String, level: int = 1)\`), or take \`any\` or an interface.`,
  example: `
class Log {
    func write(text: String) { print(text); }
    func write(number: int) { print(number); }
}`,
  mended: `
class Log {
    func write(text: String) { print(text); }
    func writeNumber(number: int) { print(number); }
}`,
});

export const fieldAndMethod = define<{ name: string; owner: string }>({
  code: 1243,
  name: 'field-and-method',
  severity: 'error',
  title: 'A field and a method share a name',
  message: ({ name, owner }) => `\`${owner}\` has both a field and a method called \`${name}\``,
  explanation: `
\`this.size(…)\` may call a function that is kept in a field, so a field and a method of the same name could not be told apart.
Rename one of them; a method that only returns the field can go, since a \`const\` field is read-only from outside.`,
  example: `
class Basket {
    int size = 0;
    func size(): int { return this.size; }
}`,
  mended: `
class Basket {
    int count = 0;
    func size(): int { return this.count; }
}`,
});

export const secondConstructor = define<{ owner: string }>({
  code: 1244,
  name: 'second-constructor',
  severity: 'error',
  title: 'A class has one constructor',
  message: ({ owner }) => `\`${owner}\` has a second constructor`,
  label: () => 'a class can have only one constructor',
  explanation: `
A class has one constructor. Give its parameters default values, or write static functions that make the object in the other ways:
\`static func parse(text: String): Version { … }\`.`,
  example: `
class Point {
    float x = 0.0;
    constructor() {}
    constructor(x: float) { this.x = x; }
}`,
  mended: `
class Point {
    float x = 0.0;
    constructor(x: float = 0.0) { this.x = x; }
}`,
});

export const duplicateParameter = define<{ name: string; what?: 'type parameters' }>({
  code: 1245,
  name: 'duplicate-parameter',
  severity: 'error',
  title: 'Two parameters share a name',
  message: ({ name, what = 'parameters' }) => `there are two ${what} called \`${name}\``,
  label: ({ name }) => `a second \`${name}\``,
  explanation: `
Parameters, and type parameters, need different names. A parameter that is not used can be called \`_\`.`,
  example: `
func add(a: int, a: int): int { return a; }`,
  mended: `
func add(a: int, b: int): int { return a + b; }`,
});

export const reservedName = define<{ name: string }>({
  code: 1246,
  name: 'reserved-name',
  severity: 'error',
  title: "One of the language's own names",
  message: ({ name }) => `\`${name}\` is one of the language's own types and cannot be declared again`,
  label: () => 'choose another name',
  explanation: `
\`int\`, \`float\`, \`bool\`, \`any\`, \`void\` and \`never\` always mean the language's own types. Other names of the core library may be
taken (with a warning), these may not.`,
  example: `
class float {}`,
  mended: `
class Float32 {}`,
});
