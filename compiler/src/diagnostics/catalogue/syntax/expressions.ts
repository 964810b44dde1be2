import { define } from '../../definition.ts';

// 1050–1076: expressions that are read and not allowed.

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

export const endedChain = define<{ member: string }>({
  code: 1130,
  name: 'ended-chain',
  severity: 'error',
  title: 'A `;` in the middle of a chain',
  message: ({ member }) => `this \`;\` ends the statement before \`.${member}\``,
  label: () => 'the chain ends here',
  explanation: `
A line that begins with a dot goes on with the line above, and a \`;\` there has ended it. Remove the \`;\`, or name the value that the member
belongs to.`,
  example: `
func main() {
    const text = new StringBuilder();
    text.append("a");
        .append("b");
    print(text.toString());
}`,
  mended: `
func main() {
    const text = new StringBuilder();
    text.append("a")
        .append("b");
    print(text.toString());
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

export const optionalIndex = define({
  code: 1073,
  name: 'optional-index',
  severity: 'error',
  title: 'An index behind `?`',
  message: () => '`?[…]` is written `?.[…]` here',
  label: () => 'write `?.[`',
  explanation: `
\`x?.name\`, \`x?.method()\`, \`x?.[index]\` and \`f?.(value)\` give null where \`x\` or \`f\` is null.`,
  example: `
func first(list: List<int>?): int? {
    return list?[0];
}`,
  mended: `
func first(list: List<int>?): int? {
    return list?.[0];
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
  message: ({ mended }) => (mended.endsWith('!= null') ? `that there is a value is tested with \`${mended}\`` : `the negation of a test stands in front of its parentheses: \`${mended}\``),
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
