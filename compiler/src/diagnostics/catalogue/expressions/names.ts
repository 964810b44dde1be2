import { define } from '../../definition.ts';

// 1550–1569: names and values.

export const usedBeforeDeclared = define<{ name: string }>({
  code: 1550,
  name: 'used-before-declared',
  severity: 'error',
  title: 'Used before its declaration',
  message: ({ name }) => `\`${name}\` is used before it is declared`,
  label: ({ name }) => `\`${name}\` does not exist yet here`,
  explanation: `
A variable exists from its declaration on, not in the whole block; at the top level of a module it has no value before, unless that is a
literal. Static fields get their values where their class stands, one after the other, and a function that is called above what it reads reads it too early. Move the declaration up, or the use down. A lambda that calls itself
by the name of its variable needs its types written: \`const fact = (n: int): int => n < 2 ? 1 : n * fact(n - 1);\`.`,
  example: `
func main() {
    print(total);
    let total = 3;
    print(total);
}`,
  mended: `
func main() {
    let total = 3;
    print(total);
    print(total);
}`,
});

export const duplicateLocal = define<{ name: string }>({
  code: 1551,
  name: 'duplicate-variable',
  severity: 'error',
  title: 'Two variables of one name in one block',
  message: ({ name }) => `\`${name}\` is declared twice in the same block`,
  label: ({ name }) => `\`${name}\` is taken`,
  explanation: `
A name stands for one variable in a block, and a function's parameters belong to its outermost block. Give the second variable a name of its
own, or assign to the first one by leaving out \`let\`.`,
  example: `
func main() {
    let total = 1;
    let total = 2;
    print(total);
}`,
  mended: `
func main() {
    let total = 1;
    total = 2;
    print(total);
}`,
});

export const memberNeedsThis = define<{ name: string; prefix: string; owner: string }>({
  code: 1552,
  name: 'member-needs-this',
  severity: 'error',
  title: 'A member is written without its object',
  message: ({ name, prefix }) => `\`${name}\` is a member: write \`${prefix}.${name}\``,
  label: ({ prefix, name }) => `write \`${prefix}.${name}\``,
  explanation: `
Fields and methods are always written with their object, also inside their own class: \`this.name\`, or \`Class.name\` for static ones. So a bare
name in a method is always a local variable, a parameter or something of the module, and adding a field never changes what it means.`,
  example: `
class Counter {
    int count = 0;
    func next(): int { return count + 1; }
}`,
  mended: `
class Counter {
    int count = 0;
    func next(): int { return this.count + 1; }
}`,
});

export const thisOutside = define<{ what: string }>({
  code: 1553,
  name: 'this-outside',
  severity: 'error',
  title: 'There is no `this` here',
  message: ({ what }) => `there is no \`this\` here: ${what}`,
  label: () => 'no object to stand for',
  explanation: `
\`this\` is the object whose method or constructor runs. Functions outside classes have none, and static members belong to the class, not to one
of its objects: take the object as a parameter.`,
  example: `
func size(): int { return this.length; }`,
  mended: `
func size(items: List<int>): int { return items.length; }`,
});

export const superOutsideSubclass = define<{ what: string }>({
  code: 1554,
  name: 'misplaced-super',
  severity: 'error',
  title: '`super` has no meaning here',
  message: ({ what }) => what,
  label: () => '`super` cannot stand here',
  explanation: `
\`super(…)\` calls the constructor of the superclass from a constructor, and \`super.method(…)\` an inherited method from a method. Neither exists
outside a class, in a static member, or as a value.`,
  example: `
func area(): float { return super.area(); }`,
  mended: `
class Shape { func area(): float { return 1.0; } }

class Square extends Shape {
    override func area(): float { return super.area() * 2.0; }
}`,
});

export const notAValue = define<{ name: string; what: string }>({
  code: 1555,
  name: 'not-a-value',
  severity: 'error',
  title: 'A type or module stands where a value is needed',
  message: ({ name, what }) => `\`${name}\` is ${what}, not a value`,
  label: ({ what }) => `this is ${what}`,
  explanation: `
Classes and modules are no values: they cannot be stored, passed or printed. Make an object of a class with \`new\`, name one of its static
members or cases after a dot, or test a value's class with \`is\`.`,
  example: `
class Point {}

func main() { print(Point); }`,
  mended: `
class Point {}

func main() { print(new Point()); }`,
});

export const notAssigned = define<{ name: string }>({
  code: 1556,
  name: 'not-assigned',
  severity: 'error',
  title: 'A variable may have no value yet',
  message: ({ name }) => `\`${name}\` may have no value yet`,
  label: ({ name }) => `\`${name}\` is not assigned on every way to here`,
  explanation: `
A variable that is declared without a value must be assigned on every way to its first use. Give it a value where it is declared, or assign it in
every branch. What a pattern in a condition binds (\`x is Number(v)\`, \`let n = …\`) has a value only where the condition holds.`,
  example: `
func sign(n: int): String {
    let text: String;
    if (n > 0) { text = "plus"; }
    return text;
}`,
  mended: `
func sign(n: int): String {
    let text: String;
    if (n > 0) { text = "plus"; } else { text = "minus"; }
    return text;
}`,
});

export const cyclicGlobal = define<{ name: string }>({
  code: 1557,
  name: 'cyclic-global',
  severity: 'error',
  title: 'The type of a global depends on itself',
  message: ({ name }) => `the type of \`${name}\` cannot be read off its value, which uses \`${name}\` itself`,
  label: () => 'write its type',
  explanation: `
The type of a variable without annotation is that of its value. Here finding the one needs the other: write the type, as in
\`const table: Map<String, int> = …\`.`,
  example: `
const first = [1].map((x) => second.length + x);
const second = [1].map((x) => first.length + x);`,
  mended: `
const first: List<int> = [1].map((x) => second.length + x);
const second: List<int> = [1].map((x) => first.length + x);`,
});

export const usedBeforeCapture = define<{ name: string; variable: string }>({
  code: 1558,
  name: 'used-before-capture',
  severity: 'error',
  title: 'A nested function is used before what it needs',
  message: ({ name, variable }) => `\`${name}\` needs \`${variable}\`, which is declared further down`,
  label: ({ variable }) => `\`${variable}\` does not exist yet here`,
  explanation: `
A function that stands in another may be used above its own declaration, but not above the variables that it uses, itself or through functions that it
calls: they exist from their declaration on. Move the variable up, or the use down.`,
  example: `
func main() {
    print(total());
    const price = 3;
    func total(): int { return price * 2; }
}`,
  mended: `
func main() {
    const price = 3;
    print(total());
    func total(): int { return price * 2; }
}`,
});
