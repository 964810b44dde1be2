import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1600–1619: operators.

export const badOperands = define<{ operator: string; left: string; right: string }>({
  code: 1600,
  name: 'bad-operands',
  severity: 'error',
  title: 'An operator does not take these operands',
  message: ({ operator, left, right }) => `\`${operator}\` does not work on \`${left}\` and \`${right}\``,
  label: () => 'no such operation',
  explanation: `
Arithmetic works on numbers; an \`int\` beside a \`float\` becomes a \`float\`. \`+\` also joins texts: where one side is a String, the other becomes text.
\`&\`, \`|\`, \`^\` work on ints and on bools, shifts on ints. Other types have methods instead.`,
  example: `
func main() {
    const items = [1, 2];
    print(items * 2);
}`,
  mended: `
func main() {
    const items = [1, 2];
    print(items.length * 2);
}`,
});

export const badOperand = define<{ operator: string; wanted: string; found: string }>({
  code: 1601,
  name: 'bad-operand',
  severity: 'error',
  title: 'An operator does not take this operand',
  message: ({ operator, wanted, found }) => `\`${operator}\` takes ${wanted}, and this is \`${found}\``,
  label: ({ wanted, found }) => `expected ${wanted}, found \`${found}\``,
  explanation: `
\`-x\` and \`+x\` take numbers, \`~x\` takes an \`int\`, \`!x\` a condition.`,
  example: `
func main() {
    const text = "5";
    print(-text);
}`,
  mended: `
func main() {
    const text = "5";
    print(-text.toInt());
}`,
});

export const notComparable = define<{ operator: string; left: string; right: string }>({
  code: 1602,
  name: 'operands-without-order',
  severity: 'error',
  title: 'There is no order between these values',
  message: ({ operator, left, right }) => `\`${operator}\` has no order between \`${left}\` and \`${right}\``,
  label: () => 'these cannot be ordered',
  explanation: `
\`<\`, \`<=\`, \`>\` and \`>=\` order numbers, Strings, cases of an enum without payload, and objects whose class implements \`Comparable\`.`,
  example: `
record Version(major: int)

func newer(a: Version, b: Version): bool { return a > b; }`,
  mended: `
record Version(major: int) implements Comparable<Version> {
    func compareTo(other: Version): int { return this.major - other.major; }
}

func newer(a: Version, b: Version): bool { return a > b; }`,
});

export const neverEqual = define<{ left: string; right: string; operator: string; result: string }>({
  code: 1603,
  name: 'never-equal',
  severity: 'error',
  title: 'A comparison of values that are never equal',
  message: ({ left, right, result }) => `${withArticle(left)} is never equal to ${withArticle(right)}: this is always ${result}`,
  label: ({ result }) => `always ${result}`,
  explanation: `
Values of these two types are never equal, so the comparison says nothing. Usually one side needs a conversion, a member after a dot, or a call.`,
  example: `
func isAdult(age: String): bool { return age == 18; }`,
  mended: `
func isAdult(age: String): bool { return age.toInt() == 18; }`,
});

export const incrementNotNumber = define<{ operator: string; type: string }>({
  code: 1604,
  name: 'increment-not-number',
  severity: 'error',
  title: '`++` and `--` take numbers',
  message: ({ operator, type }) => `\`${operator}\` counts numbers, and this is \`${type}\``,
  label: ({ type }) => `this is \`${type}\``,
  explanation: `
\`i++\` adds one to an \`int\` or \`float\` variable, field or element, and gives the number before; \`++i\` gives the one after.`,
  example: `
func main() {
    let name = "a";
    name++;
    print(name);
}`,
  mended: `
func main() {
    let name = "a";
    name += "b";
    print(name);
}`,
});

export const wrongSign = define<{ written: string; right: string | null }>({
  code: 1605,
  name: 'wrong-sign',
  severity: 'error',
  title: 'A sign that is wrong, too much or missing',
  message: ({ written, right }) => {
    if (right === null) return 'an operator is missing here';
    if (written === '') return `\`${right}\` is missing here`;
    return right === '' ? `this \`${written}\` is too much` : `\`${written}\` stands where \`${right}\` is meant`;
  },
  label: ({ written, right }) => (right === null ? 'two values stand side by side' : written === '' ? `write \`${right}\` here` : right === '' ? `remove this \`${written}\`` : `write \`${right}\``),
  explanation: `
One sign makes a line mean something else, or nothing: several things in it do not fit, and all of them would with the sign that is named. Look
whether that is what was meant.`,
  example: `
class Point {
    int y;
    constructor(this.y) {}
    func move(y: int) { this..y = y; }
}

new Point(1).move(2);`,
  mended: `
class Point {
    int y;
    constructor(this.y) {}
    func move(y: int) { this.y = y; }
}

new Point(1).move(2);`,
});

export const logicOfValues = define<{ operator: '&&' | '||' }>({
  code: 1606,
  name: 'logic-of-values',
  severity: 'error',
  title: 'A logical operator stands between values',
  message: ({ operator }) => `\`${operator}\` gives a \`bool\`, and none of its sides`,
  label: () => 'these sides are no conditions',
  explanation: `
\`a || b\` and \`a && b\` are true or false. What stands in for null is written \`a ?? b\`, what is asked only of something that is not null \`a?.member\`, and a
choice between two values \`condition ? a : b\`. A text, a number or a collection is never "falsy": an element that a list lacks is \`list.get(index)\`,
which may be null, and for an empty text or list there is \`text.ifEmpty(() => other)\`.`,
  example: `
func greet(name: String?) {
    print("Hello, " + (name || "nobody"));
}`,
  mended: `
func greet(name: String?) {
    print("Hello, " + (name ?? "nobody"));
}`,
});
