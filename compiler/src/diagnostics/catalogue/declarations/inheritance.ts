import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

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

export const extendsSealed = define<{ name: string; module: string }>({
  code: 1418,
  name: 'extends-sealed',
  severity: 'error',
  title: 'A sealed type of another module',
  message: ({ name, module }) => `\`${name}\` is sealed: only \`${module}\` extends it`,
  label: () => 'what is below a sealed type stands in its module',
  explanation: `
A \`match\` over a \`sealed\` class or interface is complete without \`_\`, because all that is directly below it stands in one module. Put the new class
there, extend one of the classes below it that are not sealed, or take \`sealed\` away: then every \`match\` says what it does with anything else.`,
  example: `
import shop.shapes.{Shape}

class Square implements Shape {}`,
  mended: `
import shop.shapes.{Polygon}

class Square extends Polygon {}`,
  around: { module: 'shop.main', others: { 'shop.shapes': 'sealed interface Shape {}\nclass Circle implements Shape {}\nclass Polygon implements Shape {}' } },
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
  message: ({ owner, first, second }) => `\`${owner}\` would be ${withArticle(first)} and ${withArticle(second)} at the same time`,
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

export const missingBase = define<{ name: string; word: 'extends' | 'implements'; base: string }>({
  code: 1419,
  name: 'missing-base',
  severity: 'error',
  title: 'A class lacks what it is used as',
  message: ({ name, word, base }) => `\`${name}\` does not ${word === 'extends' ? 'extend' : 'implement'} \`${base}\`, and everything else takes it for one`,
  label: ({ word, base }) => `\`${word} ${base}\` is missing here`,
  explanation: `
Several places use this declaration, or what stands in it, as if it were below another class or interface. All of them would fit if it was, so its
\`extends\` or \`implements\` is what is missing.`,
  example: `
class Shape { func area(): float { return 0.0; } }

class Square {
    override func area(): float { return 4.0; }
}

const shape: Shape = new Square();
print(shape.area());`,
  mended: `
class Shape { func area(): float { return 0.0; } }

class Square extends Shape {
    override func area(): float { return 4.0; }
}

const shape: Shape = new Square();
print(shape.area());`,
});

/** So many classes, each of which extends the one before. */
function chainOfClasses(length: number): string {
  return Array.from({ length }, (_, i) => (i === 0 ? 'class C0 {}' : `class C${i} extends C${i - 1} {}`)).join('\n');
}
