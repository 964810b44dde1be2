import { define } from '../../definition.ts';

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

export const fieldAndMethod = define<{ name: string; owner: string; kinds: readonly [string, string] }>({
  code: 1243,
  name: 'field-and-method',
  severity: 'error',
  title: 'A field and a method share a name',
  message: ({ name, owner, kinds: [first, second] }) => `\`${owner}\` has both a ${first} and a ${second} called \`${name}\``,
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
