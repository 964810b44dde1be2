import { define } from '../../definition.ts';

// 1030–1044: a name, value, type, pattern, member that is missing.

export const expectedName = define<{ what: string; found: string }>({
  code: 1030,
  name: 'expected-name',
  severity: 'error',
  title: 'A missing name',
  message: ({ what, found }) => `expected a name for ${what}, found ${found}`,
  label: () => 'a name must stand here',
  explanation: `
A name consists of letters, digits, \`_\` and \`$\`, and does not begin with a digit. In this place something is declared or used by
its name, and there is none.`,
  example: `
func (a: int) {
    print(a);
}`,
  mended: `
func show(a: int) {
    print(a);
}`,
});

export const reservedWord = define<{ word: string }>({
  code: 1031,
  name: 'reserved-word',
  severity: 'error',
  title: 'A word of the language as a name',
  message: ({ word }) => `\`${word}\` is a word of the language and cannot be a name`,
  label: ({ word }) => `\`${word}\` means something else to the language`,
  explanation: `
A few words always have their own meaning: \`if\`, \`class\`, \`in\`, \`new\` and so on; the reference lists them. They may stand behind a dot
and as keys, and nowhere else as a name. \`match\`, \`record\`, \`enum\`, \`type\`, \`spawn\` and some others are free to use.`,
  example: `
func main() {
    let in = 3;
    print(in);
}`,
  mended: `
func main() {
    let in_ = 3;
    print(in_);
}`,
});

export const expectedExpression = define<{ after: string; found: string }>({
  code: 1032,
  name: 'expected-expression',
  severity: 'error',
  title: 'A missing value',
  message: ({ after, found }) => `expected a value ${after}, found ${found}`,
  explanation: `
Operators, \`=\`, commas and opening brackets are followed by a value: a literal, a name, a call, a lambda. Here there is none, or
something that cannot begin one.`,
  example: `
func main() {
    let total = 3 + ;
    print(total);
}`,
  mended: `
func main() {
    let total = 3 + 4;
    print(total);
}`,
});

export const expectedType = define<{ before: string; found: string }>({
  code: 1033,
  name: 'expected-type',
  severity: 'error',
  title: 'A missing type',
  message: ({ before, found }) => `expected a type after ${before}, found ${found}`,
  label: () => 'a type must stand here',
  explanation: `
A type is a name with its type arguments (\`int\`, \`Map<String, int>\`), a function type (\`(int) => bool\`), or one of those with \`?\` behind
it, when the value may be null.`,
  example: `
func twice(x: ): int {
    return 2;
}`,
  mended: `
func twice(x: int): int {
    return 2 * x;
}`,
});

export const expectedPattern = define<{ found: string }>({
  code: 1034,
  name: 'expected-pattern',
  severity: 'error',
  title: 'A missing pattern',
  message: ({ found }) => `expected a pattern, found ${found}`,
  label: () => 'a pattern must stand here',
  explanation: `
A pattern is a literal (\`3\`, \`"x"\`, \`null\`), a name, \`_\` for anything, a case or record with patterns for its fields (\`Failed(code, _)\`), a list
(\`[first, ...rest]\`), a type test (\`c is Circle\`), or several of those with \`|\` between them.`,
  example: `
func main() {
    match (3) {
        => print("nothing"),
        _ => print("other"),
    }
}`,
  mended: `
func main() {
    match (3) {
        0 => print("nothing"),
        _ => print("other"),
    }
}`,
});

export const expectedMember = define<{ found: string }>({
  code: 1035,
  name: 'expected-member',
  severity: 'error',
  title: 'Not a member',
  message: ({ found }) => `expected a field, method or constructor, found ${found}`,
  label: () => 'no member begins with this',
  explanation: `
The body of a class, interface, record or enum holds fields (\`Type name = value;\`), methods (\`func name() { … }\`) and a
\`constructor\`. Behind modifiers and annotations one of those must follow.`,
  example: `
class Counter {
    int count = 0;
    + 1;
}`,
  mended: `
class Counter {
    int count = 0;
}`,
});

export const missingArguments = define<{ written: string }>({
  code: 1036,
  name: 'missing-arguments',
  severity: 'error',
  title: '`new` without arguments',
  message: ({ written }) => `\`new ${written}\` needs its arguments in parentheses`,
  label: () => 'parentheses are missing behind this',
  explanation: `
\`new\` calls a constructor, so its arguments stand in parentheses; empty ones where there are none.`,
  example: `
class Box {}

func main() {
    let box = new Box;
    print(box == box);
}`,
  mended: `
class Box {}

func main() {
    let box = new Box();
    print(box == box);
}`,
});

export const superAlone = define({
  code: 1037,
  name: 'super-alone',
  severity: 'error',
  title: '`super` by itself',
  message: () => '`super` stands only before a call or a member',
  label: () => '`super` is not a value',
  explanation: `
\`super(…)\` calls the constructor of the base class, \`super.method(…)\` a method as the base class has it. The object itself is \`this\`.`,
  example: `
class Animal {}

class Dog extends Animal {
    func parent(): any { return super; }
}`,
  mended: `
class Animal {}

class Dog extends Animal {
    func parent(): any { return this; }
}`,
});

export const missingFunctionBody = define<{ name: string; found: string }>({
  code: 1038,
  name: 'missing-function-body',
  severity: 'error',
  title: 'A function without its brace',
  message: ({ name, found }) => `expected \`{\` to open the body of \`${name}\`, found ${found}`,
  label: () => 'a `{` is missing before this',
  explanation: `
The body of a function stands in braces. A signature without a body, as in an interface, ends with \`;\` or with its line.`,
  example: `
func twice(x: int): int return 2 * x;`,
  mended: `
func twice(x: int): int { return 2 * x; }`,
});

export const parameterType = define<{ name: string; others?: readonly string[] }>({
  code: 1039,
  name: 'parameter-type',
  severity: 'error',
  title: 'A parameter without its type',
  message: ({ name, others = [] }) =>
    others.length === 0 ? `the parameter \`${name}\` has no type` : `the parameters ${[name, ...others.slice(0, -1)].map((each) => `\`${each}\``).join(', ')} and \`${others.at(-1)}\` have no types`,
  label: () => 'a type is missing behind this',
  explanation: `
Signatures are written out: every parameter of a function, method, constructor, record or case says its type. Only lambdas may leave
them to inference. Where anything will do, the type is \`any\`.`,
  example: `
func twice(x): int {
    return 2;
}`,
  mended: `
func twice(x: int): int {
    return 2 * x;
}`,
});

export const fieldWithoutType = define<{ name: string }>({
  code: 1040,
  name: 'field-without-type',
  severity: 'error',
  title: 'A field without its type',
  message: ({ name }) => `the field \`${name}\` has no type`,
  label: ({ name }) => `a field is written \`Type ${name}\``,
  explanation: `
Fields are part of what others see of a class, so their types are written: \`int count = 0;\`. Inference is for local variables.`,
  example: `
func start(): int { return 1; }

class Counter {
    count = start();
}`,
  mended: `
func start(): int { return 1; }

class Counter {
    int count = start();
}`,
});

export const inferredField = define<{ mended: string }>({
  code: 1046,
  name: 'inferred-field',
  severity: 'strict',
  title: 'A field that leaves its type to its value',
  message: ({ mended }) => `a field is written with its type: \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
Fields are part of what others see of a class, so their types are written: \`int count = 0;\`. Where the value says the type by itself, it is understood, and
mended by the fix. In a strict package it is an error.`,
  example: `
class Counter {
    count = 0;
}`,
  mended: `
class Counter {
    int count = 0;
}`,
});

export const misplacedAnnotation = define<{ what: string; found: string }>({
  code: 1041,
  name: 'misplaced-annotation',
  severity: 'error',
  title: 'An annotation or modifier with nothing behind it',
  message: ({ what, found }) => `${what} must stand before a declaration, found ${found}`,
  label: () => 'this belongs to a declaration',
  explanation: `
Annotations such as \`@test\` and modifiers such as \`private\` stand before what they are about: a class, interface, record, enum,
function, method, field or top-level variable.`,
  example: `
@test
print("hello");`,
  mended: `
@test
func hello() { print("hello"); }`,
});

export const duplicateModifier = define<{ name: string }>({
  code: 1042,
  name: 'duplicate-modifier',
  severity: 'error',
  title: 'A modifier twice',
  message: ({ name }) => `\`${name}\` stands here twice`,
  label: () => 'the second one says nothing new',
  explanation: `
A modifier says something about the declaration behind it; once is enough.`,
  example: `
class Counter {
    private private int count = 0;

    func next(): int { this.count += 1; return this.count; }
}`,
  mended: `
class Counter {
    private int count = 0;

    func next(): int { this.count += 1; return this.count; }
}`,
});

export const importWithoutName = define({
  code: 1043,
  name: 'import-without-name',
  severity: 'error',
  title: 'An import of nothing',
  message: () => 'this import names nothing',
  label: () => 'names are missing between the braces',
  explanation: `
\`import a.b.{X, Y}\` brings the named things into scope. To bring all public names of a module, leave the braces out: \`import a.b\`.`,
  example: `
import noodlecore.random.{}

func main() {
    print("hello");
}`,
  mended: `
import noodlecore.random.{Random}

func main() {
    print(new Random(1).nextInt(6));
}`,
});

export const restNotLast = define({
  code: 1044,
  name: 'rest-not-last',
  severity: 'error',
  title: 'A rest that is not last',
  message: () => 'the rest of a list can only be taken at its end',
  label: () => 'patterns behind this cannot be reached',
  explanation: `
\`...rest\` in a list pattern takes everything that is left, so it stands last. To look at the end of a list, use \`last()\` or an index.`,
  example: `
func main() {
    const [...start, last] = [1, 2, 3];
    print(last);
}`,
  mended: `
func main() {
    const [first, ...others] = [1, 2, 3];
    print(first + others.length);
}`,
});

export const misspeltWord = define<{ written: string; meant: string }>({
  code: 1125,
  name: 'misspelt-word',
  severity: 'error',
  title: 'A misspelt word of the language',
  message: ({ written }) => `\`${written}\` is no word of the language`,
  label: ({ meant }) => `did you mean \`${meant}\`?`,
  explanation: `
The text cannot be read as it stands, and can be with a word of the language in place of one that is nearly the same. It was read with that word,
so that nothing else is reported because of it.`,
  example: `
fucn main() {
    print("hello");
}`,
  mended: `
func main() {
    print("hello");
}`,
});
