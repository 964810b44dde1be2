import { define } from '../../definition.ts';

// 1020–1029: brackets, braces and what separates things.

export const unclosedBracket = define<{ open: string; partner: string; found: string }>({
  code: 1020,
  name: 'unclosed-bracket',
  severity: 'error',
  title: 'A bracket that is not closed',
  message: ({ open, partner, found }) => `expected \`${partner}\` to close \`${open}\`, found ${found}`,
  label: ({ partner }) => `a \`${partner}\` is missing here`,
  explanation: `
Every \`(\`, \`[\`, \`<\` of type arguments and \`{\` of a literal is closed by its partner. The second label shows which one is still
open. Often the missing bracket belongs a little earlier in the line.`,
  example: `
func main() {
    print("hello";
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const mismatchedBracket = define<{ found: string; partner: string; place: 'before' | 'instead of' }>({
  code: 1021,
  name: 'mismatched-bracket',
  severity: 'error',
  title: 'Brackets that do not match',
  message: ({ found, partner, place }) => `expected \`${partner}\` ${place} this \`${found}\``,
  label: ({ found, partner }) => `\`${found}\` closes something else; \`${partner}\` must come first`,
  explanation: `
Brackets close in the reverse order in which they were opened. The second label shows the one that is still open when this one
comes: either its partner is missing, or this one is of the wrong kind.`,
  example: `
func main() {
    print([1, 2);
}`,
  mended: `
func main() {
    print([1, 2]);
}`,
});

export const unexpectedInList = define<{ found: string; partner: string }>({
  code: 1022,
  name: 'unexpected-in-list',
  severity: 'error',
  title: 'Something that does not go on',
  message: ({ found, partner }) => `expected \`,\` or \`${partner}\`, found ${found}`,
  label: () => 'what comes before cannot go on with this',
  explanation: `
The things between two brackets are separated by commas. Here something stands behind one of them that neither goes on with
it nor separates it from the next. An operator may be missing, or this is left over.`,
  example: `
func main() {
    print("total" => 3);
}`,
  mended: `
func main() {
    print("total: " + 3);
}`,
});

export const unexpectedClosing = define<{ closing: string; early?: true }>({
  code: 1023,
  name: 'unexpected-closing',
  severity: 'error',
  title: 'A bracket that closes nothing',
  message: ({ closing, early }) => (early ? `this \`${closing}\` comes too early` : `this \`${closing}\` closes nothing`),
  label: () => 'nothing is open that it could close',
  explanation: `
Everything that was opened before is closed already. Either this bracket is one too many, or its partner is missing further up:
a body without its \`{\`, for instance. A \`)\` behind which a comma goes on, and a second one follows, came too early: \`add(1), 2)\`.`,
  example: `
func main() {
    print("hello"));
}`,
  mended: `
func main() {
    print("hello");
}`,
});

export const missingComma = define<{ what: string; found: string }>({
  code: 1024,
  name: 'missing-comma',
  severity: 'error',
  title: 'A missing comma',
  message: ({ what, found }) => `expected \`,\` before the next ${what}, found ${found}`,
  label: () => 'a comma is missing here',
  explanation: `
Arguments, parameters, elements, entries and cases are separated by commas. A comma behind the last one is welcome.`,
  example: `
func main() {
    print([1 2, 3]);
}`,
  mended: `
func main() {
    print([1, 2, 3]);
}`,
});

export const unclosedBlock = define<{ what: string }>({
  code: 1025,
  name: 'unclosed-block',
  severity: 'error',
  title: 'A block that is not closed',
  message: ({ what }) => `the \`{\` of this ${what} is not closed`,
  label: () => 'this brace has no partner',
  explanation: `
Every \`{\` is closed by a \`}\`. Where the indentation of the lines tells which block lacks it, that one is reported; where it does
not, look for a brace that is missing between here and the end of the file.`,
  example: `
func main() {
    if (1 < 2) {
        print("yes");
}`,
  mended: `
func main() {
    if (1 < 2) {
        print("yes");
    }
}`,
});

export const missingBrace = define<{ of: string; found: string }>({
  code: 1026,
  name: 'missing-brace',
  severity: 'error',
  title: 'A body without braces',
  message: ({ of, found }) => `expected \`{\` to open the body of ${of}, found ${found}`,
  label: () => 'a `{` is missing here',
  explanation: `
The bodies of functions, classes, \`try\`, \`catch\` and \`finally\` stand in braces, also when they are short. Only \`if\`, \`else\` and loops
may be followed by a single statement.`,
  example: `
func main() {
    try print("hello"); catch (e) { print(e.message); }
}`,
  mended: `
func main() {
    try { print("hello"); } catch (e) { print(e.message); }
}`,
});

export const expectedStatementEnd = define<{ found: string }>({
  code: 1027,
  name: 'expected-statement-end',
  severity: 'error',
  title: 'A statement that does not end',
  message: ({ found }) => `expected \`;\` or a new line, found ${found}`,
  label: () => 'the statement before this has no end',
  explanation: `
A statement ends with \`;\`, or with its line where the next line cannot go on with it. Two statements in one line need a \`;\`
between them. If one statement is meant, an operator, a dot or a pair of parentheses is missing.`,
  example: `
func main() {
    let a = 1 let b = 2
    print(a + b);
}`,
  mended: `
func main() {
    let a = 1; let b = 2
    print(a + b);
}`,
});

export const expectedInstead = define<{ expected: string; where: string; found: string }>({
  code: 1028,
  name: 'expected-something-else',
  severity: 'error',
  title: 'Something else is expected',
  message: ({ expected, where, found }) => `expected ${expected} ${where}, found ${found}`,
  label: ({ expected, where }) => `${expected} must stand here, ${where}`,
  explanation: `
In this place only one thing can follow, and something else does. The message names what is expected and what it is for; what was
found may be right but out of place.`,
  example: `
func main() {
    for (let i = 0, i < 3; i++) { print(i); }
}`,
  mended: `
func main() {
    for (let i = 0; i < 3; i++) { print(i); }
}`,
});

export const missingColon = define<{ found: string }>({
  code: 1029,
  name: 'missing-colon',
  severity: 'error',
  title: 'A conditional without its colon',
  message: ({ found }) => `expected \`:\` and the value for false, found ${found}`,
  label: () => 'the other half of the conditional is missing here',
  explanation: `
\`condition ? a : b\` gives \`a\` where the condition holds and \`b\` where it does not; both are needed. To fall back on a value when
something is null, write \`x ?? other\`.`,
  example: `
func main() {
    print(1 < 2 ? "yes");
}`,
  mended: `
func main() {
    print(1 < 2 ? "yes" : "no");
}`,
});
