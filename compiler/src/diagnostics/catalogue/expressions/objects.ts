import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1670–1679: object and map literals.

export const unknownLiteralField = define<{ name: string; type: string; word?: string }>({
  code: 1670,
  name: 'unknown-literal-field',
  severity: 'error',
  title: 'An object literal has a field too many',
  message: ({ name, type, word = 'field' }) => `\`${type}\` has no ${word} \`${name}\``,
  label: ({ name, word = 'field' }) => `no ${word} is called \`${name}\``,
  explanation: `
Where a class or record is expected, \`{ name: value }\` makes an object of it: each entry is a field (or a parameter of the
constructor), by its name. Where an interface is expected, each entry is a method.`,
  example: `
record Point(x: int, y: int)

func show(p: Point) { print(p); }

func main() { show({ x: 1, y: 2, z: 3 }); }`,
  mended: `
record Point(x: int, y: int)

func show(p: Point) { print(p); }

func main() { show({ x: 1, y: 2 }); }`,
});

export const missingLiteralFields = define<{ type: string; missing: string }>({
  code: 1671,
  name: 'missing-literal-fields',
  severity: 'error',
  title: 'An object literal lacks fields',
  message: ({ type, missing }) => `this \`${type}\` lacks ${missing}`,
  label: ({ missing }) => `missing: ${missing}`,
  explanation: `
An object literal gives a value to every field that has none by itself: fields with a default, numbers, bools and fields that may be null can be
left out.`,
  example: `
record Point(x: int, y: int)

func show(p: Point) { print(p); }

func main() { show({ x: 1 }); }`,
  mended: `
record Point(x: int, y: int)

func show(p: Point) { print(p); }

func main() { show({ x: 1, y: 2 }); }`,
});

export const duplicateKey = define<{ name: string }>({
  code: 1672,
  name: 'duplicate-key',
  severity: 'error',
  title: 'A key stands twice in a literal',
  message: ({ name }) => `the key \`${name}\` stands twice`,
  label: () => 'the first value would be lost',
  explanation: `
A Map holds one value for a key, an object one for a field. The first of the two values would never be seen.`,
  example: `
func main() { print({ "a": 1, "a": 2 }); }`,
  mended: `
func main() { print({ "a": 1, "b": 2 }); }`,
});

export const literalOfAbstract = define<{ name: string }>({
  code: 1673,
  name: 'literal-of-abstract',
  severity: 'error',
  title: 'An object literal of an abstract class',
  message: ({ name }) => `\`${name}\` is abstract: no object of it can be made`,
  label: () => 'which class is meant?',
  explanation: `
An object literal makes an object of the class that is expected. An abstract class has no objects of its own: make one of a subclass with \`new\`. A literal of an interface
gives its methods as functions, which can have no type parameters; what implements a sealed interface has a name.`,
  example: `
abstract class Shape {
    int sides = 0;
    func area(): float
}

func show(shape: Shape) { print(shape.sides); }

func main() { show({ sides: 3 }); }`,
  mended: `
abstract class Shape {
    int sides = 0;
    func area(): float
}

class Square extends Shape {
    override func area(): float { return 1.0; }
}

func show(shape: Shape) { print(shape.sides); }

func main() { show(new Square()); }`,
});

// 1680–1689: indices.

export const notIndexable = define<{ what: string; type: string }>({
  code: 1680,
  name: 'not-indexable',
  severity: 'error',
  title: 'This cannot be indexed',
  message: ({ what, type }) => `${what} is ${withArticle(type)}, which has no elements to index`,
  label: ({ type }) => `this is ${withArticle(type)}`,
  explanation: `
\`x[i]\` reads an element of a List, a character of a String, a byte of Bytes, or the value of a key in a Map.`,
  example: `
func first(n: int): int { return n[0]; }`,
  mended: `
func first(n: List<int>): int { return n[0]; }`,
});
