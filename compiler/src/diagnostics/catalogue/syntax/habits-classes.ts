import { define } from '../../definition.ts';

// 1100–1129: classes and their parts as other languages declare them.

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

export const fieldKeyword = define<{ word: string; right: string | null }>({
  code: 1104,
  name: 'field-keyword',
  severity: 'error',
  title: 'A field that begins with a word',
  message: ({ word, right }) => (right === null ? `a field is declared without \`${word}\`` : `\`${word}\` is written \`${right}\` here`),
  label: ({ right }) => (right === null ? 'a field begins with its type' : `write \`${right}\``),
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

export const enumCaseValue = define<{ isMade?: true; isText?: boolean }>({
  code: 1115,
  name: 'enum-case-value',
  severity: 'error',
  title: 'A number for a case',
  message: ({ isMade, isText }) => (isMade ? 'the cases of an enum are not made with values' : `a case of an enum has no ${isText ? 'text' : 'number'} of its own`),
  label: () => 'cases are not assigned',
  explanation: `
Cases are values of their own, with \`ordinal\` for their place. Cases may carry values that differ from one to the next
(\`Failed(code: int)\`); a fixed number for each is a method with a \`match\`. Constants
that a constructor makes, with fields for what they differ in, are cases with a getter for each such field.`,
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
Some words of other languages have nothing to say here: functions have no colour (\`async\`), classes are open and
records are data classes.`,
  example: `
async func main() { print("hello"); }`,
  mended: `
func main() { print("hello"); }`,
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
