import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1950–1999: what says nothing that is not known already.

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

export const selfAssignment = define<{ text: string }>({
  code: 1967,
  name: 'self-assignment',
  severity: 'warning',
  title: 'A variable is assigned to itself',
  message: ({ text }) => `\`${text}\` is assigned to itself`,
  label: () => 'this changes nothing',
  explanation: `
Assigning a variable to itself changes nothing. Often a \`this.\` is missing on one side: \`this.name = name\`.
So does \`i = i++\`, which puts the number from before the change back.`,
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

export const synonym = define<{ name: string; own: string; type: string }>({
  code: 1978,
  name: 'synonym',
  severity: 'warning',
  title: "Another language's name for a member",
  message: ({ name, own, type }) => `\`${name}\` of ${withArticle(type)} is called \`${own}\` here`,
  label: ({ own }) => `write \`${own}\``,
  explanation: `
The library has one name for each thing. A few that JavaScript and Kotlin have for the same (\`push\`, \`some\`, \`containsKey\`, \`uppercase\`) are understood, so that a program
that is brought over runs; \`noodle check --fix\` writes the names of this language.`,
  example: `
func main() {
    let words = ["b"];
    words.push("a");
    print(words);
}`,
  mended: `
func main() {
    let words = ["b"];
    words.add("a");
    print(words);
}`,
});
