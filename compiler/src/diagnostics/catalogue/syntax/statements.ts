import { define } from '../../definition.ts';

// 1050–1076: statements that are read and not allowed.

export const elseWithoutIf = define({
  code: 1050,
  name: 'else-without-if',
  severity: 'error',
  title: '`else` without `if`',
  message: () => 'this `else` belongs to no `if`',
  label: () => 'no `if` stands right before this',
  explanation: `
\`else\` follows the block or statement of an \`if\` directly. If something stands between them, or the \`if\` was closed by a \`}\` too
many, the \`else\` is alone.`,
  example: `
func main() {
    print("before");
    else { print("other"); }
}`,
  mended: `
func main() {
    if (1 < 2) { print("before"); }
    else { print("other"); }
}`,
});

export const catchWithoutTry = define<{ word: string }>({
  code: 1051,
  name: 'catch-without-try',
  severity: 'error',
  title: '`catch` or `finally` without `try`',
  message: ({ word }) => `this \`${word}\` belongs to no \`try\``,
  label: () => 'no `try` block stands right before this',
  explanation: `
\`catch\` and \`finally\` follow the block of a \`try\`: \`try { … } catch (e) { … } finally { … }\`.`,
  example: `
func main() {
    print("hello");
    catch (e) { print(e); }
}`,
  mended: `
func main() {
    try { print("hello"); }
    catch (e) { print(e.message); }
}`,
});

export const tryAlone = define({
  code: 1052,
  name: 'try-alone',
  severity: 'error',
  title: '`try` without `catch` or `finally`',
  message: () => 'this `try` has neither `catch` nor `finally`',
  label: () => 'a `try` by itself changes nothing',
  explanation: `
\`try\` is there for what comes after it: \`catch (e: SomeError) { … }\` for errors, or \`finally { … }\` for what must happen in any case.`,
  example: `
func main() {
    try { print("hello"); }
}`,
  mended: `
func main() {
    try { print("hello"); } catch (e) { print(e.message); }
}`,
});

export const bareCondition = define<{ word: string }>({
  code: 1053,
  name: 'bare-condition',
  severity: 'error',
  title: 'Missing parentheses',
  message: ({ word }) => `what follows \`${word}\` stands in parentheses`,
  label: () => 'parentheses are missing around this',
  explanation: `
The conditions of \`if\` and \`while\` and the head of a \`for\` stand in parentheses, as in JavaScript and Java.`,
  example: `
func main() {
    if 1 < 2 { print("yes"); }
}`,
  mended: `
func main() {
    if (1 < 2) { print("yes"); }
}`,
});

export const splitCondition = define({
  code: 1054,
  name: 'split-condition',
  severity: 'error',
  title: 'A condition that goes on behind its parentheses',
  message: () => 'the whole condition stands in one pair of parentheses',
  label: () => 'the parentheses close before the condition ends',
  explanation: `
The first closing parenthesis that matches ends the condition. Where parts of it are in parentheses of their own, the whole needs
one more pair around it.`,
  example: `
func main() {
    if (1 < 2) && (2 < 3) { print("yes"); }
}`,
  mended: `
func main() {
    if ((1 < 2) && (2 < 3)) { print("yes"); }
}`,
});

export const emptyBody = define<{ word: string }>({
  code: 1055,
  name: 'empty-body',
  severity: 'error',
  title: 'A semicolon as the body',
  message: ({ word }) => `this \`;\` is all that the \`${word}\` does`,
  label: ({ word }) => `it ends the \`${word}\` here`,
  explanation: `
A \`;\` right behind a condition is an empty statement, so what comes after it does not depend on the condition. If nothing is to be
done, write \`{}\`.`,
  example: `
func main() {
    if (1 < 2); { print("yes"); }
}`,
  mended: `
func main() {
    if (1 < 2) { print("yes"); }
}`,
});

export const declarationInFunction = define<{ word: string }>({
  code: 1066,
  name: 'declaration-in-function',
  severity: 'error',
  title: 'A declaration inside a function',
  message: ({ word }) => `\`${word}\` stands only at the top level of a file`,
  label: () => 'move this out of the function',
  explanation: `
Classes, interfaces, records, enums, type names, imports and visibility belong to the file as a whole. Inside a function there are
variables and functions. If this does stand at the top level, a \`}\` is missing above it.`,
  example: `
func main() {
    record Point(x: int, y: int)
    print("hello");
}`,
  mended: `
record Point(x: int, y: int)

func main() {
    print("hello");
}`,
});

export const statementInClass = define({
  code: 1067,
  name: 'statement-in-class',
  severity: 'error',
  title: 'A statement among the members',
  message: () => 'a statement cannot stand among the members of a class',
  label: () => 'this runs at no time',
  explanation: `
The body of a class holds fields, methods and a constructor. Statements belong into a method, or into the constructor if they are to
run when an object is made. If this does belong to a method, that method was closed by a \`}\` too many.`,
  example: `
class Greeter {
    print("hello");
}`,
  mended: `
class Greeter {
    constructor() { print("hello"); }
}`,
});

export const multipleDeclarations = define<{ what?: string }>({
  code: 1069,
  name: 'multiple-declarations',
  severity: 'error',
  title: 'Several variables for one value',
  message: ({ what }) => `one ${what ?? '`let` declares'} one variable`,
  label: () => 'the next variable needs its own `let`',
  explanation: `
To take a list apart, write \`let [a, b] = list\`. Variables with a value each may be declared together: \`let a = 1, b = 2;\`.`,
  example: `
func main() {
    let a, b = [1, 2];
    print(a + b);
}`,
  mended: `
func main() {
    let [a, b] = [1, 2];
    print(a + b);
}`,
});

export const objectDestructuring = define<{ bracket: '{' | '(' }>({
  code: 1070,
  name: 'object-destructuring',
  severity: 'error',
  title: 'Taking an object apart with braces or parentheses',
  message: ({ bracket }) => (bracket === '{' ? 'braces do not take an object apart' : 'parentheses do not take a value apart'),
  label: ({ bracket }) => `no pattern begins with \`${bracket}\``,
  explanation: `
JavaScript's \`let { a, b } = object\` does not exist. A record is taken apart by its name and the order of its fields
(\`const Point(x, y) = p\`), a list by \`const [a, b] = list\`; fields of a class are read one by one.`,
  example: `
record Point(x: int, y: int)

func main() {
    let {x, y} = new Point(1, 2);
}`,
  mended: `
record Point(x: int, y: int)

func main() {
    let Point(x, y) = new Point(1, 2);
    print(x + y);
}`,
});

export const nameFirstField = define<{ mended: string }>({
  code: 1071,
  name: 'name-first-field',
  severity: 'strict',
  title: 'A field in the order name, type',
  message: ({ mended }) => `a field is written with its type first: \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
Fields have one order: \`Type name = value;\`. The order of parameters, \`name: Type\`, is understood, so that nothing breaks, and mended
by the fix. In a strict package it is an error.`,
  example: `
class Counter {
    count: int = 0;
}`,
  mended: `
class Counter {
    int count = 0;
}`,
});

export const quoteInText = define<{ quote: string; what?: 'template' }>({
  code: 1072,
  name: 'quote-in-text',
  severity: 'error',
  title: 'A quote that ends its own string',
  message: ({ quote, what }) => `the ${what ?? 'string'} ends at this ${quote === '`' ? 'backtick' : `\`${quote}\``}, and goes on as if it did not`,
  label: ({ quote, what }) => (what ? `inside the ${what}, write a backslash before it` : `write \`\\${quote}\` inside the string`),
  explanation: `
The quote that opened a string also closes it. Inside, write it with a backslash, or put the string in the other kind of quotes: \`'\` and
\`"\` make the same strings. Backticks inside a template are written with a backslash, too.`,
  example: `
func main() {
    print("she said "yes" twice");
}`,
  mended: `
func main() {
    print("she said \\"yes\\" twice");
}`,
});

export const doubledWord = define<{ word: string }>({
  code: 1076,
  name: 'doubled-word',
  severity: 'error',
  title: 'The same word twice',
  message: ({ word }) => `\`${word}\` stands here twice`,
  label: () => 'the same again',
  explanation: `
No word or sign of this kind can follow itself: it was typed or pasted twice. Reading goes on as if it stood there once. Where two
values were meant, a comma or an operator is missing between them.`,
  example: `
func double(n: int): : int {
    return n n * 2;
}`,
  mended: `
func double(n: int): int {
    return n * 2;
}`,
});
