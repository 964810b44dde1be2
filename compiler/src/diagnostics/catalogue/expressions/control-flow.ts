import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1710–1739: statements.

export const missingReturn = define<{ name: string; type: string }>({
  code: 1710,
  name: 'missing-return',
  severity: 'error',
  title: 'A function can end without its result',
  message: ({ name, type }) => `${name} must return ${withArticle(type)} on every way, and its end can be reached`,
  label: ({ type }) => `here it would end without ${withArticle(type)}`,
  explanation: `
Every way through a function with a result ends in \`return\` or \`throw\`. An \`if\` without \`else\`, and a loop that may end, let control through to the
end of the function.`,
  example: `
func sign(n: int): String {
    if (n > 0) { return "plus"; }
}`,
  mended: `
func sign(n: int): String {
    if (n > 0) { return "plus"; }
    return "minus or zero";
}`,
});

export const returnWithoutValue = define<{ name: string; type: string }>({
  code: 1711,
  name: 'return-without-value',
  severity: 'error',
  title: '`return` without a value',
  message: ({ name, type }) => `${name} gives ${withArticle(type)}, and this returns nothing`,
  label: ({ type }) => `${withArticle(type)} is missing`,
  explanation: `
A function with a declared result returns a value on every way.`,
  example: `
func first(items: List<int>): int {
    if (items.isEmpty()) { return; }
    return items[0];
}`,
  mended: `
func first(items: List<int>): int {
    if (items.isEmpty()) { return 0; }
    return items[0];
}`,
});

export const returnsNothing = define<{ name: string; type: string | null }>({
  code: 1712,
  name: 'unexpected-return-value',
  severity: 'error',
  title: 'A value is returned where none is declared',
  message: ({ name, type }) => `${name} declares no result, and this returns ${type === null ? 'a value' : withArticle(type)}`,
  label: ({ type }) => `nobody gets this ${type === null ? 'value' : `\`${type}\``}`,
  explanation: `
A function without a type behind its parameters gives nothing. Declare the result, or leave the value out.`,
  example: `
func double(n: int) { return n * 2; }`,
  mended: `
func double(n: int): int { return n * 2; }`,
});

export const returnOutside = define({
  code: 1713,
  name: 'return-outside-function',
  severity: 'error',
  title: '`return` outside a function',
  message: () => 'there is no function to return from',
  label: () => 'this stands at the top level of the module',
  explanation: `
The statements at the top level of a module run when it is loaded, all of them. Put what should end early into a function.`,
  example: `
print("start");
return;`,
  mended: `
func main() {
    print("start");
    return;
}`,
});

export const breakOutside = define<{ word: string }>({
  code: 1714,
  name: 'jump-outside-loop',
  severity: 'error',
  title: '`break` or `continue` outside a loop',
  message: ({ word }) => `there is no loop to ${word === 'break' ? 'leave' : 'continue'} here`,
  label: () => 'not inside a loop',
  explanation: `
\`break\` leaves the innermost loop around it, \`continue\` goes on with its next turn. The arms of a \`match\` need no \`break\`. A lambda inside a loop is
a function of its own: it can \`return\`, not leave the loop.`,
  example: `
func main() {
    if (1 < 2) { break; }
}`,
  mended: `
func main() {
    while (true) {
        if (1 < 2) { break; }
    }
}`,
});

export const unknownLabel = define<{ name: string }>({
  code: 1715,
  name: 'unknown-label',
  severity: 'error',
  title: 'No loop around has this label',
  message: ({ name }) => `no loop around this is labelled \`${name}\``,
  label: ({ name }) => `there is no \`${name}:\` around this`,
  explanation: `
A label stands before a loop (\`outer: for (…) { … }\`) and is known inside it.`,
  example: `
func main() {
    outer: for (i in 0..3) {
        for (j in 0..3) { if (i == j) { continue oter; } }
    }
}`,
  mended: `
func main() {
    outer: for (i in 0..3) {
        for (j in 0..3) { if (i == j) { continue outer; } }
    }
}`,
});

export const notIterable = define<{ what: string; type: string; walker: string }>({
  code: 1716,
  name: 'not-iterable',
  severity: 'error',
  title: 'This cannot be walked',
  message: ({ what, type, walker }) => `${what} is ${withArticle(type)}, which \`${walker}\` cannot walk`,
  label: ({ type }) => `this is ${withArticle(type)}`,
  explanation: `
\`for (x in xs)\`, and \`...xs\` in a list, walks Lists, Sets, Maps, ranges (\`0..n\`), channels, and objects whose class implements \`Iterable<T>\`.`,
  example: `
func main() {
    for (i in 10) { print(i); }
}`,
  mended: `
func main() {
    for (i in 0..10) { print(i); }
}`,
});

export const tooManyBindings = define<{ type: string }>({
  code: 1717,
  name: 'two-names-for-one',
  severity: 'error',
  title: 'A loop names two values where each turn gives one',
  message: ({ type }) => `each turn over ${withArticle(type)} gives one value, not two`,
  label: () => 'two names',
  explanation: `
Maps give two values a turn, the key and the value, and what gives records of two fields, their fields. To have the index of what a List holds beside it, walk
\`list.withIndex()\`: \`for (i, item in list.withIndex())\`.`,
  example: `
func main() {
    for (i, item in ["a", "b"]) { print(item + i); }
}`,
  mended: `
func main() {
    for (i, item in ["a", "b"].withIndex()) { print(item + i); }
}`,
});

export const throwNotError = define<{ found: string }>({
  code: 1718,
  name: 'throw-not-error',
  severity: 'error',
  title: 'Only errors can be thrown',
  message: ({ found }) => `only an \`Error\` can be thrown, and this is \`${found}\``,
  label: ({ found }) => `this is \`${found}\``,
  explanation: `
What is thrown has a code, a message and a trace: \`throw new Error(8001, "no stock")\`, or an object of a class that extends \`Error\`.`,
  example: `
func fail() { throw "no stock"; }`,
  mended: `
func fail() { throw new Error(8001, "no stock"); }`,
});

export const catchNotError = define<{ type: string }>({
  code: 1719,
  name: 'catch-not-error',
  severity: 'error',
  title: 'Only errors can be caught',
  message: ({ type }) => `only errors are thrown, and \`${type}\` is none`,
  label: ({ type }) => `nothing that is thrown is ${withArticle(type)}`,
  explanation: `
\`catch (e: Type)\` takes errors of one class, which extends \`Error\`. \`catch (e)\` takes all.`,
  example: `
func main() {
    try { print(1); } catch (e: String) { print(e); }
}`,
  mended: `
func main() {
    try { print(1); } catch (e) { print(e.message); }
}`,
});
