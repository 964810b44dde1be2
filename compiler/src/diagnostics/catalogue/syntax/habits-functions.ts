import { define } from '../../definition.ts';

// 1100–1129: functions, parameters and variables as other languages declare them.

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

export const restParameter = define<{ mended: string | null }>({
  code: 1107,
  name: 'rest-parameter',
  severity: 'error',
  title: 'A parameter for any number of arguments',
  message: ({ mended }) => (mended === null ? 'only the last parameter of a function or constructor takes all arguments that are left' : `what takes all arguments that are left is written \`${mended}\``),
  label: ({ mended }) => (mended === null ? 'this takes one' : `write \`${mended}\``),
  explanation: `
The last parameter of a function, method or constructor may begin with \`...\`: it takes all arguments that are left, as a \`List\`. Lambdas, records and
cases of enums take a fixed number.`,
  example: `
func sum(vararg xs: int): int {
    return xs.sum();
}`,
  mended: `
func sum(...xs: List<int>): int {
    return xs.sum();
}`,
});

export const restDefault = define({
  code: 1045,
  name: 'rest-default',
  severity: 'error',
  title: 'A default for all arguments that are left',
  message: () => 'a parameter with `...` has no default',
  label: () => 'without arguments it is an empty `List`',
  explanation: `
A parameter that takes all arguments that are left is an empty \`List\` where none are.`,
  example: `
func sum(...xs: List<int> = []): int {
    return xs.sum();
}`,
  mended: `
func sum(...xs: List<int>): int {
    return xs.sum();
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
