import { define } from '../../definition.ts';

// 1435–1449: constructors and fields.

export const unknownFieldParameter = define<{ name: string; owner: string }>({
  code: 1435,
  name: 'unknown-field-parameter',
  severity: 'error',
  title: '`this.x` without a field',
  message: ({ name, owner }) => `\`this.${name}\` names no field of \`${owner}\``,
  label: ({ owner, name }) => `\`${owner}\` declares no field \`${name}\``,
  explanation: `
\`constructor(this.x)\` takes a value and puts it into the field \`x\`, so the class itself must declare that field: \`float x;\`. A parameter
that is not put into a field is written with its type: \`constructor(x: float)\`.`,
  example: `
class Point {
    float x;
    constructor(this.x, this.y) {}
}`,
  mended: `
class Point {
    float x;
    float y;
    constructor(this.x, this.y) {}
}`,
});

export const fieldParameterOutside = define<{ name: string }>({
  code: 1436,
  name: 'field-parameter-outside',
  severity: 'error',
  title: '`this.x` outside a constructor',
  message: ({ name }) => `\`this.${name}\` can only be a parameter of a constructor`,
  label: ({ name }) => `write \`${name}: Type\``,
  explanation: `
A parameter \`this.x\` puts its value into the field \`x\` while an object is made. Functions and methods take \`x: Type\` and assign by
themselves.`,
  example: `
class Point {
    float x;
    func move(this.x) {}
}`,
  mended: `
class Point {
    float x;
    func move(x: float) { this.x = x; }
}`,
});

export const superNeedsArguments = define<{ owner: string; base: string; signature: string }>({
  code: 1437,
  name: 'super-needs-arguments',
  severity: 'error',
  title: 'The superclass needs arguments',
  message: ({ owner, base }) => `\`${owner}\` must pass arguments to the constructor of \`${base}\``,
  label: ({ signature }) => `\`super${signature}\` must be called`,
  explanation: `
An object is made from the top of its class hierarchy downwards. The superclass's constructor needs arguments, so the constructor calls it with
\`super(…)\` before it uses \`this\`. Only a superclass that needs no arguments is called by itself.`,
  example: `
class Animal {
    String name;
    constructor(this.name) {}
}

class Dog extends Animal {
    constructor() { print("a dog"); }
}`,
  mended: `
class Animal {
    String name;
    constructor(this.name) {}
}

class Dog extends Animal {
    constructor() { super("dog"); print("a dog"); }
}`,
});

export const constructorNotAllowed = define<{ owner: string; what: string }>({
  code: 1439,
  name: 'constructor-not-allowed',
  severity: 'error',
  title: 'This has no constructor',
  message: ({ owner, what }) => `\`${owner}\` is ${what}, which has no constructor`,
  explanation: `
A record is made from its fields, an enum's cases from theirs, and an interface not at all. Write a static function that computes the
fields: \`static func parse(text: String): Version { … return new Version(1, 2); }\`.`,
  example: `
record Point(x: int, y: int) {
    constructor(x: int) { print(x); }
}`,
  mended: `
record Point(x: int, y: int) {
    static func onAxis(x: int): Point { return new Point(x, 0); }
}`,
});

export const constructorBody = define<{ owner: string }>({
  code: 1440,
  name: 'constructor-without-body',
  severity: 'error',
  title: 'A constructor without a body',
  message: ({ owner }) => `the constructor of \`${owner}\` has no body`,
  label: () => 'a body `{ … }` must follow',
  explanation: `
Unlike a method, a constructor cannot be left to subclasses. Where the parameters are all \`this.x\`, the body is \`{}\`.`,
  example: `
class Point {
    int x;
    constructor(this.x)
}`,
  mended: `
class Point {
    int x;
    constructor(this.x) {}
}`,
});

export const constWithoutValue = define<{ name: string; owner: string }>({
  code: 1441,
  name: 'const-never-assigned',
  severity: 'error',
  title: 'A const field never gets its value',
  message: ({ name, owner }) => `the const field \`${name}\` of \`${owner}\` never gets a value`,
  label: () => 'no value here, and no constructor assigns it',
  explanation: `
A \`const\` field is assigned once: where it is declared, or in the constructor (\`constructor(this.id)\` or \`this.id = …\`).`,
  example: `
class Ticket {
    const int id;
}`,
  mended: `
class Ticket {
    const int id;
    constructor(this.id) {}
}`,
});
