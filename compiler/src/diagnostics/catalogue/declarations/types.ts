import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

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

export const againstTypeArguments = define<{ name: string; own: number; given: string }>({
  code: 1407,
  name: 'against-type-arguments',
  severity: 'error',
  title: 'A number of type parameters that nothing gives',
  message: ({ name, own, given }) => `\`${name}\` has ${own === 0 ? 'no type parameters' : count(own, 'type parameter')}, and everything that names it gives ${given}`,
  label: ({ given }) => `all its uses give ${given}`,
  explanation: `
Everything that names the type gives another number of type arguments than it has type parameters, and nothing gives the right one. So what changed
is most likely the declaration: mend it there, or at each use.`,
  example: `
class Box<T, E> { T? value = null; }

func first(box: Box<int>): int { return 1; }
func second(box: Box<String>): int { return 2; }`,
  mended: `
class Box<T> { T? value = null; }

func first(box: Box<int>): int { return 1; }
func second(box: Box<String>): int { return 2; }`,
});

export const brokenBound = define<{ argument: string; parameter: string; bound: string }>({
  code: 1402,
  name: 'broken-bound',
  severity: 'error',
  title: 'A type argument does not fit its bound',
  message: ({ argument, parameter, bound }) => (argument === parameter ? `\`${argument}\` may be of any type here, and ${withArticle(bound)} is asked for` : `\`${argument}\` cannot stand for \`${parameter}\`, which must be ${withArticle(bound)}`),
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
the type of a function, and in place of your own type parameters, as in \`Visitor<void>\`; variables, fields, parameters, Lists and Maps need a type that
has values.`,
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

function count(number: number, thing: string): string {
  return number === 1 ? `one ${thing}` : `${number} ${thing}s`;
}
