import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1640–1669: calls and `new`.

export const missingArguments = define<{ callee: string; missing: string }>({
  code: 1640,
  name: 'missing-call-arguments',
  severity: 'error',
  title: 'Arguments are missing',
  message: ({ callee, missing }) => `\`${callee}\` also needs ${missing}`,
  label: ({ missing }) => `missing: ${missing}`,
  explanation: `
Every parameter without a default value needs an argument, by its position or by its name (\`f(1, limit: 2)\`).`,
  example: `
func area(width: int, height: int): int { return width * height; }

func main() { print(area(3)); }`,
  mended: `
func area(width: int, height: int): int { return width * height; }

func main() { print(area(3, 4)); }`,
});

export const tooManyArguments = define<{ callee: string; takes: string; found: number }>({
  code: 1641,
  name: 'too-many-arguments-in-call',
  severity: 'error',
  title: 'There are too many arguments',
  message: ({ callee, takes, found }) => `\`${callee}\` takes ${takes}, and here ${found === 1 ? 'is' : 'are'} ${found}`,
  label: () => 'nothing takes this',
  explanation: `
There are more arguments than parameters. Functions with a varying number of values take a List: \`sum([1, 2, 3])\`.`,
  example: `
func double(n: int): int { return n * 2; }

func main() { print(double(1, 2)); }`,
  mended: `
func double(n: int): int { return n * 2; }

func main() { print(double(1)); }`,
});

export const unknownArgument = define<{ name: string; callee: string }>({
  code: 1642,
  name: 'unknown-argument',
  severity: 'error',
  title: 'There is no parameter of this name',
  message: ({ name, callee }) => `\`${callee}\` has no parameter \`${name}\``,
  label: ({ name }) => `no parameter is called \`${name}\``,
  explanation: `
A named argument takes the name of a parameter as the function declares it.`,
  example: `
func wait(seconds: int) { print(seconds); }

func main() { wait(second: 3); }`,
  mended: `
func wait(seconds: int) { print(seconds); }

func main() { wait(seconds: 3); }`,
});

export const argumentTwice = define<{ name: string; callee: string }>({
  code: 1643,
  name: 'argument-twice',
  severity: 'error',
  title: 'A parameter gets two arguments',
  message: ({ name, callee }) => `\`${name}\` of \`${callee}\` gets two values`,
  label: ({ name }) => `\`${name}\` has a value already`,
  explanation: `
A parameter gets its argument by position or by name, and only once.`,
  example: `
func wait(seconds: int) { print(seconds); }

func main() { wait(3, seconds: 4); }`,
  mended: `
func wait(seconds: int) { print(seconds); }

func main() { wait(seconds: 4); }`,
});

export const positionalAfterNamed = define({
  code: 1644,
  name: 'positional-after-named',
  severity: 'error',
  title: 'A positional argument behind a named one',
  message: () => 'behind a named argument, all others must be named too',
  label: () => 'which parameter is this for?',
  explanation: `
Arguments without a name belong to the parameters in order, from the first on. Behind a named argument that order has no place to go on.`,
  example: `
func area(width: int, height: int): int { return width * height; }

func main() { print(area(width: 3, 4)); }`,
  mended: `
func area(width: int, height: int): int { return width * height; }

func main() { print(area(width: 3, height: 4)); }`,
});

export const namedClosureArgument = define<{ name: string }>({
  code: 1645,
  name: 'named-closure-argument',
  severity: 'error',
  title: 'A function value has no parameter names',
  message: ({ name }) => `a function value has no parameter \`${name}\`: its parameters have no names`,
  label: () => 'leave the name out',
  explanation: `
Function types list the types of their parameters, not names: \`(int, int) => int\`. Arguments go by position.`,
  example: `
func apply(f: (int) => int): int { return f(n: 1); }`,
  mended: `
func apply(f: (int) => int): int { return f(1); }`,
});

export const notCallable = define<{ what: string; type: string }>({
  code: 1646,
  name: 'not-callable',
  severity: 'error',
  title: 'This is not a function',
  message: ({ what, type }) => `${what} is ${withArticle(type)}, which cannot be called`,
  label: ({ type }) => `this is ${withArticle(type)}`,
  explanation: `
Only functions, methods, lambdas and the cases of an enum can be called.`,
  example: `
func main() {
    const size = 3;
    print(size());
}`,
  mended: `
func main() {
    const size = 3;
    print(size);
}`,
});

export const callOfField = define<{ name: string; type: string; what: string }>({
  code: 1647,
  name: 'call-of-field',
  severity: 'error',
  title: 'A field is called like a method',
  message: ({ name, type, what }) => `\`${name}\` is a ${what} (\`${type}\`), not a method`,
  label: () => 'without `()`',
  explanation: `
Fields are read without parentheses: \`list.length\`, \`map.size\`.`,
  example: `
func main() { print([1, 2].length()); }`,
  mended: `
func main() { print([1, 2].length); }`,
});

export const callOfCase = define<{ name: string }>({
  code: 1648,
  name: 'call-of-case',
  severity: 'error',
  title: 'A case without fields is called',
  message: ({ name }) => `\`${name}\` has no fields: it is written without \`()\``,
  label: () => 'without `()`',
  explanation: `
A case of an enum that carries nothing is a value by itself: there is one of it, and nothing to hand over. Write its name without parentheses.`,
  example: `
enum Color { Red, Green }

func main() { print(Color.Red()); }`,
  mended: `
enum Color { Red, Green }

func main() { print(Color.Red); }`,
});

export const missingNew = define<{ name: string; what: string; makes: boolean }>({
  code: 1649,
  name: 'missing-new',
  severity: 'error',
  title: 'A class is called like a function',
  message: ({ name, what, makes }) =>
    makes ? `\`${name}\` is ${what}: ${what === 'a record' ? 'values' : 'objects'} are made with \`new ${name}(…)\`` : `\`${name}\` is ${what}, which cannot be called`,
  label: ({ makes }) => (makes ? 'needs `new`' : 'this is no function'),
  explanation: `
Objects of classes and records are made with \`new\`. Cases of enums are named after their enum, without \`new\`. Numbers and texts are converted by
methods: \`x.toString()\`, \`text.toInt()\`.`,
  example: `
record Point(x: int, y: int)

func main() { print(Point(1, 2)); }`,
  mended: `
record Point(x: int, y: int)

func main() { print(new Point(1, 2)); }`,
});

export const abstractNew = define<{ name: string; missing: string }>({
  code: 1650,
  name: 'new-of-abstract',
  severity: 'error',
  title: 'An object of an abstract class',
  message: ({ name, missing }) => (missing ? `\`${name}\` is abstract: it has no body for ${missing}` : `\`${name}\` is abstract`),
  label: () => 'no object can be made of this',
  explanation: `
An abstract class leaves methods to its subclasses, so an object of it could not run them. Make an object of a subclass that has them all.`,
  example: `
abstract class Shape {
    func area(): float
}

func main() { print(new Shape().area()); }`,
  mended: `
abstract class Shape {
    func area(): float
}

class Square extends Shape {
    override func area(): float { return 1.0; }
}

func main() { print(new Square().area()); }`,
});

export const cannotConstruct = define<{ name: string; what: string }>({
  code: 1651,
  name: 'cannot-construct',
  severity: 'error',
  title: '`new` does not work here',
  message: ({ name, what }) => `\`new ${name}\` makes nothing: \`${name}\` is ${what}`,
  label: () => 'not with `new`',
  explanation: `
\`new\` makes objects of classes and records. An interface has no objects of its own, the cases of an enum are named after it, and some values are
written (\`"text"\`, \`0..10\`).`,
  example: `
interface Shape { func area(): float }

func main() { print(new Shape()); }`,
  mended: `
interface Shape { func area(): float }

class Square implements Shape {
    func area(): float { return 1.0; }
}

func main() { print(new Square()); }`,
});

export const superTwice = define({
  code: 1652,
  name: 'super-twice',
  severity: 'error',
  title: '`super(…)` twice',
  message: () => 'the constructor of the superclass runs once',
  label: () => 'it ran already',
  explanation: `
A constructor calls the one of its superclass exactly once: a second call would set the same fields again. Keep the first call.`,
  example: `
class Shape {
    constructor(name: String) { print(name); }
}

class Square extends Shape {
    constructor() {
        super("a");
        super("b");
    }
}`,
  mended: `
class Shape {
    constructor(name: String) { print(name); }
}

class Square extends Shape {
    constructor() {
        super("a");
    }
}`,
});

export const thisBeforeSuper = define<{ name: string }>({
  code: 1659,
  name: 'this-before-super',
  severity: 'error',
  title: '`this` before `super(…)`',
  message: ({ name }) => `\`this\` is used before the constructor of \`${name}\` has run`,
  label: () => 'this call must come first',
  explanation: `
The constructor of the superclass sets the fields of its own, and may call methods: until it has run, the object is not what its class says.
Statements that use no \`this\` may stand in front of \`super(…)\`, to compute its arguments.`,
  example: `
class Shape {
    const String name;
    constructor(name: String) { this.name = name; }
}

class Square extends Shape {
    float side;
    constructor(side: float) {
        this.side = side;
        super("square");
    }
}`,
  mended: `
class Shape {
    const String name;
    constructor(name: String) { this.name = name; }
}

class Square extends Shape {
    float side;
    constructor(side: float) {
        super("square");
        this.side = side;
    }
}`,
});

export const superCallMisplaced = define<{ name: string }>({
  code: 1653,
  name: 'nested-super-call',
  severity: 'error',
  title: '`super(…)` inside another statement',
  message: ({ name }) => `the constructor of \`${name}\` must run on every way: \`super(…)\` cannot stand inside another statement`,
  label: () => 'this might not run',
  explanation: `
\`super(…)\` is a statement of the constructor's own block, not of an \`if\`, a loop or a \`try\`. Compute its arguments before.`,
  example: `
class Shape {
    constructor(name: String) { print(name); }
}

class Square extends Shape {
    constructor(named: bool) {
        if (named) { super("square"); }
    }
}`,
  mended: `
class Shape {
    constructor(name: String) { print(name); }
}

class Square extends Shape {
    constructor(named: bool) {
        super(named ? "square" : "");
    }
}`,
});

export const formatWithoutPlaces = define({
  code: 1655,
  name: 'format-without-places',
  severity: 'error',
  title: 'Nothing to fill in',
  message: () => '`format` fills in `{}`, and this text has none',
  label: () => 'no `{}` in this text',
  explanation: `
\`"{} of {}".format([1, 3])\` puts values where \`{}\` stands, in order. Where the text is written in the program, a template says the same and is checked:
\`\` \`\${done} of \${all}\` \`\`. Numbers get their shape from methods: \`x.toFixed(2)\`, \`n.toHex()\`, \`text.padStart(8)\`.`,
  example: `
let share = 12.5;
print("%.2f percent of %s".format([share, "all"]));`,
  mended: `
let share = 12.5;
print(\`\${share.toFixed(2)} percent of \${"all"}\`);`,
});

export const swappedArguments = define<{ callee: string; first: string; second: string; isDeclared?: true }>({
  code: 1654,
  name: 'swapped-arguments',
  severity: 'error',
  title: 'Two arguments are the wrong way round',
  message: ({ callee, first, second, isDeclared }) => `\`${callee}\` takes \`${first}\` before \`${second}\`, and ${isDeclared ? 'everything else has them' : 'these are'} the other way round`,
  label: ({ second, isDeclared }) => (isDeclared ? `should this stand behind \`${second}\`?` : `this is for \`${second}\``),
  explanation: `
Each of the two arguments fits the parameter that the other one is given for. Change their order, or name them: named arguments may
stand in any order.`,
  example: `
func repeat(text: String, times: int): String { return text.repeat(times); }

func main() { print(repeat(3, "ab")); }`,
  mended: `
func repeat(text: String, times: int): String { return text.repeat(times); }

func main() { print(repeat("ab", 3)); }`,
});

export const spreadArgument = define<{ callee: string }>({
  code: 1656,
  name: 'spread-argument',
  severity: 'error',
  title: '`...` before an argument that stands for one parameter',
  message: ({ callee }) => `\`${callee}\` does not take any number of arguments here`,
  label: () => 'these may be more or fewer than it takes',
  explanation: `
\`f(...xs)\` passes the elements of \`xs\` one by one to a parameter that takes all arguments that are left, as in \`func f(...xs: List<int>)\`. Any other
parameter takes one value.`,
  example: `
func largest(xs: List<int>): int { return xs.max(); }

func main() {
    let xs = [1, 2];
    print(largest(...xs));
}`,
  mended: `
func largest(xs: List<int>): int { return xs.max(); }

func main() {
    let xs = [1, 2];
    print(largest(xs));
}`,
});

export const missingParameter = define<{ owner: string | null; what: string }>({
  code: 1657,
  name: 'missing-parameter',
  severity: 'error',
  title: 'A declaration lacks what everything else gives it',
  message: ({ owner, what }) => `${owner === null ? 'this lambda' : `\`${owner}\``} lacks ${what}`,
  label: ({ what }) => `declare ${what} here`,
  explanation: `
Several places call, match or read what is declared here as if it had one parameter, field or case more. All of them would fit with it, so what is
missing is its declaration.`,
  example: `
func area(width: float): float {
    return width * height;
}

print(area(2.0, 3.0));`,
  mended: `
func area(width: float, height: float): float {
    return width * height;
}

print(area(2.0, 3.0));`,
});

export const againstCalls = define<{ name: string; asks: string; given: string }>({
  code: 1658,
  name: 'against-all-calls',
  severity: 'error',
  title: 'A parameter that fits no call',
  message: ({ name, asks, given }) => `\`${name}\` ${asks}, and ${given}`,
  label: () => 'no call gives this',
  explanation: `
Every call gives something else than is asked for here, or nothing. So what changed is most likely the declaration: mend it there, or at each call.`,
  example: `
func label(price: int, currency: String): String { return price + " " + currency; }

print(label(1));
print(label(2));`,
  mended: `
func label(price: int, currency: String = "EUR"): String { return price + " " + currency; }

print(label(1));
print(label(2));`,
});
