import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1590–1599: null.

export const maybeNull = define<{ what: string; type: string }>({
  code: 1590,
  name: 'maybe-null',
  severity: 'strict',
  title: 'Something that may be null is used without a test',
  message: ({ what, type }) => `${what} may be null: it is ${withArticle(type)}`,
  label: () => 'this may be null here',
  explanation: `
A value whose type ends in \`?\` may be null. It is tested when the program runs, and null is an error then; better is to say here what should happen:
\`if (x) { … }\` runs only with a value, \`x ?? other\` gives a default, \`x?.name\` is null where \`x\` is, and \`x!\` asserts that there is a value.
Tests of local variables, parameters and \`const\` fields are remembered; other fields may change meanwhile, so name their value: \`if (let n = this.next) { … }\`.
With \`"strict": true\` this is an error.`,
  example: `
func shout(name: String?): String { return name.toUpperCase(); }`,
  mended: `
func shout(name: String?): String { return (name ?? "nobody").toUpperCase(); }`,
});

export const nullLiteral = define<{ wanted: string | null }>({
  code: 1591,
  name: 'null-for-value',
  severity: 'strict',
  title: '`null` where a value is promised',
  message: ({ wanted }) => (wanted ? `\`null\` is no \`${wanted}\`` : '`null` cannot be used as a value here'),
  label: ({ wanted }) => (wanted ? `this must be ${withArticle(wanted)}` : 'this is always null'),
  explanation: `
Only a type with a \`?\` includes null. The program runs, but it throws here: declare the type with a \`?\` if there may be no value.
With \`"strict": true\` this is an error.`,
  example: `
func find(names: List<String>, name: String): String {
    for (each in names) { if (each == name) { return each; } }
    return null;
}`,
  mended: `
func find(names: List<String>, name: String): String? {
    for (each in names) { if (each == name) { return each; } }
    return null;
}`,
});

export const nullableBool = define<{ what: string }>({
  code: 1592,
  name: 'nullable-bool-condition',
  severity: 'error',
  title: 'A `bool?` as a condition',
  message: ({ what }) => `${what} is a \`bool?\`: as a condition it could test for null or for true`,
  label: () => 'null, or false?',
  explanation: `
A \`T?\` as a condition tests for null, a \`bool\` for true. For a \`bool?\` the two would be told apart by a single character elsewhere, so it must be
said: \`x ?? false\`, \`x == true\` or \`x != null\`.`,
  example: `
func show(verbose: bool?) {
    if (verbose) { print("details"); }
}`,
  mended: `
func show(verbose: bool?) {
    if (verbose ?? false) { print("details"); }
}`,
});
