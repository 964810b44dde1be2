import { define } from '../definition.ts';

// 1400–1409: types as they are written.

export const wrongTypeArgumentCount = define<{ name: string; wanted: string; expected: number; found: number }>({
  code: 1401,
  name: 'wrong-type-argument-count',
  severity: 'error',
  title: 'Wrong number of type arguments',
  message: ({ name, expected, found }) =>
    expected === 0 ? `\`${name}\` takes no type arguments` : `\`${name}\` takes ${count(expected, 'type argument')}, not ${found === 0 ? 'none' : found}`,
  label: ({ wanted, expected }) => (expected === 0 ? `write \`${wanted}\`` : `should read \`${wanted}\``),
  explanation: `
A generic type is written with one type for each of its type parameters: \`List<int>\`, \`Map<String, int>\`. Only after \`new\` (where
they are inferred), \`is\` and \`as\` may they be left out.`,
  example: `
func total(prices: List): int { return 0; }`,
  mended: `
func total(prices: List<int>): int { return 0; }`,
});

export const brokenBound = define<{ argument: string; parameter: string; bound: string }>({
  code: 1402,
  name: 'broken-bound',
  severity: 'error',
  title: 'A type argument does not fit its bound',
  message: ({ argument, parameter, bound }) => `\`${argument}\` cannot stand for \`${parameter}\`, which must be a \`${bound}\``,
  label: ({ argument, bound }) => `\`${argument}\` is no \`${bound}\``,
  explanation: `
A type parameter with \`extends\` takes only types that are, extend or implement its bound, because the generic code calls the
bound's methods. Choose another type, or let the type implement what is asked for.`,
  example: `
class Sorted<T extends Comparable<T>> {}
class Cat {}

func keep(cats: Sorted<Cat>) {}`,
  mended: `
class Sorted<T extends Comparable<T>> {}
class Cat implements Comparable<Cat> {
    func compareTo(other: Cat): int { return 0; }
}

func keep(cats: Sorted<Cat>) {}`,
});

export const aliasCycle = define<{ name: string }>({
  code: 1403,
  name: 'alias-cycle',
  severity: 'error',
  title: 'An alias stands for itself',
  message: ({ name }) => `the alias \`${name}\` is defined by itself`,
  label: ({ name }) => `\`${name}\` is not known yet here`,
  explanation: `
An alias is another name for a type that is written out, so it cannot contain itself, not even by way of another alias. Types that
contain themselves are classes, records and enums: \`record Tree(children: List<Tree>)\`.`,
  example: `
type Tree = List<Tree>;`,
  mended: `
record Tree(children: List<Tree>)`,
});

export const typeTooLarge = define<{ name: string }>({
  code: 1404,
  name: 'type-too-large',
  severity: 'error',
  title: 'A type is too large',
  message: ({ name }) => `the type that \`${name}\` stands for is too large`,
  label: () => 'written out, this has thousands of parts',
  explanation: `
Aliases that use other aliases several times over double in size at each step. Use a class or record for the parts.`,
  example: `
type A = (int, int) => int;
type B = (A, A, A, A, A, A) => A;
type C = (B, B, B, B, B, B) => B;
type D = (C, C, C, C, C, C) => C;
type E = (D, D, D, D, D, D) => D;`,
  mended: `
type A = (int, int) => int;
type B = (A, A) => A;`,
});

export const voidValue = define({
  code: 1405,
  name: 'void-value',
  severity: 'error',
  title: '`void` is not the type of a value',
  message: () => '`void` can only be the result of a function',
  label: () => 'there are no values of this type',
  explanation: `
\`void\` says that a function gives nothing back. It stands after a function's parameters (where it may be left out) or after \`=>\` in
the type of a function; variables, fields, parameters and type arguments need a type that has values.`,
  example: `
func log(text: void) {}`,
  mended: `
func log(text: String) {}`,
});

export const staticTypeParameter = define<{ name: string }>({
  code: 1406,
  name: 'static-type-parameter',
  severity: 'error',
  title: "A static member uses its class's type parameter",
  message: ({ name }) => `a static member cannot use \`${name}\`, which belongs to the objects of the class`,
  label: ({ name }) => `each object has its own \`${name}\`; static members belong to none`,
  explanation: `
A static member exists once, whatever type arguments the objects of the class have. Give the static function a type parameter of its own:
\`static func of<E>(item: E): Box<E>\`.`,
  example: `
class Box<T> {
    static func of(item: T): int { return 1; }
}`,
  mended: `
class Box<T> {
    static func of<E>(item: E): int { return 1; }
}`,
});

// 1410–1419: what a class extends and implements.

export const cannotExtend = define<{ name: string; what: string }>({
  code: 1410,
  name: 'cannot-extend',
  severity: 'error',
  title: 'This cannot be extended',
  message: ({ name, what }) => `\`${name}\` cannot be extended: it is ${what}`,
  label: ({ what }) => `this is ${what}`,
  explanation: `
A class extends another class. Records, enums, type parameters, the language's own types and classes that the runtime holds natively
(\`String\`, \`List\`, …) cannot be extended: keep one in a field instead. Interfaces are named after \`implements\`.`,
  example: `
record Point(x: int, y: int)

class Point3 extends Point {}`,
  mended: `
record Point(x: int, y: int)

record Point3(base: Point, z: int)`,
});

export const extendsInterface = define<{ name: string }>({
  code: 1411,
  name: 'extends-interface',
  severity: 'error',
  title: 'An interface is implemented, not extended',
  message: ({ name }) => `\`${name}\` is an interface: a class implements it`,
  label: ({ name }) => `write \`implements ${name}\``,
  explanation: `
A class extends one class and implements any number of interfaces; an interface extends interfaces.`,
  example: `
interface Shape {}

class Circle extends Shape {}`,
  mended: `
interface Shape {}

class Circle implements Shape {}`,
});

export const implementsClass = define<{ name: string; what: string }>({
  code: 1412,
  name: 'implements-class',
  severity: 'error',
  title: 'Only interfaces can be implemented',
  message: ({ name, what }) => `\`${name}\` is ${what}, not an interface`,
  label: ({ what }) => `only interfaces can stand here, and this is ${what}`,
  explanation: `
What stands after \`implements\` (and after \`extends\` of an interface) must be an interface. A class is extended, and only by a class.`,
  example: `
class Base {}

class Derived implements Base {}`,
  mended: `
class Base {}

class Derived extends Base {}`,
});

export const extendsFinal = define<{ name: string }>({
  code: 1413,
  name: 'extends-final',
  severity: 'error',
  title: 'A final class cannot be extended',
  message: ({ name }) => `\`${name}\` is final and cannot be extended`,
  label: () => 'a final class has no subclasses',
  explanation: `
The author of a \`final\` class wants no subclasses. Keep an object of it in a field and pass calls on to it, or take \`final\` away if the
class is yours.`,
  example: `
final class Token {}

class SecretToken extends Token {}`,
  mended: `
class Token {}

class SecretToken extends Token {}`,
});

export const inheritanceCycle = define<{ name: string; path: string }>({
  code: 1414,
  name: 'inheritance-cycle',
  severity: 'error',
  title: 'A class inherits from itself',
  message: ({ name }) => `\`${name}\` inherits from itself`,
  label: ({ name, path }) => (path ? `this closes the circle ${path}` : `\`${name}\` cannot stand above itself`),
  explanation: `
A class or interface cannot stand above itself, directly or by way of others. Take one of the \`extends\` out.`,
  example: `
class Hen extends Egg {}
class Egg extends Hen {}`,
  mended: `
class Hen {}
class Egg extends Hen {}`,
});

export const hierarchyTooDeep = define<{ name: string; limit: number }>({
  code: 1415,
  name: 'hierarchy-too-deep',
  severity: 'error',
  title: 'Too many classes above each other',
  message: ({ name, limit }) => `\`${name}\` has more than ${limit} classes above it`,
  label: () => 'this is one too many',
  explanation: `
A chain of more than 200 classes (or interfaces) that extend each other is not accepted. No program written by hand comes near; where one is
generated, let it use fields instead of inheritance.`,
  example: chainOfClasses(202),
  mended: `
class C0 {}
class C1 extends C0 {}`,
});

export const repeatedInterface = define<{ name: string }>({
  code: 1416,
  name: 'repeated-interface',
  severity: 'error',
  title: 'The same interface twice',
  message: ({ name }) => `\`${name}\` stands here twice`,
  label: () => 'named already',
  explanation: `
A class implements an interface once, with one set of type arguments: it cannot be a \`Source<int>\` and a \`Source<String>\` at a time, since its
methods could not be told apart.`,
  example: `
interface Shape {}

class Circle implements Shape, Shape {}`,
  mended: `
interface Shape {}

class Circle implements Shape {}`,
});

export const conflictingInterfaces = define<{ owner: string; first: string; second: string }>({
  code: 1417,
  name: 'conflicting-interfaces',
  severity: 'error',
  title: 'One interface with different type arguments',
  message: ({ owner, first, second }) => `\`${owner}\` would be a \`${first}\` and a \`${second}\` at the same time`,
  explanation: `
A class has every interface at most once, with one set of type arguments, also when it inherits it from a superclass or by way of another
interface.`,
  example: `
interface Source<T> { func next(): T }
interface Numbers extends Source<int> {}

abstract class Both implements Numbers, Source<String> {}`,
  mended: `
interface Source<T> { func next(): T }
interface Numbers extends Source<int> {}

abstract class Both implements Numbers {}`,
});

// 1420–1434: members against those above.

export const missingMembers = define<{ owner: string; kind: string; missing: readonly string[]; from: string }>({
  code: 1420,
  name: 'missing-members',
  severity: 'error',
  title: 'Methods are missing',
  message: ({ owner, missing, from }) =>
    missing.length === 1 ? `\`${owner}\` lacks \`${missing[0]}\`, which ${from} asks for` : `\`${owner}\` lacks ${missing.length} methods that ${from} asks for`,
  label: ({ missing }) => (missing.length === 1 ? `\`${missing[0]}\` is missing` : `${missing.map((name) => `\`${name}\``).join(', ')} are missing`),
  explanation: `
A class that can be made with \`new\` has a body for every method that its interfaces and abstract superclasses ask for. Add the
methods that the message lists, or make the class \`abstract\` and leave them to its subclasses.`,
  example: `
interface Shape {
    func area(): float
    func name(): String
}

class Square implements Shape {
    func area(): float { return 1.0; }
}`,
  mended: `
interface Shape {
    func area(): float
    func name(): String
}

class Square implements Shape {
    func area(): float { return 1.0; }
    func name(): String { return "square"; }
}`,
});

export const overridesNothing = define<{ name: string; owner: string }>({
  code: 1421,
  name: 'overrides-nothing',
  severity: 'error',
  title: '`override` without anything to override',
  message: ({ name, owner }) => `\`${name}\` overrides nothing: no class or interface above \`${owner}\` has such a method`,
  label: ({ name }) => `there is no \`${name}\` above`,
  explanation: `
\`override\` says that a method of that name is inherited and replaced. Here none is: the name may be misspelt, the class may have lost its
superclass, or the \`override\` is not needed.`,
  example: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    override func speek(): String { return "Wuff"; }
}`,
  mended: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    override func speak(): String { return "Wuff"; }
}`,
});

export const overrideMismatch = define<{ name: string; base: string; reason: string }>({
  code: 1422,
  name: 'override-mismatch',
  severity: 'error',
  title: 'An override with another signature',
  message: ({ name, base }) => `\`${name}\` does not fit the \`${name}\` of ${base}`,
  label: ({ reason }) => reason,
  explanation: `
Whoever holds an object by the type of a superclass or interface calls the method as that type declares it. So an override takes the same
parameters (or more general ones, and further ones with default values), and gives the same result or a more special one.`,
  example: `
class Store {
    func put(key: String, value: int): bool { return true; }
}

class LogStore extends Store {
    override func put(key: String, value: String): bool { return true; }
}`,
  mended: `
class Store {
    func put(key: String, value: int): bool { return true; }
}

class LogStore extends Store {
    override func put(key: String, value: int): bool { return true; }
}`,
});

export const overrideVisibility = define<{ name: string; own: string; base: string; owner: string }>({
  code: 1423,
  name: 'override-visibility',
  severity: 'error',
  title: 'An override is less visible',
  message: ({ name, own, base, owner }) => `\`${name}\` is ${own} here, and ${base} in \`${owner}\``,
  label: ({ base }) => `must be ${base}, too`,
  explanation: `
An override can be called wherever the method that it overrides can, so it cannot be less visible.`,
  example: `
class Animal {
    func speak(): String { return ""; }
}

class Fish extends Animal {
    private func speak(): String { return "…"; }
}`,
  mended: `
class Animal {
    func speak(): String { return ""; }
}

class Fish extends Animal {
    override func speak(): String { return "…"; }
}`,
});

export const staticClash = define<{ name: string; own: string; base: string; owner: string }>({
  code: 1424,
  name: 'static-clash',
  severity: 'error',
  title: 'Static here, not static above',
  message: ({ name, own, base, owner }) => `\`${name}\` is ${own} here, but ${base} in \`${owner}\``,
  explanation: `
A static method does not override, and an instance method cannot replace a static one. Rename one of the two.`,
  example: `
class Animal {
    func create(): Animal { return this; }
}

class Dog extends Animal {
    static func create(): Dog { return new Dog(); }
}`,
  mended: `
class Animal {
    func create(): Animal { return this; }
}

class Dog extends Animal {
    static func make(): Dog { return new Dog(); }
}`,
});

export const overridesFinal = define<{ name: string; owner: string }>({
  code: 1425,
  name: 'overrides-final',
  severity: 'error',
  title: 'A final method cannot be overridden',
  message: ({ name, owner }) => `\`${name}\` is final in \`${owner}\` and cannot be overridden`,
  label: () => 'this would replace a final method',
  explanation: `
A \`final\` method does the same in every subclass. Give the new method another name, or take \`final\` away.`,
  example: `
class Account {
    final func balance(): int { return 0; }
}

class Joint extends Account {
    override func balance(): int { return 1; }
}`,
  mended: `
class Account {
    func balance(): int { return 0; }
}

class Joint extends Account {
    override func balance(): int { return 1; }
}`,
});

export const hidesInherited = define<{ name: string; own: string; base: string; owner: string }>({
  code: 1426,
  name: 'hides-inherited',
  severity: 'error',
  title: 'An inherited member of the same name',
  message: ({ name, own, base, owner }) => `\`${owner}\` already has a ${base} \`${name}\`, so this ${own} needs another name`,
  label: ({ name, owner }) => `\`${owner}\` has \`${name}\` already`,
  explanation: `
Fields are not overridden: an object of a subclass holds the superclass's fields, and \`this.name\` could mean either. Use the
inherited field (give it its value in the constructor), or choose another name.`,
  example: `
class Animal {
    String name = "";
}

class Dog extends Animal {
    String name = "dog";
}`,
  mended: `
class Animal {
    String name = "";
}

class Dog extends Animal {
    constructor() { this.name = "dog"; }
}`,
});

export const conflictingDefaults = define<{ owner: string; name: string; first: string; second: string }>({
  code: 1427,
  name: 'conflicting-defaults',
  severity: 'error',
  title: 'Two interfaces give the same method a body',
  message: ({ owner, name, first, second }) => `\`${owner}\` inherits two bodies for \`${name}\`: from \`${first}\` and from \`${second}\``,
  label: ({ name }) => `which \`${name}\`?`,
  explanation: `
When two interfaces bring a method of the same name with a body each, the class says itself what the method does.`,
  example: `
interface Swims { func move(): String { return "swims"; } }
interface Flies { func move(): String { return "flies"; } }

class Duck implements Swims, Flies {}`,
  mended: `
interface Swims { func move(): String { return "swims"; } }
interface Flies { func move(): String { return "flies"; } }

class Duck implements Swims, Flies {
    func move(): String { return "waddles"; }
}`,
});

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

// 1450–1459: records, enums, interfaces.

export const recordBodyField = define<{ name: string; owner: string }>({
  code: 1450,
  name: 'record-body-field',
  severity: 'error',
  title: "A record's fields stand in its parentheses",
  message: ({ name, owner }) => `the field \`${name}\` must stand in the parentheses of record \`${owner}\``,
  label: ({ owner, name }) => `write \`record ${owner}(…, ${name}: …)\``,
  explanation: `
A record is its fields: they are all listed after its name, so that equality, text and copies take all of them. In its braces stand
methods and static members. What changes, or is computed and kept, belongs to a class.`,
  example: `
record Point(x: int) {
    int y = 0;
}`,
  mended: `
record Point(x: int, y: int)`,
});

export const interfaceField = define<{ name: string; owner: string; what: string }>({
  code: 1451,
  name: 'interface-field',
  severity: 'error',
  title: 'This has no fields',
  message: ({ name, owner, what }) => `\`${owner}\` is ${what} and cannot have the field \`${name}\``,
  explanation: `
Interfaces and enums have no fields of their own: an interface asks for methods (\`func name(): String\`), an enum's cases carry their values
(\`Failed(code: int)\`). Static constants are fine: \`static const int limit = 3\`.`,
  example: `
interface Named {
    String name;
}`,
  mended: `
interface Named {
    func name(): String
}`,
});

export const derivedClash = define<{ name: string; owner: string; kind: string }>({
  code: 1452,
  name: 'derived-member-clash',
  severity: 'error',
  title: 'A name that is derived',
  message: ({ name, owner, kind }) => `\`${name}\` is derived for every ${kind}, so \`${owner}\` cannot declare another`,
  label: ({ name }) => `choose another name than \`${name}\``,
  explanation: `
Records derive \`copy\` and \`toJson\`, so no field can have these names; enums derive \`ordinal\`, \`name\` and \`values\`. (Methods \`toString\`, \`equals\`,
\`hashCode\` and \`toJson\` may be written: then yours count.)`,
  example: `
enum Size {
    Small, Large;
    func ordinal(): int { return 7; }
}`,
  mended: `
enum Size {
    Small, Large;
    func rank(): int { return 7; }
}`,
});

export const emptyEnum = define<{ name: string }>({
  code: 1453,
  name: 'empty-enum',
  severity: 'error',
  title: 'An enum without cases',
  message: ({ name }) => `the enum \`${name}\` has no cases`,
  label: () => 'no value of this type could ever exist',
  explanation: `
An enum lists the values that its type has, so it has one case at least.`,
  example: `
enum Color {}`,
  mended: `
enum Color { Red, Green }`,
});

export const endlessRecord = define<{ name: string; path: string }>({
  code: 1454,
  name: 'endless-record',
  severity: 'error',
  title: 'A record that contains itself',
  message: ({ name }) => `\`${name}\` could never be made: it needs another \`${name}\` first`,
  label: ({ path }) => `${path} has no end`,
  explanation: `
All fields of a record are given when it is made. A record that needs one of its own kind can never be made: let the field be null
(\`next: Node?\`), a list (\`children: List<Node>\`), or use an enum with a case that ends the chain.`,
  example: `
record Node(value: int, next: Node)`,
  mended: `
record Node(value: int, next: Node?)`,
});

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
}`,
  mended: `
class Parser {
    private func advance(): int { return 1; }
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
}`,
  mended: `
class Box {
    private int size = 1;
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

// 1900–1949: warnings of declarations.

export const shadowsCore = define<{ name: string; what: string }>({
  code: 1901,
  name: 'shadows-core',
  severity: 'warning',
  title: 'Hides a name of the core library',
  message: ({ name, what }) => `this hides ${what} \`${name}\` of the core library`,
  label: ({ name }) => `in this module, \`${name}\` now means this`,
  explanation: `
A module's own names win over the core library's. That is allowed, but a reader who knows the core library will read the name wrongly, and the core's own is
out of reach in this module. Choose another name if you can.`,
  example: `
class Range {}`,
  mended: `
class PriceRange {}`,
});

export const unusedImport = define<{ name: string }>({
  code: 1902,
  name: 'unused-import',
  severity: 'warning',
  title: 'An import that is not used',
  message: ({ name }) => `\`${name}\` is imported and never used`,
  label: () => 'nothing in this module uses this import',
  explanation: `
An import that nothing uses makes the module depend on another for no reason. (Modules that run something when they are loaded are left
alone.)`,
  example: `
import noodlecore.json

func main() {}`,
  mended: `
func main() {}`,
});

export const missingOverride = define<{ name: string; owner: string }>({
  code: 1904,
  name: 'missing-override',
  severity: 'warning',
  title: '`override` is missing',
  message: ({ name, owner }) => `\`${name}\` replaces the \`${name}\` of \`${owner}\` without saying so`,
  label: () => 'write `override func`',
  explanation: `
A method that replaces the body of one of a superclass is marked \`override\`, so that a reader sees it, and so that the compiler notices when the other is renamed.
For methods that an interface or an abstract class only asks for, it may be left out.`,
  example: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    func speak(): String { return "Wuff"; }
}`,
  mended: `
class Animal {
    func speak(): String { return ""; }
}

class Dog extends Animal {
    override func speak(): String { return "Wuff"; }
}`,
});

export const needlessQuestionMark = define<{ type: string }>({
  code: 1905,
  name: 'needless-question-mark',
  severity: 'warning',
  title: 'A `?` too many',
  message: ({ type }) => `\`${type}\` may be null already`,
  label: () => 'this `?` changes nothing',
  explanation: `
\`T?\` is \`T\` or null; a second \`?\` adds nothing, and \`any\` holds null anyway. In a \`Map<K, V?>\`, \`has\` tells a missing key from one with the value null.`,
  example: `
func find(id: int): String?? { return null; }`,
  mended: `
func find(id: int): String? { return null; }`,
});

/** So many classes, each of which extends the one before. */
function chainOfClasses(length: number): string {
  return Array.from({ length }, (_, i) => (i === 0 ? 'class C0 {}' : `class C${i} extends C${i - 1} {}`)).join('\n');
}

function count(number: number, thing: string): string {
  return number === 1 ? `one ${thing}` : `${number} ${thing}s`;
}
