import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1950–1999: what means something else than it seems to.

export const functionAsText = define<{ text: string }>({
  code: 1975,
  name: 'function-as-text',
  severity: 'warning',
  title: 'A function where its result was meant',
  message: ({ text }) => `this writes the function ${text}, and not what it gives`,
  label: () => 'a function, not a value',
  explanation: `
A function that is named without \`()\` is a value of its own: it can be passed on and called later. As text it only says that it is a function. Call it.`,
  example: `
class Account {
    int cents = 250;

    func total(): float { return this.cents / 100.0; }
}

print(\`You have \${new Account().total}\`);`,
  mended: `
class Account {
    int cents = 250;

    func total(): float { return this.cents / 100.0; }
}

print(\`You have \${new Account().total()}\`);`,
});

export const defaultAsName = define({
  code: 1977,
  name: 'default-as-name',
  severity: 'warning',
  title: '`default` is the name of a variable',
  message: () => '`default` is a name here, which takes whatever comes',
  label: () => 'write `_`',
  explanation: `
In a \`match\`, a name as a pattern takes any value and calls it so. What is left over is written \`_\`.`,
  example: `
func word(n: int): String {
    return match (n) { 1 => "one", default => "many" };
}`,
  mended: `
func word(n: int): String {
    return match (n) { 1 => "one", _ => "many" };
}`,
});

export const intDivisionFeedsFloat = define<{ text: string }>({
  code: 1956,
  name: 'int-division-as-float',
  severity: 'warning',
  title: 'The fraction of a division is lost before it becomes a float',
  message: ({ text }) => `\`${text}\` divides ints, so its fraction is gone before it becomes a \`float\``,
  label: () => 'this is an int division',
  explanation: `
Dividing two ints gives an int: \`7 / 2\` is \`3\`. Where the result goes into a float, the fraction was usually meant: make one side a float
(\`7.0 / 2\`, \`n.toFloat() / 2\`). If the whole number is meant, say so: \`(7 / 2).toFloat()\`.`,
  example: `
func average(total: int, count: int): float { return total / count; }`,
  mended: `
func average(total: int, count: int): float { return total.toFloat() / count; }`,
});

export const shadowedVariable = define<{ name: string }>({
  code: 1966,
  name: 'shadowed-variable',
  severity: 'warning',
  title: 'A variable hides another of the same name',
  message: ({ name }) => `this \`${name}\` hides the one declared outside`,
  label: () => 'another variable of the same name',
  explanation: `
Inside this block the name stands for the new variable, and assignments do not reach the outer one. If the outer one is meant, leave out \`let\`;
else give this one a name of its own.`,
  example: `
func main() {
    let total = 0;
    for (i in 0..3) { let total = i; print(total); }
    print(total);
}`,
  mended: `
func main() {
    let total = 0;
    for (i in 0..3) { total = i; print(total); }
    print(total);
}`,
});

export const divisionByZero = define<{ operator: string }>({
  code: 1968,
  name: 'division-by-literal-zero',
  severity: 'warning',
  title: 'An int is divided by zero',
  message: ({ operator }) => `\`${operator}\` by zero is an error when it runs`,
  label: () => 'always zero',
  explanation: `
Dividing an int by zero throws. Dividing a float by \`0.0\` gives \`Infinity\` or \`NaN\`.`,
  example: `
func half(n: int): int { return n / 0; }`,
  mended: `
func half(n: int): int { return n / 2; }`,
});

export const valueAsText = define<{ written: string; between: 'plain quotes' | 'backticks' }>({
  code: 1969,
  name: 'value-as-text',
  severity: 'warning',
  title: 'A value that is not put into its text',
  message: ({ written, between }) => (between === 'backticks' ? `\`${written}\` stays as it is without ${written.startsWith('{') ? 'a `$`' : 'braces'}` : `\`${written}\` stays as it is in plain quotes`),
  label: ({ between }) => (between === 'backticks' ? 'values are put into a text in `${…}`' : 'values are put into a text between backticks'),
  explanation: `
A template stands between backticks, and its values between \`\${\` and \`}\`: \`\` \`Hello, \${name}!\` \`\`. In plain quotes \`\${name}\` and \`$name\` are only characters, and
between backticks \`$name\` and \`{name}\` are. Where those are meant, write \`\\$\` for the dollar sign, and \`\\u{7b}\` for the brace.`,
  example: `
func greet(name: String) {
    print("Hello, \${name}!");
}`,
  mended: `
func greet(name: String) {
    print(\`Hello, \${name}!\`);
}`,
});

export const negativeIndex = define<{ type: string; index: string }>({
  code: 1970,
  name: 'negative-index',
  severity: 'warning',
  title: 'An index below zero',
  message: ({ type, index }) => `${withArticle(type)} has no index \`${index}\``,
  label: () => 'the first index is 0',
  explanation: `
Indices count from 0 at the start, and never from the end. The last element of a List is \`list.last()\`, the one before it
\`list[list.length - 2]\`. Only \`slice\` counts from the end: \`list.slice(-2)\`.`,
  example: `
func newest(names: List<String>): String {
    return names[-1];
}`,
  mended: `
func newest(names: List<String>): String {
    return names.last();
}`,
});

export const commentForDivision = define({
  code: 1972,
  name: 'comment-for-division',
  severity: 'warning',
  title: 'A comment where a division may be meant',
  message: () => '`//` begins a comment, and divides nothing',
  label: () => 'what stands behind this is not read',
  explanation: `
In Python \`7 // 2\` divides and leaves the rest out. Here \`//\` begins a comment, so that the statement ends before it: \`let half = n // 2\` makes
\`half\` equal to \`n\`. The division of two \`int\`s leaves the rest out by itself: \`n / 2\`. A comment that is one is written in words, or on a line of its own.`,
  example: `
func half(n: int): int {
    return n // 2;
}`,
  mended: `
func half(n: int): int {
    return n / 2;
}`,
});

export const turnedSigns = define<{ operator: string; target: string }>({
  code: 1979,
  name: 'turned-signs',
  severity: 'warning',
  title: 'The signs of an operator stand the other way round',
  message: ({ operator, target }) => `\`=${operator}\` gives \`${target}\` a value with a sign; to ${operator === '+' ? 'add' : 'subtract'}, write \`${operator}=\``,
  label: ({ operator }) => `\`${operator}=\` is meant`,
  explanation: `
\`total =+ 5\` gives \`total\` the value \`+5\`; \`total += 5\` adds 5 to it. Where the sign is meant, it stands beside its number: \`total = -5\`.`,
  example: `
func main() {
    let total = 1;
    total =+ 5;
    print(total);
}`,
  mended: `
func main() {
    let total = 1;
    total += 5;
    print(total);
}`,
});

export const misspeltMain = define<{ name: string }>({
  code: 1981,
  name: 'main-misspelt',
  severity: 'warning',
  title: 'A function that is nearly called `main`',
  message: ({ name }) => `\`${name}\` is never called: a program begins with \`main\``,
  label: () => 'did you mean `main`?',
  explanation: `
A program begins with what stands at the top level of its module, and then with the function \`main\`. A function with nearly that name, which
nothing calls, never runs.`,
  example: `
func Main() {
    print("started");
}`,
  mended: `
func main() {
    print("started");
}`,
});

export const codeOutOfRange = define<{ code: string }>({
  code: 1980,
  name: 'error-code-range',
  severity: 'warning',
  title: 'An error code that has not four digits',
  message: ({ code }) => `the code of an error has four digits, and \`${code}\` has not`,
  label: () => 'write a number from 1000 to 9999',
  explanation: `
Every error has a code of four digits, so that whoever reads a log can look it up. A program takes those that the catalogue leaves free, such
as 8000 to 8999, and a different one for each kind of error.`,
  example: `
func take(stock: int) {
    if (stock == 0) { throw new Error(1, "no stock"); }
}`,
  mended: `
func take(stock: int) {
    if (stock == 0) { throw new Error(8001, "no stock"); }
}`,
});
