import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1740–1769: match and patterns.

export const matchMissing = define<{ what: string; missing: string }>({
  code: 1740,
  name: 'match-not-exhaustive',
  severity: 'error',
  title: 'A match leaves values out',
  message: ({ what, missing }) => `this match does not say what happens when ${what} is ${missing}`,
  label: ({ missing }) => `no arm takes ${missing}`,
  explanation: `
A \`match\` must have an arm for every value that its subject can have, so that adding a case to an enum shows every place that has to know of it. Arms
with a guard (\`if (…)\`) may refuse and do not count. \`_ => …\` takes everything else.`,
  example: `
enum Color { Red, Green, Blue }

func hex(color: Color): String {
    return match (color) {
        Red => "f00",
        Green => "0f0",
    };
}`,
  mended: `
enum Color { Red, Green, Blue }

func hex(color: Color): String {
    return match (color) {
        Red => "f00",
        Green => "0f0",
        Blue => "00f",
    };
}`,
});

export const takenByNoMatch = define<{ name: string; of: string }>({
  code: 1752,
  name: 'taken-by-no-match',
  severity: 'error',
  title: 'A case that no match takes',
  message: ({ name, of }) => `no \`match\` over \`${of}\` says what happens when it is \`${name}\``,
  label: () => 'no arm takes this',
  explanation: `
A \`match\` must have an arm for every value that its subject can have. Where several lack the same one, and none has it, it is most likely new: it is told once, with the places that
have to know of it.`,
  example: `
enum Light { Red, Green, Yellow }

func next(light: Light): Light { return match (light) { Red => Light.Green, Green => Light.Red }; }

func text(light: Light): String { return match (light) { Red => "stop", Green => "go" }; }`,
  mended: `
enum Light { Red, Green }

func next(light: Light): Light { return match (light) { Red => Light.Green, Green => Light.Red }; }

func text(light: Light): String { return match (light) { Red => "stop", Green => "go" }; }`,
});

export const patternMismatch = define<{ subject: string; pattern: string }>({
  code: 1741,
  name: 'pattern-type-mismatch',
  severity: 'error',
  title: 'A pattern that fits no value of its subject',
  message: ({ subject, pattern }) => `${withArticle(subject)} is never ${withArticle(pattern)}`,
  label: ({ subject }) => `no \`${subject}\` looks like this`,
  explanation: `
The pattern describes values of another type than the one that is taken apart, so it could never fit.`,
  example: `
func name(n: int): String {
    return match (n) {
        "one" => "1",
        _ => "?",
    };
}`,
  mended: `
func name(n: int): String {
    return match (n) {
        1 => "1",
        _ => "?",
    };
}`,
});

export const patternUnknown = define<{ name: string; type: string }>({
  code: 1742,
  name: 'unknown-pattern',
  severity: 'error',
  title: 'A pattern names nothing that is known',
  message: ({ name, type }) => `\`${name}\` names no case, record or constant that ${withArticle(type)} could be`,
  label: ({ name }) => `there is no \`${name}\` to match`,
  explanation: `
A capitalised name in a pattern is a case of the subject's enum, a record, or a constant. Names that bind the value begin with a small letter; a
class is tested with \`c is Circle\`.`,
  example: `
enum Color { Red, Green }

func hex(color: Color): String {
    return match (color) {
        Rde => "f00",
        Green => "0f0",
    };
}`,
  mended: `
enum Color { Red, Green }

func hex(color: Color): String {
    return match (color) {
        Red => "f00",
        Green => "0f0",
    };
}`,
});

export const caseFieldCount = define<{ name: string; wanted: string; fields: string; found: number }>({
  code: 1743,
  name: 'pattern-field-count',
  severity: 'error',
  title: 'A pattern has the wrong number of parts',
  message: ({ name, fields, found }) => `\`${name}\` has ${fields}, and the pattern takes ${found}`,
  label: ({ wanted }) => `write \`${wanted}\``,
  explanation: `
A pattern takes all fields of a case or record, in order. \`_\` stands for those that do not matter.`,
  example: `
enum Shape { Rectangle(width: int, height: int) }

func area(shape: Shape): int {
    return match (shape) {
        Rectangle(width) => width,
    };
}`,
  mended: `
enum Shape { Rectangle(width: int, height: int) }

func area(shape: Shape): int {
    return match (shape) {
        Rectangle(width, height) => width * height,
    };
}`,
});

export const notDestructurable = define<{ name: string }>({
  code: 1744,
  name: 'class-pattern',
  severity: 'error',
  title: 'A class cannot be taken apart',
  message: ({ name }) => `\`${name}\` is a class: patterns take apart records and cases only`,
  label: () => 'test its type instead',
  explanation: `
Records and cases of enums are made of their fields, so patterns can take them apart. Objects of classes keep theirs to themselves: test the class
and name the object, \`c is Circle\`.`,
  example: `
class Circle {
    float radius = 1.0;
}

func area(shape: any): float {
    return match (shape) {
        Circle(c) => c.radius,
        _ => 0.0,
    };
}`,
  mended: `
class Circle {
    float radius = 1.0;
}

func area(shape: any): float {
    return match (shape) {
        c is Circle => c.radius,
        _ => 0.0,
    };
}`,
});

export const listPatternMismatch = define<{ type: string }>({
  code: 1745,
  name: 'list-pattern-mismatch',
  severity: 'error',
  title: 'A list pattern for something else',
  message: ({ type }) => `\`[…]\` takes a List apart, and this is ${withArticle(type)}`,
  label: ({ type }) => `${withArticle(type)} has no elements`,
  explanation: `
\`[first, ...rest]\` takes a List apart by its length, and \`[x, y]\` a record of two fields. For another kind of value, test its type or its fields.`,
  example: `
func main() {
    const [a, b] = 3;
    print(a + b);
}`,
  mended: `
func main() {
    const [a, b] = [1, 2];
    print(a + b);
}`,
});

export const alternativesDiffer = define<{ name: string; reason: string }>({
  code: 1746,
  name: 'alternatives-differ',
  severity: 'error',
  title: 'Alternatives bind different names',
  message: ({ name, reason }) => `\`${name}\` ${reason}`,
  label: () => 'all alternatives bind the same names',
  explanation: `
Whichever alternative of \`A(x) | B(x)\` fits, the arm uses the same names. So each alternative binds the same names at the same types; \`_\` stands for
what is not needed.`,
  example: `
enum Shape { Circle(radius: int), Square(side: int) }

func size(shape: Shape): int {
    return match (shape) {
        Circle(radius) | Square(_) => radius,
    };
}`,
  mended: `
enum Shape { Circle(radius: int), Square(side: int) }

func size(shape: Shape): int {
    return match (shape) {
        Circle(size) | Square(size) => size,
    };
}`,
});

export const patternBindsTwice = define<{ name: string }>({
  code: 1747,
  name: 'pattern-binds-twice',
  severity: 'error',
  title: 'A pattern binds a name twice',
  message: ({ name }) => `\`${name}\` is bound twice in this pattern`,
  label: () => 'this would be another value of the same name',
  explanation: `
Each name of a pattern stands for one part. To compare two parts, give them different names and add a guard: \`Pair(a, b) if (a == b)\`.`,
  example: `
record Pair(a: int, b: int)

func same(pair: Pair): bool {
    return match (pair) {
        Pair(x, x) => x > 0,
    };
}`,
  mended: `
record Pair(a: int, b: int)

func same(pair: Pair): bool {
    return match (pair) {
        Pair(x, y) => x == y,
    };
}`,
});

export const patternNeverNull = define<{ type: string }>({
  code: 1748,
  name: 'pattern-never-null',
  severity: 'error',
  title: 'A null pattern for what is never null',
  message: ({ type }) => `${withArticle(type)} is never null`,
  label: () => 'this never fits',
  explanation: `
Only a type with a \`?\` includes null, so that this arm would never be taken. Remove it, or make the type nullable.`,
  example: `
func show(name: String): String {
    return match (name) {
        null => "nobody",
        _ => name,
    };
}`,
  mended: `
func show(name: String?): String {
    return match (name) {
        null => "nobody",
        known => known,
    };
}`,
});

export const refutablePattern = define<{ pattern: string; type: string }>({
  code: 1749,
  name: 'refutable-pattern',
  severity: 'error',
  title: 'A pattern that may not fit',
  message: ({ pattern }) => `\`${pattern}\` does not fit every value, and there is nothing to do when it does not`,
  label: () => 'this may not fit',
  explanation: `
\`const\`, \`let\` and \`for\` take apart what always has this form: records, and Lists (whose length is tested when it runs). For what may be of several
forms, use \`match\` or \`if (x is Some(v))\`.`,
  example: `
enum Shape { Circle(radius: int), Square(side: int) }

func show(shape: Shape) {
    const Circle(radius) = shape;
    print(radius);
}`,
  mended: `
enum Shape { Circle(radius: int), Square(side: int) }

func show(shape: Shape) {
    if (shape is Circle(radius)) { print(radius); }
}`,
});

export const armWithoutValue = define({
  code: 1750,
  name: 'arm-without-value',
  severity: 'error',
  title: 'An arm gives no value',
  message: () => 'the other arms give a value, and this block gives none',
  label: () => 'no value stands at the end of this block',
  explanation: `
A \`match\` whose value is used needs a value from each arm that does not leave (with \`return\`, \`throw\`, …). The value of a block in braces is that of
the expression at its end.`,
  example: `
func name(n: int): String {
    const text = match (n) {
        1 => "one",
        _ => { print("other"); },
    };
    return text;
}`,
  mended: `
func name(n: int): String {
    const text = match (n) {
        1 => "one",
        _ => "other",
    };
    return text;
}`,
});

/** Each arm looks at two of so many parts. */
const PARTS = 21;
const parts = (of: (index: number) => string): string => Array.from({ length: PARTS }, (_, index) => of(index)).join(', ');
const arm = (index: number): string => `        Row(${parts((part) => (part === index ? 'true' : part === (index + 8) % PARTS ? 'false' : '_'))}) => ${index},`;
const rowMatch = (last: string): string => `
record Row(${parts((index) => `b${index}: bool`)})

func kind(row: Row): int {
    return match (row) {
${Array.from({ length: PARTS }, (_, index) => arm(index)).join('\n')}
        Row(${parts(() => 'true')}) => 100,
        ${last} => 101,
    };
}`;

export const matchTooComplex = define<{ what: string }>({
  code: 1751,
  name: 'match-too-complex',
  severity: 'error',
  title: 'A match whose arms cannot be told to be complete',
  message: ({ what }) => `there are too many combinations to find out whether the arms take every value of ${what}`,
  label: () => 'what its arms leave is not known',
  explanation: `
Whether some value is left is found by trying combinations of what the arms look at. Where each arm looks at other parts of a value, their number doubles with every part, and the search ends at a limit
that grows with the match. An arm for everything else makes it complete; or look at some parts first, and at the others in a \`match\` inside.`,
  example: rowMatch(`Row(${parts(() => 'false')})`),
  mended: rowMatch('_'),
});
