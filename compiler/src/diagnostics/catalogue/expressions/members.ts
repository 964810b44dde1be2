import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1620–1639: members.

export const unknownMember = define<{ name: string; type: string }>({
  code: 1620,
  name: 'unknown-member',
  severity: 'error',
  title: 'There is no such member',
  message: ({ name, type }) => `\`${type}\` has no \`${name}\``,
  label: ({ name, type }) => `no member of \`${type}\` is called \`${name}\``,
  explanation: `
The type of the value decides which members may follow the dot: those of its class, of the classes and interfaces above it, and \`toString\`,
\`equals\` and \`hashCode\`, which everything has. If the value should have another type, look where it comes from.`,
  example: `
class Node {
    String id = "";
}

func show(node: Node) { print(node.name); }`,
  mended: `
class Node {
    String id = "";
}

func show(node: Node) { print(node.id); }`,
});

export const enumCaseUnknown = define<{ name: string; owner: string }>({
  code: 1621,
  name: 'unknown-case',
  severity: 'error',
  title: 'An enum has no such case',
  message: ({ name, owner }) => `the enum \`${owner}\` has no case \`${name}\``,
  label: ({ name }) => `no case is called \`${name}\``,
  explanation: `
The cases of an enum are listed in its declaration. Beside them, enums without payload have \`values()\`, which gives all of them.`,
  example: `
enum Color { Red, Green }

func main() { print(Color.Blue); }`,
  mended: `
enum Color { Red, Green }

func main() { print(Color.Green); }`,
});

export const memberOfAny = define<{ name: string }>({
  code: 1622,
  name: 'member-of-any',
  severity: 'error',
  title: 'A member of an `any`',
  message: ({ name }) => `nothing is known of an \`any\`, so it has no \`${name}\``,
  label: () => 'this is an `any`',
  explanation: `
An \`any\` may be everything, so nothing can be done with it before it is tested (\`x is Circle\`), taken apart (\`match\`) or cast (\`x as Circle\`).`,
  example: `
func show(value: any) { print(value.length); }`,
  mended: `
func show(value: any) {
    if (value is String) { print(value.length); }
}`,
});

export const memberOfParameter = define<{ name: string; parameter: string }>({
  code: 1623,
  name: 'member-of-type-parameter',
  severity: 'error',
  title: 'A type parameter has no such member',
  message: ({ name, parameter }) => `nothing says that ${withArticle(parameter)} has \`${name}\``,
  label: ({ parameter }) => `\`${parameter}\` could be any type`,
  explanation: `
A type parameter stands for every type. Give it a bound that has the member: \`<T extends Shape>\`.`,
  example: `
interface Shape { func area(): float }

func total<T>(shapes: List<T>): float {
    let sum = 0.0;
    for (shape in shapes) { sum += shape.area(); }
    return sum;
}`,
  mended: `
interface Shape { func area(): float }

func total<T extends Shape>(shapes: List<T>): float {
    let sum = 0.0;
    for (shape in shapes) { sum += shape.area(); }
    return sum;
}`,
});

export const memberOfFunction = define<{ name: string; text: string; type: string }>({
  code: 1624,
  name: 'member-of-function',
  severity: 'error',
  title: 'A member of a function',
  message: ({ name, text, type }) => `\`${text}\` is a function (\`${type}\`), which has no \`${name}\``,
  label: () => 'functions have no members',
  explanation: `
The name of a function or method without \`()\` is the function itself. Call it for its result, whose members may follow.`,
  example: `
func name(): String { return "Ada"; }

func main() { print(name.length); }`,
  mended: `
func name(): String { return "Ada"; }

func main() { print(name().length); }`,
});

export const memberOfNothing = define<{ name: string; text: string }>({
  code: 1625,
  name: 'member-of-nothing',
  severity: 'error',
  title: 'A member of a call without a result',
  message: ({ text, name }) => `\`${text}\` gives no value, so it has no \`${name}\``,
  label: () => 'there is no value in front of the dot',
  explanation: `
The function in front of the dot has no result. Methods that change their object, such as \`list.add\`, give nothing back: call them one after
the other.`,
  example: `
func main() {
    const items = [1];
    items.clear().toString();
}`,
  mended: `
func main() {
    const items = [1];
    items.clear();
}`,
});

export const privateMember = define<{ name: string; owner: string }>({
  code: 1626,
  name: 'private-member',
  severity: 'error',
  title: 'A private member is used outside its class',
  message: ({ name, owner }) => `\`${name}\` is private to \`${owner}\``,
  label: ({ owner }) => `only \`${owner}\` itself may use this`,
  explanation: `
Private members may be used inside their class only, on every object of it. Call a public method of the class, or make the member public by
taking \`private\` away.`,
  example: `
class Account {
    private int balance = 0;
}

func main() { print(new Account().balance); }`,
  mended: `
class Account {
    int balance = 0;
}

func main() { print(new Account().balance); }`,
});

export const protectedMember = define<{ name: string; owner: string }>({
  code: 1627,
  name: 'protected-member',
  severity: 'error',
  title: 'A protected member is used outside its family',
  message: ({ name, owner }) => `\`${name}\` is protected: only \`${owner}\` and its subclasses may use it`,
  label: () => 'this is outside',
  explanation: `
Protected members may be used inside their class and inside the classes that extend it.`,
  example: `
class Shape {
    protected func scale(): float { return 1.0; }
}

func main() { print(new Shape().scale()); }`,
  mended: `
class Shape {
    func scale(): float { return 1.0; }
}

func main() { print(new Shape().scale()); }`,
});

export const staticThroughInstance = define<{ name: string; owner: string }>({
  code: 1628,
  name: 'static-through-instance',
  severity: 'error',
  title: 'A static member through an object',
  message: ({ name, owner }) => `\`${name}\` is static: write \`${owner}.${name}\``,
  label: ({ owner }) => `this belongs to \`${owner}\`, not to its objects`,
  explanation: `
Static members exist once, whatever objects there are. They are named after their class.`,
  example: `
class Counter {
    static int made = 0;
}

func main() { print(new Counter().made); }`,
  mended: `
class Counter {
    static int made = 0;
}

func main() { print(Counter.made); }`,
});

export const instanceThroughClass = define<{ name: string; owner: string; isField: boolean }>({
  code: 1629,
  name: 'instance-through-class',
  severity: 'error',
  title: 'A member of objects through their class',
  message: ({ name, owner, isField }) => `${isField ? 'the field' : 'the method'} \`${name}\` belongs to objects of \`${owner}\`, not to the class`,
  label: ({ owner }) => `which \`${owner}\`?`,
  explanation: `
Every object has its own fields, and methods run on one object. Name the object before the dot, or declare the member \`static\` if it belongs to
the class.`,
  example: `
class Counter {
    int count = 0;
}

func main() { print(Counter.count); }`,
  mended: `
class Counter {
    int count = 0;
}

func main() { print(new Counter().count); }`,
});

export const unknownSuperMember = define<{ name: string; owner: string }>({
  code: 1630,
  name: 'unknown-super-member',
  severity: 'error',
  title: 'There is no such inherited method',
  message: ({ name, owner }) => `\`${owner}\` inherits no method \`${name}\``,
  explanation: `
\`super.method(…)\` calls the method that the class inherits, also where it overrides it. Fields are the same in both: \`this.field\`.`,
  example: `
class Shape {
    func area(): float { return 0.0; }
}

class Square extends Shape {
    override func area(): float { return super.size(); }
}`,
  mended: `
class Shape {
    func area(): float { return 0.0; }
}

class Square extends Shape {
    override func area(): float { return super.area(); }
}`,
});

export const abstractSuper = define<{ name: string; owner: string }>({
  code: 1631,
  name: 'abstract-super-call',
  severity: 'error',
  title: 'The inherited method has no body',
  message: ({ name, owner }) => `\`${name}\` has no body in \`${owner}\`, so there is nothing to call`,
  label: () => 'nothing to call',
  explanation: `
The method is only declared above; this class is the first to have a body for it.`,
  example: `
abstract class Shape {
    func area(): float
}

class Square extends Shape {
    override func area(): float { return super.area(); }
}`,
  mended: `
abstract class Shape {
    func area(): float
}

class Square extends Shape {
    override func area(): float { return 1.0; }
}`,
});
