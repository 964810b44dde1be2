import { withArticle } from '../article.ts';
import { define } from '../definition.ts';

// 1950–1999: warnings about bodies.

export const unreachableCode = define({
  code: 1950,
  name: 'unreachable-code',
  severity: 'warning',
  title: 'Code that never runs',
  message: () => 'this never runs',
  label: () => 'control never comes here',
  explanation: `
What stands above always leaves: with \`return\`, \`throw\`, \`break\`, \`continue\`, or in a loop without end. Remove the code, or the statement that
leaves.`,
  example: `
func size(): int {
    return 1;
    print("done");
}`,
  mended: `
func size(): int {
    print("done");
    return 1;
}`,
});

export const unusedVariable = define<{ name: string }>({
  code: 1951,
  name: 'unused-variable',
  severity: 'warning',
  title: 'A variable that nothing uses',
  message: ({ name }) => `\`${name}\` is never used`,
  label: () => 'never used',
  explanation: `
Remove the variable. If its value has to be computed all the same, drop the name or begin it with \`_\`, which says that nobody is meant to use it.`,
  example: `
func main() {
    const total = 3;
    print("done");
}`,
  mended: `
func main() {
    const total = 3;
    print(total);
}`,
});

export const neverRead = define<{ name: string }>({
  code: 1952,
  name: 'never-read',
  severity: 'warning',
  title: 'A variable that is assigned and never read',
  message: ({ name }) => `\`${name}\` is assigned, but nothing ever reads it`,
  label: () => 'never read',
  explanation: `
A value that nobody reads does nothing. Remove the variable and its assignments, or use it where it was meant to be used.`,
  example: `
func main() {
    let last = 0;
    for (i in 0..3) { last = i; }
}`,
  mended: `
func main() {
    let last = 0;
    for (i in 0..3) { last = i; }
    print(last);
}`,
});

export const unusedFunction = define<{ name: string }>({
  code: 1953,
  name: 'unused-function',
  severity: 'warning',
  title: 'A nested function that nothing uses',
  message: ({ name }) => `the function \`${name}\` is never used`,
  label: () => 'never used',
  explanation: `
Nested functions are known only inside the function around them, and nothing there uses this one.`,
  example: `
func main() {
    func helper(): int { return 1; }
    print("done");
}`,
  mended: `
func main() {
    func helper(): int { return 1; }
    print(helper());
}`,
});

export const unusedPrivate = define<{ what: string; name: string; owner: string; assigned: boolean }>({
  code: 1974,
  name: 'unused-private',
  severity: 'warning',
  title: 'Something private that nothing uses',
  message: ({ what, name, assigned }) => (assigned ? `nothing reads the private ${what} \`${name}\`` : `the private ${what} \`${name}\` is never used`),
  label: ({ owner, assigned }) => (assigned ? `it is assigned in \`${owner}\`, and no more` : `nothing in \`${owner}\` uses it, and nothing else can`),
  explanation: `
What is private can be used in its own class or module only, and nothing there does. Remove it, use it where it was meant to be used, or make it public when
others are to use it.`,
  example: `
class Counter {
    private int count = 0;

    func tick() { this.count = 1; }
}

new Counter().tick();`,
  mended: `
class Counter {
    private int count = 0;

    func tick(): int { this.count = 1; return this.count; }
}

print(new Counter().tick());`,
});

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

export const noEffect = define({
  code: 1954,
  name: 'no-effect',
  severity: 'warning',
  title: 'A statement without effect',
  message: () => 'this statement does nothing',
  label: () => 'its value is not used',
  explanation: `
The expression is computed and its value thrown away. Often a \`==\` stands where \`=\` was meant, a call lacks its \`()\`, or a \`return\` is missing.`,
  example: `
func main() {
    let total = 1;
    total + 1;
    print(total);
}`,
  mended: `
func main() {
    let total = 1;
    total += 1;
    print(total);
}`,
});

export const unusedResult = define<{ name: string }>({
  code: 1955,
  name: 'unused-result',
  severity: 'warning',
  title: 'A result that is thrown away',
  message: ({ name }) => `\`${name}\` changes nothing: its result is what counts, and it is not used`,
  label: () => 'the result is thrown away',
  explanation: `
Strings and numbers never change, and methods such as \`sorted\` or \`map\` give a new collection and leave the old one as it is. Assign the result or
return it.`,
  example: `
func main() {
    let name = " Ada ";
    name.trim();
    print(name);
}`,
  mended: `
func main() {
    let name = " Ada ";
    name = name.trim();
    print(name);
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

export const needlessNullTest = define<{ what: string; result: string }>({
  code: 1957,
  name: 'needless-null-test',
  severity: 'warning',
  title: 'A test for null of what is never null',
  message: ({ what, result }) => `${what} is never null, so this is always ${result}`,
  label: ({ result }) => `always ${result}`,
  explanation: `
Only values whose type has a \`?\` can be null. Either the test is not needed, or the type should have a \`?\` where it is declared.`,
  example: `
func show(name: String) {
    if (name != null) { print(name); }
}`,
  mended: `
func show(name: String?) {
    if (name != null) { print(name); }
}`,
});

export const needlessNonNull = define<{ text: string; type: string }>({
  code: 1958,
  name: 'needless-assertion',
  severity: 'warning',
  title: '`!` behind what is never null',
  message: ({ text, type }) => `\`${text}\` is ${withArticle(type)}, which is never null`,
  label: () => 'not needed',
  explanation: `
\`x!\` asserts that a value is there. Here the type says so already.`,
  example: `
func size(name: String): int { return name!.length; }`,
  mended: `
func size(name: String): int { return name.length; }`,
});

export const needlessOptional = define<{ text: string; type: string }>({
  code: 1959,
  name: 'needless-optional-access',
  severity: 'warning',
  title: '`?.` behind what is never null',
  message: ({ text, type }) => `\`${text}\` is ${withArticle(type)}, which is never null`,
  label: () => 'a plain `.` is enough',
  explanation: `
\`x?.name\` is for values that may be null. Here the type says that there is always one.`,
  example: `
func size(name: String): int { return name?.length; }`,
  mended: `
func size(name: String): int { return name.length; }`,
});

export const needlessDefault = define<{ text: string; type: string }>({
  code: 1960,
  name: 'needless-default',
  severity: 'warning',
  title: '`??` behind what is never null',
  message: ({ text, type }) => `\`${text}\` is ${withArticle(type)}, which is never null: the default is never used`,
  label: () => 'never used',
  explanation: `
\`x ?? other\` gives \`other\` where \`x\` is null. Here the type says that it never is.`,
  example: `
func show(name: String): String { return name ?? "nobody"; }`,
  mended: `
func show(name: String?): String { return name ?? "nobody"; }`,
});

export const needlessTest = define<{ what: string; type: string }>({
  code: 1961,
  name: 'needless-type-test',
  severity: 'warning',
  title: 'A type test that always holds',
  message: ({ what, type }) => `${what} is ${withArticle(type)}, so this is always true`,
  label: () => 'always true',
  explanation: `
The type of the value says already what the test asks, so that it is always true. Remove the test and what stands behind it for the other case.`,
  example: `
func show(name: String) {
    if (name is String) { print(name); }
}`,
  mended: `
func show(name: any) {
    if (name is String) { print(name); }
}`,
});

export const needlessCast = define<{ what: string; type: string }>({
  code: 1962,
  name: 'needless-cast',
  severity: 'warning',
  title: 'A cast that changes nothing',
  message: ({ what, type }) => `${what} is ${withArticle(type)} already`,
  label: () => 'not needed',
  explanation: `
A value fits everywhere where a type above its own is asked for, without a cast.`,
  example: `
func size(name: String): int { return (name as String).length; }`,
  mended: `
func size(name: String): int { return name.length; }`,
});

export const needlessLet = define<{ name: string; type: string }>({
  code: 1963,
  name: 'needless-let-condition',
  severity: 'warning',
  title: '`if (let …)` with a value that is never null',
  message: ({ type }) => `this is ${withArticle(type)}, which is never null: the condition is always true`,
  label: () => 'never null',
  explanation: `
\`if (let x = value)\` runs its body where the value is not null. Declare the variable in a statement of its own.`,
  example: `
func show(name: String) {
    if (let text = name.trim()) { print(text); }
}`,
  mended: `
func show(name: String) {
    const text = name.trim();
    print(text);
}`,
});

export const unreachableArm = define({
  code: 1964,
  name: 'unreachable-arm',
  severity: 'warning',
  title: 'An arm that no value reaches',
  message: () => 'the arms above take every value that this one would take',
  label: () => 'never reached',
  explanation: `
Arms are tried from the top. Remove this one, or move it above the arm that takes its values.`,
  example: `
func name(n: int): String {
    return match (n) {
        1 => "one",
        _ => "many",
        2 => "two",
    };
}`,
  mended: `
func name(n: int): String {
    return match (n) {
        1 => "one",
        2 => "two",
        _ => "many",
    };
}`,
});

export const needlessAlternative = define({
  code: 1971,
  name: 'needless-alternative',
  severity: 'warning',
  title: 'An alternative that adds nothing',
  message: () => 'the patterns before this alternative take every value that it would take',
  label: () => 'adds nothing',
  explanation: `
The alternatives of a pattern are tried from left to right, behind those of the arms above. Remove this one, or write what was meant in its place.`,
  example: `
func isVowel(letter: String): bool {
    return match (letter) {
        "a" | "e" | "i" | "o" | "a" => true,
        _ => false,
    };
}`,
  mended: `
func isVowel(letter: String): bool {
    return match (letter) {
        "a" | "e" | "i" | "o" | "u" => true,
        _ => false,
    };
}`,
});

export const unreachableCatch = define<{ type: string; earlier: string }>({
  code: 1965,
  name: 'unreachable-catch',
  severity: 'warning',
  title: 'A handler that no error reaches',
  message: ({ type }) => `no \`${type}\` comes to this handler`,
  label: ({ earlier }) => `every \`${earlier}\` was caught above`,
  explanation: `
Handlers are tried from the top. Put the one for the narrower class first.`,
  example: `
class ShopError extends Error {
    constructor() { super(8123, "no stock"); }
}

func main() {
    try { print(1); } catch (e: Error) { print(e.message); } catch (e: ShopError) { print(e.code); }
}`,
  mended: `
class ShopError extends Error {
    constructor() { super(8123, "no stock"); }
}

func main() {
    try { print(1); } catch (e: ShopError) { print(e.code); } catch (e: Error) { print(e.message); }
}`,
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

export const selfAssignment = define<{ text: string }>({
  code: 1967,
  name: 'self-assignment',
  severity: 'warning',
  title: 'A variable is assigned to itself',
  message: ({ text }) => `\`${text}\` is assigned to itself`,
  label: () => 'this changes nothing',
  explanation: `
Assigning a variable to itself changes nothing. Often a \`this.\` is missing on one side: \`this.name = name\`.`,
  example: `
func twice(n: int): int {
    n = n;
    return n * 2;
}`,
  mended: `
func twice(n: int): int {
    return n * 2;
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

export const valueInPlainQuotes = define<{ written: string }>({
  code: 1969,
  name: 'value-in-plain-quotes',
  severity: 'warning',
  title: 'A value in a text between plain quotes',
  message: ({ written }) => `\`${written}\` stays as it is in plain quotes`,
  label: () => 'values are put into a text between backticks',
  explanation: `
A template stands between backticks: \`\` \`Hello, \${name}!\` \`\`. In plain quotes \`\${name}\` and \`$name\` are only characters. Where those are
meant, write \`\\$\` for the dollar sign.`,
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
\`list[list.length - 2]\`.`,
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
