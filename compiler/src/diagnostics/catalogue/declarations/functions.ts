import { define } from '../../definition.ts';

// 1460–1479: functions, modifiers, globals.

export const missingBody = define<{ name: string }>({
  code: 1460,
  name: 'missing-body',
  severity: 'error',
  title: 'A function without a body',
  message: ({ name }) => `\`${name}\` has no body`,
  label: () => 'a body `{ … }` must follow',
  explanation: `
A function at the top level of a module needs a body. (A bare signature is fine in an interface, and in a class that leaves
the method to its subclasses.) A function that the host provides is marked \`extern\`.`,
  example: `
func registerNode(id: String): bool`,
  mended: `
func registerNode(id: String): bool { return true; }`,
});

export const missingStaticBody = define<{ name: string; what: string }>({
  code: 1461,
  name: 'missing-method-body',
  severity: 'error',
  title: 'This method needs a body',
  message: ({ name, what }) => `\`${name}\` needs a body, because ${what}`,
  label: () => 'a body `{ … }` must follow',
  explanation: `
A method without a body is left to subclasses. Static, private and final methods are not inherited or cannot be overridden, and records, enums and native
classes have no subclasses, so nobody could ever give these a body.`,
  example: `
class Parser {
    private func advance(): int

    func next(): int { return this.advance(); }
}`,
  mended: `
class Parser {
    private func advance(): int { return 1; }

    func next(): int { return this.advance(); }
}`,
});

export const externNotAllowed = define<{ name: string }>({
  code: 1462,
  name: 'extern-not-allowed',
  severity: 'error',
  title: '`extern` is not allowed here',
  message: ({ name }) => `\`${name}\` cannot be \`extern\` in this package`,
  label: () => 'the host provides nothing to ordinary packages',
  explanation: `
\`extern\` declarations are implemented by the runtime. Only the standard library, and packages that ask for \`ffi\` in their \`noodle.json\`,
may have them: what they do is outside of all checks. Write a body instead.`,
  example: `
extern func readSecret(): String`,
  mended: `
func readSecret(): String { return "none"; }`,
});

export const externBody = define<{ name: string }>({
  code: 1463,
  name: 'extern-with-body',
  severity: 'error',
  title: 'An extern function with a body',
  message: ({ name }) => `\`${name}\` is \`extern\` and has a body, too`,
  label: () => 'the host provides this function',
  explanation: `
The host provides an \`extern\` function, so it ends after its signature. Take away either \`extern\` or the body.`,
  example: `
extern func now(): int { return 0; }`,
  mended: `
func now(): int { return 0; }`,
});

export const abstractBody = define<{ name: string }>({
  code: 1464,
  name: 'abstract-with-body',
  severity: 'error',
  title: 'An abstract method with a body',
  message: ({ name }) => `\`${name}\` is abstract and has a body, too`,
  label: () => 'an abstract method ends after its signature',
  explanation: `
\`abstract\` leaves a method to the subclasses. If subclasses may, but need not, replace it, take \`abstract\` away; otherwise take the body away.`,
  example: `
abstract class Shape {
    abstract func area(): float { return 0.0; }
}`,
  mended: `
abstract class Shape {
    abstract func area(): float
}`,
});

export const misplacedModifier = define<{ modifier: string; what: string }>({
  code: 1465,
  name: 'misplaced-modifier',
  severity: 'error',
  title: 'A modifier that does not belong here',
  message: ({ modifier, what }) => `\`${modifier}\` cannot stand before ${what}`,
  label: ({ modifier }) => `\`${modifier}\` has no meaning here`,
  explanation: `
Modifiers and where they stand: \`private\` on everything but members of interfaces; \`protected\` on members of classes; \`static\` on members; \`const\` on fields;
\`abstract\` on classes and methods; \`final\` on classes and methods; \`override\` on methods; \`extern\` where the host provides something.`,
  example: `
static func main() {}`,
  mended: `
func main() {}`,
});

export const conflictingModifiers = define<{ first: string; second: string }>({
  code: 1466,
  name: 'conflicting-modifiers',
  severity: 'error',
  title: 'Modifiers that exclude each other',
  message: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other`,
  label: ({ first }) => `does not go with \`${first}\``,
  explanation: `
A declaration has one visibility; what is \`abstract\` waits to be overridden, so it cannot be \`static\`, \`private\` or \`final\`; a static method overrides nothing.`,
  example: `
class Box {
    private public int size = 1;

    func isEmpty(): bool { return this.size == 0; }
}`,
  mended: `
class Box {
    private int size = 1;

    func isEmpty(): bool { return this.size == 0; }
}`,
});

export const requiredAfterOptional = define<{ name: string; optional: string }>({
  code: 1468,
  name: 'required-after-optional',
  severity: 'error',
  title: 'A required parameter after an optional one',
  message: ({ name, optional }) => `\`${name}\` needs an argument, but stands after \`${optional}\`, which has a default`,
  label: () => 'has no default value',
  explanation: `
Arguments are matched from left to right, so parameters with default values come last. Change the order, or give this parameter a default, too.`,
  example: `
func connect(port: int = 80, host: String) {}`,
  mended: `
func connect(host: String, port: int = 80) {}`,
});

export const globalWithoutType = define<{ name: string }>({
  code: 1469,
  name: 'global-without-type',
  severity: 'error',
  title: 'A variable without type and value',
  message: ({ name }) => `\`${name}\` needs a type or a value`,
  label: ({ name }) => `write \`${name}: Type\` or \`${name} = …\``,
  explanation: `
The type of a variable is written after its name, or read off its value. Here there is neither.`,
  example: `
let counter;`,
  mended: `
let counter = 0;`,
});

export const constGlobalWithoutValue = define<{ name: string }>({
  code: 1470,
  name: 'const-without-value',
  severity: 'error',
  title: 'A constant without a value',
  message: ({ name }) => `the constant \`${name}\` needs a value`,
  label: () => 'a constant cannot be assigned later',
  explanation: `
A \`const\` gets its value where it is declared. What is assigned later is a \`let\`.`,
  example: `
const limit: int;`,
  mended: `
const limit: int = 10;`,
});

export const mainSignature = define<{ reason: string }>({
  code: 1471,
  name: 'main-signature',
  severity: 'error',
  title: '`main` with an unusable signature',
  message: ({ reason }) => `\`main\` ${reason}`,
  explanation: `
\`main\` takes nothing or the command line's arguments, and gives nothing or the exit code: \`func main()\`, \`func main(args: List<String>)\`,
\`func main(): int\`, \`func main(args: List<String>): int\`.`,
  example: `
func main(name: String) { print(name); }`,
  mended: `
func main(args: List<String>) { print(args); }`,
});

export const interfaceMemberVisibility = define<{ name: string; modifier: string }>({
  code: 1472,
  name: 'interface-member-visibility',
  severity: 'error',
  title: "An interface's members are public",
  message: ({ name, modifier }) => `\`${name}\` cannot be ${modifier}: what an interface asks for is public`,
  label: ({ modifier }) => `take \`${modifier}\` away`,
  explanation: `
An interface says what everyone may call. Helpers of its default methods can be private functions of the module.`,
  example: `
interface Shape {
    private func area(): float
}`,
  mended: `
interface Shape {
    func area(): float
}`,
});

export const restNotList = define<{ name: string; type: string }>({
  code: 1473,
  name: 'rest-not-list',
  severity: 'error',
  title: 'Arguments that are left make a `List`',
  message: ({ name, type }) => `\`...${name}\` is a \`List\` of the arguments that are left, not \`${type}\``,
  label: ({ type }) => `write \`List<${type}>\``,
  explanation: `
The type of a parameter with \`...\` is that of the list that the function works on: \`...xs: List<int>\` takes any number of \`int\`s.`,
  example: `
func sum(...xs: int): int { return 0; }`,
  mended: `
func sum(...xs: List<int>): int { return xs.sum(); }`,
});

export const needlessModifier = define<{ name: string; modifier: string }>({
  code: 1474,
  name: 'needless-modifier',
  severity: 'error',
  title: 'A modifier that everything else speaks against',
  message: ({ name, modifier }) => `\`${name}\` is \`${modifier}\`, and everything else uses it as if it were not`,
  label: ({ modifier }) => `remove this \`${modifier}\``,
  explanation: `
Several places use this member as it could be used without the word that is marked, and all of them would be right then. So the word is the likely
mistake, and not each of its uses.`,
  example: `
class Counter {
    private func next(): int { return 1; }
}

const counter = new Counter();
print(counter.next());
print(counter.next() + 1);`,
  mended: `
class Counter {
    func next(): int { return 1; }
}

const counter = new Counter();
print(counter.next());
print(counter.next() + 1);`,
});
