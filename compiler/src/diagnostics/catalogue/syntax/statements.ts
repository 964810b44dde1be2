import { define } from '../../definition.ts';

// 1050–1074: statements and expressions that are put together wrongly.

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

export const assignmentAsCondition = define<{ target: string }>({
  code: 1056,
  name: 'assignment-as-condition',
  severity: 'error',
  title: 'An assignment as a condition',
  message: ({ target }) => `\`=\` assigns to \`${target}\`; to compare, write \`==\``,
  label: () => '`==` is meant',
  explanation: `
\`=\` changes a variable and has no value, so it cannot be a condition. \`==\` compares. To give a name to a value and test it for null,
write \`if (let x = …)\`.`,
  example: `
func main() {
    let count = 3;
    if (count = 3) { print("three"); }
}`,
  mended: `
func main() {
    let count = 3;
    if (count == 3) { print("three"); }
}`,
});

export const assignmentAsValue = define<{ target: string; operator: string }>({
  code: 1057,
  name: 'assignment-as-value',
  severity: 'error',
  title: 'An assignment as a value',
  message: ({ target, operator }) => `\`${target} ${operator} …\` has no value`,
  label: () => 'an assignment is a statement of its own',
  explanation: `
An assignment changes something and gives nothing back, so it stands as a statement, as the body of a lambda or arm, or in the head
of a \`for\`. Assign first and use the variable afterwards; to compare, write \`==\`.`,
  example: `
func main() {
    let a = 1;
    let b = a = 2;
    print(b);
}`,
  mended: `
func main() {
    let a = 1;
    a = 2;
    let b = a;
    print(b);
}`,
});

export const incrementAsValue = define<{ target: string; operator: string }>({
  code: 1058,
  name: 'increment-as-value',
  severity: 'error',
  title: '`++` as a value',
  message: ({ target, operator }) => `\`${target}${operator}\` has no value`,
  label: ({ operator }) => `\`${operator}\` is a statement of its own`,
  explanation: `
\`i++\` and \`i--\` change a variable and give nothing back, so nobody has to know whether the old or the new value would come out. They
stand as statements and in the head of a \`for\`.`,
  example: `
func main() {
    let i = 0;
    let j = i++;
    print(j);
}`,
  mended: `
func main() {
    let i = 0;
    let j = i;
    i++;
    print(j);
}`,
});

export const prefixIncrement = define<{ mended: string }>({
  code: 1059,
  name: 'prefix-increment',
  severity: 'error',
  title: '`++` before its variable',
  message: ({ mended }) => `\`++\` and \`--\` stand behind the variable: \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
Since \`i++\` has no value, there is no difference between the sign before and behind, and one form is enough.`,
  example: `
func main() {
    let i = 0;
    ++i;
    print(i);
}`,
  mended: `
func main() {
    let i = 0;
    i++;
    print(i);
}`,
});

export const lineOperator = define<{ operator: string; joins: boolean }>({
  code: 1060,
  name: 'line-operator',
  severity: 'error',
  title: 'A line that begins with `+` or `-`',
  message: ({ operator, joins }) => (joins ? `this \`${operator}\` does not go on with the line above` : `a statement cannot begin with \`${operator}\``),
  label: () => 'a line that begins with this is a statement of its own',
  explanation: `
A line's end ends a statement, and a line that begins with \`+\` or \`-\` starts a new one, since it could be a signed number. Put the
operator at the end of the line above, or the whole expression in parentheses.`,
  example: `
func main() {
    let total = 1
        + 2;
    print(total);
}`,
  mended: `
func main() {
    let total = 1 +
        2;
    print(total);
}`,
});

export const mixedCoalesce = define<{ operator: string }>({
  code: 1061,
  name: 'mixed-coalesce',
  severity: 'error',
  title: '`??` mixed with `||` or `&&`',
  message: ({ operator }) => `\`??\` and \`${operator}\` do not mix without parentheses`,
  label: () => 'put this in parentheses, or the other part',
  explanation: `
It is not plain to see which of \`??\` and \`||\` or \`&&\` comes first, so the parentheses say it, as in JavaScript.`,
  example: `
func check(a: bool?, b: bool): bool {
    return a ?? false || b;
}`,
  mended: `
func check(a: bool?, b: bool): bool {
    return (a ?? false) || b;
}`,
});

export const unaryBeforePower = define({
  code: 1062,
  name: 'unary-before-power',
  severity: 'error',
  title: 'A sign before a power',
  message: () => 'a sign before `**` needs parentheses',
  label: () => 'either the sign or the power comes first',
  explanation: `
\`-2 ** 2\` is 4 to some and -4 to others, so the parentheses say it: \`(-2) ** 2\` or \`-(2 ** 2)\`, as in JavaScript.`,
  example: `
func main() {
    print(-2 ** 2);
}`,
  mended: `
func main() {
    print(-(2 ** 2));
}`,
});

export const chainedComparison = define<{ middle: string; operator: string }>({
  code: 1063,
  name: 'chained-comparison',
  severity: 'error',
  title: 'Two comparisons in a row',
  message: () => 'comparisons do not chain',
  label: ({ middle }) => `\`${middle}\` must be compared twice, with \`&&\` between`,
  explanation: `
\`a < b < c\` would compare the result of \`a < b\`, a bool, with \`c\`. Write \`a < b && b < c\`.`,
  example: `
func between(x: int): bool {
    return 0 < x < 10;
}`,
  mended: `
func between(x: int): bool {
    return 0 < x && x < 10;
}`,
});

export const shorthandEntry = define<{ name: string }>({
  code: 1064,
  name: 'shorthand-entry',
  severity: 'error',
  title: 'An entry without a value',
  message: ({ name }) => `the entry \`${name}\` has no value`,
  label: ({ name }) => `write \`${name}: ${name}\``,
  explanation: `
An entry of \`{ … }\` is a key and a value with a colon between. JavaScript's shorthand \`{ name }\` for \`{ name: name }\` does not exist.`,
  example: `
func main() {
    let name = "Ada";
    print({ name });
}`,
  mended: `
func main() {
    let name = "Ada";
    print({ name: name });
}`,
});

export const computedKey = define<{ inner: string }>({
  code: 1065,
  name: 'computed-key',
  severity: 'error',
  title: 'A key in square brackets',
  message: ({ inner }) => `the key \`${inner}\` stands in parentheses, not in square brackets`,
  label: ({ inner }) => `\`[${inner}]\` would be a list as the key`,
  explanation: `
A bare name as a key stands for its own text. To use the value of a variable as the key, put it in parentheses: \`{ (key): value }\`.`,
  example: `
func main() {
    let key = "a";
    print({ [key]: 1 });
}`,
  mended: `
func main() {
    let key = "a";
    print({ (key): 1 });
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

export const rangePattern = define<{ from: string; to: string; comparison: string }>({
  code: 1068,
  name: 'range-pattern',
  severity: 'error',
  title: 'A range as a pattern',
  message: () => 'a range is no pattern',
  label: ({ from, to, comparison }) => `bind a name and guard it: \`n if (n >= ${from} && n ${comparison} ${to})\``,
  explanation: `
Patterns compare with single values. A range of them is a name with a guard: \`n if (n >= 1 && n < 10) => …\`.`,
  example: `
func size(n: int): String {
    return match (n) { 0..10 => "small", _ => "large" };
}`,
  mended: `
func size(n: int): String {
    return match (n) { n if (n >= 0 && n < 10) => "small", _ => "large" };
}`,
});

export const multipleDeclarations = define<{ what?: string }>({
  code: 1069,
  name: 'multiple-declarations',
  severity: 'error',
  title: 'Several variables at once',
  message: ({ what }) => `one ${what ?? '`let` declares'} one variable`,
  label: () => 'the next variable needs its own `let`',
  explanation: `
Each variable has a declaration of its own. In the head of a \`for\`, declare the others before the loop. To take a list apart, write
\`let [a, b] = list\`.`,
  example: `
func main() {
    let a = 1, b = 2;
    print(a + b);
}`,
  mended: `
func main() {
    let a = 1; let b = 2;
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

export const apostropheInText = define<{ quote: string }>({
  code: 1072,
  name: 'quote-in-text',
  severity: 'error',
  title: 'A quote that ends its own string',
  message: ({ quote }) => `the string ends at this \`${quote}\`, and goes on as if it did not`,
  label: ({ quote }) => `write \`\\${quote}\` inside the string`,
  explanation: `
The quote that opened a string also closes it. Inside, write it with a backslash, or put the string in the other kind of quotes: \`'\` and
\`"\` make the same strings.`,
  example: `
func main() {
    print("she said "yes" twice");
}`,
  mended: `
func main() {
    print("she said \\"yes\\" twice");
}`,
});

export const optionalIndex = define<{ what: string }>({
  code: 1073,
  name: 'optional-index',
  severity: 'error',
  title: '`?.` before a bracket',
  message: ({ what }) => `\`?.\` stands before a member, not before ${what}`,
  label: () => 'the name of a member must follow',
  explanation: `
\`x?.name\` and \`x?.method()\` give null where \`x\` is null. For an index, test for null first or call a method: \`list?.get(0)\`.`,
  example: `
func first(list: List<int>?): int? {
    return list?.[0];
}`,
  mended: `
func first(list: List<int>?): int? {
    return list?.first();
}`,
});

export const tupleExpression = define({
  code: 1074,
  name: 'tuple',
  severity: 'error',
  title: 'A tuple',
  message: () => 'there are no tuples',
  label: () => 'one value stands in parentheses',
  explanation: `
Values that belong together are a record with names for its fields: \`record Point(x: int, y: int)\`. For several values of one kind there
are lists. If a lambda is meant, \`=>\` is missing behind its parameters.`,
  example: `
func main() {
    print((1, 2));
}`,
  mended: `
func main() {
    print([1, 2]);
}`,
});

export const negatedIs = define<{ mended: string }>({
  code: 1075,
  name: 'negated-is',
  severity: 'error',
  title: 'A negated test of a type',
  message: ({ mended }) => `the negation of a test stands in front of its parentheses: \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
\`!\` binds tighter than \`is\`, so \`!x is T\` would ask whether a bool has the type \`T\`. There is no \`!is\` and no \`is not\`: write \`!(x is T)\`.`,
  example: `
func show(x: any) {
    if (!x is String) { print("no text"); }
}`,
  mended: `
func show(x: any) {
    if (!(x is String)) { print("no text"); }
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
