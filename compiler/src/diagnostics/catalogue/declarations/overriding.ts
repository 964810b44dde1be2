import { define } from '../../definition.ts';

// 1420–1434: members against those above, getters and setters.

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

export const implementedNowhere = define<{ name: string; owner: string }>({
  code: 1442,
  name: 'implemented-nowhere',
  severity: 'error',
  title: 'A method that is asked for, and that no class has',
  message: ({ name, owner }) => `\`${owner}\` asks for \`${name}\`, and none of its classes has it`,
  label: ({ name }) => `no class has a \`${name}\``,
  explanation: `
Each class that implements the interface, or extends the abstract class, lacks what it asks for here, so that is most likely what changed. Write the method in each of them, give it a
body here, or take it away.`,
  example: `
interface Shape {
    func area(): float;
    func scale(by: float);
}

class Dot implements Shape {
    func area(): float { return 0.0; }
}

class Square implements Shape {
    func area(): float { return 1.0; }
}`,
  mended: `
interface Shape {
    func area(): float;
}

class Dot implements Shape {
    func area(): float { return 0.0; }
}

class Square implements Shape {
    func area(): float { return 1.0; }
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

/** A getter where a method stands above, or the other way round, is meant to answer for it. */
function isSettled(own: string, base: string): boolean {
  return own !== base && own !== 'field' && base !== 'field';
}

export const hidesInherited = define<{ name: string; own: string; base: string; owner: string }>({
  code: 1426,
  name: 'hides-inherited',
  severity: 'error',
  title: 'An inherited member of the same name',
  message: ({ name, own, base, owner }) => (isSettled(own, base) ? `\`${name}\` is a ${base} in \`${owner}\`, and a ${own} here` : `\`${owner}\` already has a ${base} \`${name}\`, so this ${own} needs another name`),
  label: ({ name, own, base, owner }) => (isSettled(own, base) ? `this must be a ${base} as well` : `\`${owner}\` has \`${name}\` already`),
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

export const accessorSignature = define<{ name: string; accessor: 'get' | 'set'; why: string }>({
  code: 1428,
  name: 'accessor-signature',
  severity: 'error',
  title: 'A getter or setter with another signature',
  message: ({ name, accessor, why }) => `the ${accessor}ter \`${name}\` ${why}`,
  explanation: `
A getter takes nothing and says what it gives: \`get size(): int { … }\`. A setter takes one value and gives nothing:
\`set size(value: int) { … }\`. What takes anything else is a method: \`func size(unit: String): int\`.`,
  example: `
class Circle {
    float radius = 1.0;
    get area(scale: float): float { return scale * this.radius * this.radius; }
}`,
  mended: `
class Circle {
    float radius = 1.0;
    func area(scale: float): float { return scale * this.radius * this.radius; }
}`,
});
