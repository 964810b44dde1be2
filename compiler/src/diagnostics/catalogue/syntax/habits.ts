import { define } from '../../definition.ts';

// 1080–1099: words and signs of other languages.

export const foreignKeyword = define<{ word: string; right: string }>({
  code: 1080,
  name: 'foreign-keyword',
  severity: 'error',
  title: 'A word of another language',
  message: ({ word, right }) => `\`${word}\` is written \`${right}\` here`,
  label: ({ right }) => `write \`${right}\``,
  explanation: `
Every construct has one word: \`func\`, \`let\` and \`const\`, \`else if\`, \`throw\`, \`catch\`, \`class\`, \`interface\`, \`record\`, \`enum\`, \`match\`. The words that
other languages use for them are understood only to say which one is meant.`,
  example: `
function main() {
    print("hello");
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const foreignOperatorSign = define<{ written: string; right: string; why?: string }>({
  code: 1081,
  name: 'foreign-operator',
  severity: 'error',
  title: 'An operator of another language',
  message: ({ written, right }) => `\`${written}\` is written \`${right}\` here`,
  label: ({ right, why }) => (why === undefined ? `write \`${right}\`` : `write \`${right}\`: ${why}`),
  explanation: `
The operators are JavaScript's, without those that repeat others: \`==\` and \`!=\` (never converting), \`&&\`, \`||\`, \`!\`, \`%\`, \`is\` for a test of the
type.`,
  example: `
func main() {
    if (1 === 1 and 2 < 3) { print("yes"); }
}`,
  mended: `
func main() {
    if (1 == 1 && 2 < 3) { print("yes"); }
}`,
});

export const foreignSwitch = define<{ word: string }>({
  code: 1082,
  name: 'foreign-switch',
  severity: 'error',
  title: '`switch` instead of `match`',
  message: ({ word }) => `\`${word}\` is written \`match\` here`,
  label: () => 'write `match`',
  explanation: `
\`match (x) { 1 => …, 2 | 3 => …, _ => … }\` compares a value with patterns from the top. Nothing falls through, so there is no \`break\`; \`_\` is
the default; and the arms must cover every case.`,
  example: `
func main() {
    switch (2) {
        case 1:
            print("one");
            break;
        default:
            print("other");
    }
}`,
  mended: `
func main() {
    match (2) {
        1 => print("one"),
        _ => print("other"),
    }
}`,
});

export const armWord = define<{ word: string; right: string }>({
  code: 1083,
  name: 'arm-word',
  severity: 'error',
  title: '`case` or `default` in a `match`',
  message: ({ word, right }) => `an arm of a \`match\` is ${right} and \`=>\`, without \`${word}\``,
  label: ({ right }) => `write ${right}`,
  explanation: `
An arm is \`pattern => value,\` or \`pattern => { statements }\`. There is no \`case\`, and what \`default\` or \`else\` is elsewhere is the pattern \`_\`.`,
  example: `
func main() {
    match (2) {
        case 1 => print("one"),
        _ => print("other"),
    }
}`,
  mended: `
func main() {
    match (2) {
        1 => print("one"),
        _ => print("other"),
    }
}`,
});

export const thenKeyword = define({
  code: 1084,
  name: 'then-word',
  severity: 'error',
  title: '`then` behind a condition',
  message: () => 'there is no `then`',
  label: () => 'the statement or block follows the condition directly',
  explanation: `
Behind the condition of an \`if\` comes what is to be done, a block in braces or one statement, without a word between.`,
  example: `
func main() {
    if (1 < 2) then { print("yes"); }
}`,
  mended: `
func main() {
    if (1 < 2) { print("yes"); }
}`,
});

export const pythonBlock = define<{ word?: string }>({
  code: 1085,
  name: 'colon-block',
  severity: 'error',
  title: 'A block behind a colon',
  message: ({ word }) => `blocks stand in braces, not behind ${word === undefined ? 'a colon' : `\`${word}\``}`,
  label: () => 'write `{` here, and `}` behind the block',
  explanation: `
A block is what stands between \`{\` and \`}\`; indentation is for the reader only. The fix puts braces around the lines that are indented
deeper.`,
  example: `
func main() {
    if (1 < 2):
        print("yes");
    print("done");
}`,
  mended: `
func main() {
    if (1 < 2) {
        print("yes");
    }
    print("done");
}`,
});

export const pythonConditional = define({
  code: 1086,
  name: 'trailing-if',
  severity: 'error',
  title: '`if` behind a value',
  message: () => 'a value cannot be followed by `if`',
  label: () => 'a condition comes first',
  explanation: `
Python's \`a if condition else b\` is \`condition ? a : b\`. A statement that depends on a condition is \`if (condition) statement\`.`,
  example: `
func main() {
    let word = "yes" if 1 < 2 else "no";
    print(word);
}`,
  mended: `
func main() {
    let word = 1 < 2 ? "yes" : "no";
    print(word);
}`,
});

export const ifExpression = define({
  code: 1087,
  name: 'if-expression',
  severity: 'error',
  title: '`if` as a value',
  message: () => '`if` is a statement and has no value',
  label: () => 'a value must stand here',
  explanation: `
To choose between two values write \`condition ? a : b\`, between more of them a \`match\`. \`if\` chooses between statements.`,
  example: `
func main() {
    let word = if (1 < 2) "yes" else "no";
    print(word);
}`,
  mended: `
func main() {
    let word = 1 < 2 ? "yes" : "no";
    print(word);
}`,
});

export const anonymousFunction = define<{ word: string }>({
  code: 1088,
  name: 'anonymous-function',
  severity: 'error',
  title: 'A function without a name as a value',
  message: () => 'a function as a value is a lambda: `(x) => …`',
  label: ({ word }) => `\`${word}\` declares a function by name`,
  explanation: `
A lambda is its parameters, \`=>\` and an expression or block: \`(a, b) => a + b\`, \`x => { print(x); }\`. Its types are mostly inferred.`,
  example: `
func main() {
    let twice = func (x: int): int { return 2 * x; };
    print(twice(4));
}`,
  mended: `
func main() {
    let twice = (x: int): int => { return 2 * x; };
    print(twice(4));
}`,
});

export const pythonLambda = define({
  code: 1089,
  name: 'lambda-word',
  severity: 'error',
  title: 'A lambda in the words of Python',
  message: () => 'a lambda is written with `=>`',
  label: () => 'there is no such word',
  explanation: `
Python's \`lambda x: x + 1\` is \`(x) => x + 1\` here: the parameters, an arrow, and an expression or a block in braces.`,
  example: `
func main() {
    print([1, 2].map(lambda x: x + 1));
}`,
  mended: `
func main() {
    print([1, 2].map((x) => x + 1));
}`,
});

export const typeofOperator = define({
  code: 1090,
  name: 'typeof',
  severity: 'error',
  title: '`typeof`',
  message: () => 'there is no `typeof`',
  label: () => 'a type is tested, not asked for',
  explanation: `
\`x is String\` tests whether a value has a type, and inside the condition it then has it. A \`match\` with patterns such as \`s is String\` tells
several types apart.`,
  example: `
func show(x: any) {
    if (typeof x == "string") { print("a text"); }
}`,
  mended: `
func show(x: any) {
    if (x is String) { print("a text"); }
}`,
});

export const regexLiteral = define({
  code: 1091,
  name: 'regex-literal',
  severity: 'error',
  title: 'A regular expression between slashes',
  message: () => 'a value cannot begin with `/`',
  label: () => 'there are no regular expressions between slashes',
  explanation: `
A regular expression is made from a string with \`new Regex("[a-z]+")\`, from the module \`noodlecore.regex\`. If a division is meant, its
left side is missing.`,
  example: `
func main() {
    let word = /[a-z]+/;
    print(word);
}`,
  mended: `
import noodlecore.regex

func main() {
    let word = new Regex("[a-z]+");
    print(word);
}`,
});

export const stringPrefix = define<{ prefix: string }>({
  code: 1092,
  name: 'string-prefix',
  severity: 'error',
  title: 'A letter before a string',
  message: ({ prefix }) => `a string has no prefix such as \`${prefix}\``,
  label: () => 'a template between backticks takes values in',
  explanation: `
What \`f"…"\` is in Python and \`$"…"\` in C# is a template: \`\` \`total: \${total}\` \`\`. Raw and byte strings do not exist; write \`\\\\\` for a backslash.`,
  example: `
func main() {
    let name = "Ada";
    print(f"hello {name}");
}`,
  mended: `
func main() {
    let name = "Ada";
    print(\`hello \${name}\`);
}`,
});

export const trailingLambda = define({
  code: 1093,
  name: 'trailing-block',
  severity: 'error',
  title: 'A block behind an expression',
  message: () => 'expected `;` or a new line, found `{`',
  label: () => 'no block can follow here',
  explanation: `
Kotlin and Ruby put a lambda behind a call; here it is one of the arguments: \`list.forEach((x) => { … })\`. If this is the body of a function,
\`func\` is missing before its name; if it is that of an \`if\` or a loop, that word is.`,
  example: `
func main() {
    [1, 2].forEach { print("x"); }
}`,
  mended: `
func main() {
    [1, 2].forEach((x) => { print("x"); });
}`,
});

export const equalsForColon = define<{ name: string; what: string }>({
  code: 1094,
  name: 'equals-for-colon',
  severity: 'error',
  title: '`=` where `:` is meant',
  message: ({ name, what }) => `the ${what} \`${name}\` is given with \`:\`, not with \`=\``,
  label: ({ name }) => `write \`${name}: …\``,
  explanation: `
Named arguments and the entries of a literal have a colon between name and value: \`f(width: 3)\`, \`{ width: 3 }\`.`,
  example: `
func area(width: int, height: int): int { return width * height; }

func main() {
    print(area(width = 2, height = 3));
}`,
  mended: `
func area(width: int, height: int): int { return width * height; }

func main() {
    print(area(width: 2, height: 3));
}`,
});

export const spread = define({
  code: 1095,
  name: 'spread',
  severity: 'error',
  title: '`...` in a map',
  message: () => '`...` does not spread a value here',
  label: () => '`...` stands in lists, before arguments and in patterns',
  explanation: `
In a list and among arguments \`...xs\` puts the elements of \`xs\` in its place, and in a pattern \`...rest\` takes the rest of a list. Two Maps become one
with \`plus\`.`,
  example: `
func main() {
    let ages = { "ada": 36 };
    print({ ...ages, "alan": 41 });
}`,
  mended: `
func main() {
    let ages = { "ada": 36 };
    print(ages.plus({ "alan": 41 }));
}`,
});

export const newArray = define<{ element: string }>({
  code: 1096,
  name: 'new-array',
  severity: 'error',
  title: 'An array made with `new`',
  message: ({ element }) => `\`new ${element}[…]\` is not how a list is made`,
  label: ({ element }) => `use \`List.filled(n, value)\`, or \`[]\` for an empty \`List<${element}>\``,
  explanation: `
There are lists instead of arrays. \`List.filled(n, value)\` makes one of \`n\` equal elements, \`List.generate(n, f)\` computes them, \`[a, b]\` lists
them, and \`[]\` is empty and grows with \`add\`.`,
  example: `
func main() {
    let counts = new int[5];
    print(counts);
}`,
  mended: `
func main() {
    let counts = List.filled(5, 0);
    print(counts);
}`,
});

export const printStatement = define<{ word: string }>({
  code: 1097,
  name: 'print-statement',
  severity: 'error',
  title: '`print` without parentheses',
  message: ({ word }) => `\`${word}\` takes what it prints in parentheses`,
  label: () => '`print` is a function',
  explanation: `
\`print\` is an ordinary function of the core library, so its argument stands in parentheses: \`print(x)\`.`,
  example: `
func main() {
    print "hello";
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const comprehension = define({
  code: 1098,
  name: 'comprehension',
  severity: 'error',
  title: 'A list comprehension',
  message: () => 'a list is not made with `for` inside its brackets',
  label: () => 'use `map` and `filter`',
  explanation: `
Python's \`[f(x) for x in xs if test(x)]\` is \`xs.filter((x) => test(x)).map((x) => f(x))\`.`,
  example: `
func main() {
    let xs = [1, 2, 3];
    print([x * x for x in xs]);
}`,
  mended: `
func main() {
    let xs = [1, 2, 3];
    print(xs.map((x) => x * x));
}`,
});

export const cStyleCast = define<{ written: string; mended: string }>({
  code: 1099,
  name: 'c-style-cast',
  severity: 'error',
  title: 'A cast in front of its value',
  message: ({ mended }) => `a cast stands behind its value: \`${mended}\``,
  label: ({ written }) => `\`${written}\` in front of a value means nothing`,
  explanation: `
\`value as Type\` says that a value has a type and checks it when the program runs. Numbers are converted, not cast: \`x.toInt()\`, \`n.toFloat()\`.`,
  example: `
func show(x: any) {
    let text = (String) x;
    print(text);
}`,
  mended: `
func show(x: any) {
    let text = x as String;
    print(text);
}`,
});
