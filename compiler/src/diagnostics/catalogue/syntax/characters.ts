import { define } from '../../definition.ts';

// 1001–1019: the text itself: encoding, characters, literals that do not end.

export const unexpectedCharacter = define<{ character: string }>({
  code: 1001,
  name: 'unexpected-character',
  severity: 'error',
  title: 'A character that means nothing',
  message: ({ character }) => `\`${character}\` means nothing here`,
  label: () => 'no word, number or sign begins with this character',
  explanation: `
Outside of strings and comments a program consists of names, numbers and the signs of the language. This character is none
of those. If it belongs to a text, put the text in quotes; otherwise remove it.`,
  example: `
func main() {
    print(1 § 2);
}`,
  mended: `
func main() {
    print(1 + 2);
}`,
});

export const lookAlike = define<{ character: string; right: string; description: string }>({
  code: 1002,
  name: 'look-alike-character',
  severity: 'error',
  title: 'A character that only looks right',
  message: ({ character, right, description }) => `\`${character}\` (${description}) looks like \`${right}\`, but is another character`,
  label: ({ right }) => `\`${right}\` is meant`,
  explanation: `
Word processors, chat programs and web pages replace plain quotes, dashes, spaces and other signs by prettier ones. They look
alike on the screen, but only the plain ones are part of the language. The fix writes the plain one.`,
  example: `
func main() {
    print(“hello”);
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const invalidUtf8 = define({
  code: 1003,
  name: 'invalid-utf8',
  severity: 'error',
  title: 'Not valid UTF-8',
  message: () => 'this file is not valid UTF-8',
  label: () => 'the bytes here are no character of UTF-8',
  explanation: `
Source files are UTF-8. Bytes that do not form a character were replaced by \`\uFFFD\` when the file was read, so it was saved in
another encoding (often Latin-1 or UTF-16) or is no text at all. Save it again as UTF-8.`,
  example: `
func main() {
    print("caf\uFFFD");
}`,
  mended: `
func main() {
    print("café");
}`,
});

export const invisibleCharacter = define<{ description: string }>({
  code: 1004,
  name: 'invisible-character',
  severity: 'error',
  title: 'A character that cannot be seen',
  message: ({ description }) => `there is an invisible character here: ${description}`,
  label: ({ description }) => `${description}`,
  explanation: `
Zero-width and control characters cannot be seen, so a program that contains them is not what it seems to be. They come along
when text is copied from elsewhere. The fix removes it; inside a string, write it as an escape such as \`\\u200B\`.`,
  example: `
func main() {
    print(1 +\u200B 2);
}`,
  mended: `
func main() {
    print(1 + 2);
}`,
});

export const unclosedString = define<{ quote: string; lacks?: 'opening' }>({
  code: 1005,
  name: 'unclosed-string',
  severity: 'error',
  title: 'A string that does not end',
  message: ({ quote, lacks }) => `this string has no ${lacks ?? 'closing'} \`${quote}\``,
  label: ({ quote }) => `the line ends before the closing \`${quote}\``,
  explanation: `
A string ends in the line in which it begins. Close it with the quote that opened it, write a line break as \`\\n\`, or use a
template between backticks, which may go over several lines.`,
  example: `
func main() {
    print("hello);
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const unclosedTemplate = define<{ lacks?: 'opening' }>({
  code: 1006,
  name: 'unclosed-template',
  severity: 'error',
  title: 'A template that does not end',
  message: ({ lacks }) => `this template has no ${lacks ?? 'closing'} backtick`,
  label: () => 'opened here, and open up to the end of the file',
  explanation: `
A template begins and ends with a backtick and may go over several lines. Where one backtick of a file is missing, the first template that
runs into lines of code is taken to end with its line; where that cannot be told, everything behind the backtick is its text, and is
checked only once it is closed.`,
  example: `
func main() {
    print(\`hello);
}`,
  mended: `
func main() {
    print(\`hello\`);
}`,
});

export const unclosedComment = define({
  code: 1007,
  name: 'unclosed-comment',
  severity: 'error',
  title: 'A comment that does not end',
  message: () => 'this comment has no closing `*/`',
  label: () => 'opened here, and open up to the end of the file',
  explanation: `
A comment that begins with \`/*\` ends at the first \`*/\`; such comments do not nest. Everything behind it was read as a comment,
so nothing after it can be checked before it is closed.`,
  example: `
func main() {
    print("hello");
}
/* to do: more`,
  mended: `
func main() {
    print("hello");
}
/* to do: more */`,
});

export const unclosedInterpolation = define<{ found: string }>({
  code: 1008,
  name: 'unclosed-interpolation',
  severity: 'error',
  title: 'A value in a template that does not end',
  message: ({ found }) => `expected \`}\` to end the value in this template, found ${found}`,
  label: () => 'the `}` is missing here',
  explanation: `
In a template, \`\${\` begins a value and \`}\` ends it. Without the \`}\` the rest of the template is read as code, so nothing after it
can be checked before it is closed. A \`\${\` that is meant as text is written \`\\\${\`.`,
  example: `
func main() {
    let name = "Ada";
    print(\`hello \${name\`);
}`,
  mended: `
func main() {
    let name = "Ada";
    print(\`hello \${name}\`);
}`,
});

export const emptyInterpolation = define({
  code: 1009,
  name: 'empty-interpolation',
  severity: 'error',
  title: 'A template with nothing to put in',
  message: () => 'there is no value between `${` and `}`',
  label: () => 'a value is missing in here',
  explanation: `
\`\${…}\` in a template is replaced by the text of the expression in it, so there must be one. A \`\${}\` that is meant as text is
written \`\\\${}\`.`,
  example: `
func main() {
    print(\`hello \${}\`);
}`,
  mended: `
func main() {
    print(\`hello \${1 + 1}\`);
}`,
});

export const conflictMarker = define<{ ours: string; theirs: string }>({
  code: 1010,
  name: 'conflict-marker',
  severity: 'error',
  title: 'A merge conflict that was not resolved',
  message: () => 'this file contains a merge conflict',
  label: ({ ours }) => (ours === '' ? 'the first version begins here' : `the version of ${ours} begins here`),
  explanation: `
Version control could not join two changes and put both into the file: one between \`<<<<<<<\` and \`=======\`, the other between
\`=======\` and \`>>>>>>>\`. Decide what the code should be and remove the three marker lines. Until then only the first version is
checked.`,
  example: `
func main() {
<<<<<<< HEAD
    print("ours");
=======
    print("theirs");
>>>>>>> feature
}`,
  mended: `
func main() {
    print("ours");
}`,
});

export const hashComment = define<{ text: string }>({
  code: 1011,
  name: 'hash-comment',
  severity: 'error',
  title: 'A comment that begins with `#`',
  message: () => 'a comment begins with `//`, not with `#`',
  label: () => '`//` is meant',
  explanation: `
\`#\` begins a comment in Python, Ruby and shells. Here \`//\` begins a comment up to the end of the line, \`/* … */\` stands anywhere, and
\`///\` documents the declaration below it. There is no preprocessor: \`#include\` is \`import\`.`,
  example: `
# says hello
func main() {
    print("hello");
}`,
  mended: `
// says hello
func main() {
    print("hello");
}`,
});

export const tripleQuotes = define<{ quotes: string }>({
  code: 1012,
  name: 'triple-quotes',
  severity: 'error',
  title: 'A string in triple quotes',
  message: ({ quotes }) => `there are no strings in \`${quotes}\``,
  label: () => 'a text of several lines stands between backticks',
  explanation: `
Python, Kotlin and Java write texts of several lines in triple quotes. Here a template, between backticks, may go over several
lines; \`\${…}\` in it is replaced by a value.`,
  example: `
func main() {
    print("""hello""");
}`,
  mended: `
func main() {
    print(\`hello\`);
}`,
});

export const badEscape = define<{ text: string; why: string }>({
  code: 1013,
  name: 'bad-escape',
  severity: 'error',
  title: 'An escape that means nothing',
  message: ({ text }) => `\`${text}\` is not an escape`,
  label: ({ why }) => why,
  explanation: `
In a string a backslash begins an escape: \`\\n\` \`\\t\` \`\\r\` \`\\b\` \`\\f\` \`\\v\` \`\\0\`, a quote, backtick, dollar sign or backslash itself, \`\\xXX\`, \`\\uXXXX\` and
\`\\u{…}\` with hexadecimal digits. To write a backslash, write two.`,
  example: `
func main() {
    print("C:\\data");
}`,
  mended: `
func main() {
    print("C:\\\\data");
}`,
});

export const badCharacter = define<{ count: number }>({
  code: 1014,
  name: 'bad-character-constant',
  severity: 'error',
  title: 'Not one character',
  message: ({ count }) => (count === 0 ? "`c''` holds no character" : `\`c'…'\` holds one character, not ${count}`),
  label: () => 'exactly one character must stand between the quotes',
  explanation: `
\`c'x'\` is the int constant of one character, for comparing with \`charCodeAt\` and the like. It holds exactly one character or
escape. A text stands in plain quotes.`,
  example: `
func main() {
    print(c'ab');
}`,
  mended: `
func main() {
    print(c'a');
}`,
});

export const malformedNumber = define<{ text: string; why: string }>({
  code: 1015,
  name: 'malformed-number',
  severity: 'error',
  title: 'Not a number',
  message: ({ text }) => `\`${text}\` is not a number`,
  label: ({ why }) => why,
  explanation: `
Ints are written \`42\`, \`1_000\`, \`0xFF\`, \`0b1010\` or \`0o17\`; floats \`1.5\` and \`1e-3\`. Underscores stand between digits only, decimal numbers do
not begin with a zero, and there are no suffixes such as \`10L\` or \`1.5f\`. A name cannot begin with a digit.`,
  example: `
func main() {
    print(10L);
}`,
  mended: `
func main() {
    print(10);
}`,
});

export const intOutOfRange = define<{ text: string }>({
  code: 1016,
  name: 'int-out-of-range',
  severity: 'error',
  title: 'A number too large for an int',
  message: ({ text }) => `\`${text}\` does not fit into an \`int\``,
  label: () => 'the largest `int` is 9223372036854775807',
  explanation: `
An \`int\` has 64 bits: from -9223372036854775808 to 9223372036854775807. Hexadecimal and binary literals may use all 64 bits. For
larger numbers use a \`float\`, which is less exact.`,
  example: `
func main() {
    print(9223372036854775808);
}`,
  mended: `
func main() {
    print(9223372036854775807);
}`,
});

export const floatOutOfRange = define<{ text: string }>({
  code: 1017,
  name: 'float-out-of-range',
  severity: 'error',
  title: 'A number too large for a float',
  message: ({ text }) => `\`${text}\` does not fit into a \`float\``,
  label: () => 'the largest `float` is about 1.8e308',
  explanation: `
A \`float\` is an IEEE 754 number of 64 bits: its largest finite value is about 1.8e308. If infinity is meant, write
\`float.INFINITY\`.`,
  example: `
func main() {
    print(1e999);
}`,
  mended: `
func main() {
    print(1e99);
}`,
});

export const leadingDot = define<{ digits: string }>({
  code: 1018,
  name: 'leading-dot',
  severity: 'error',
  title: 'A float without a digit before its point',
  message: ({ digits }) => `a float has a digit before its point: \`0.${digits}\``,
  label: () => 'a `0` is missing before the point',
  explanation: `
A float is written with digits on both sides of its point, so that a point before a name (\`.length\`) and between ints (\`0..10\`) is
never mistaken for one.`,
  example: `
func main() {
    print(.5);
}`,
  mended: `
func main() {
    print(0.5);
}`,
});

export const nestedTooDeeply = define<{ limit: number }>({
  code: 1019,
  name: 'nested-too-deeply',
  severity: 'error',
  title: 'Nested too deeply',
  message: ({ limit }) => `this is nested more than ${limit} levels deep`,
  label: () => 'the file is read up to here',
  explanation: `
Brackets, blocks, conditions and chains of calls nest to a limit, which no program written by hand comes near to. Give a name
to a part of the expression, move a block into a function of its own, or, where the code is generated, generate data and a loop over it.`,
  example: `
func main() {
    print(${'('.repeat(300)}1${')'.repeat(300)});
}`,
  mended: `
func main() {
    print(1);
}`,
});
