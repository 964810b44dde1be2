import { define } from '../../definition.ts';

// 1690–1709: assignments.

export const assignToConstant = define<{ name: string }>({
  code: 1690,
  name: 'assign-to-constant',
  severity: 'error',
  title: 'A constant is assigned again',
  message: ({ name }) => `\`${name}\` is a constant`,
  label: () => 'it cannot get another value',
  explanation: `
A \`const\` gets its value once. Declare it with \`let\` if it has to change. (What a constant refers to, such as a List, may still change.)`,
  example: `
func main() {
    const total = 1;
    total = 2;
    print(total);
}`,
  mended: `
func main() {
    let total = 1;
    total = 2;
    print(total);
}`,
});

export const assignToConstField = define<{ name: string; owner: string }>({
  code: 1691,
  name: 'assign-to-const-field',
  severity: 'error',
  title: 'A constant field is assigned again',
  message: ({ name, owner }) => `the field \`${name}\` of \`${owner}\` cannot be assigned`,
  label: () => 'this field keeps its value',
  explanation: `
\`const\` fields get their value at their declaration or in the constructor of their class; fields of records and of enum cases when the value is made.
A record's \`copy\` gives another record with some fields changed.`,
  example: `
record Point(x: int, y: int)

func move(p: Point) { p.x = 3; }`,
  mended: `
record Point(x: int, y: int)

func move(p: Point): Point { return p.copy(x: 3); }`,
});

export const assignToImported = define<{ name: string; module: string }>({
  code: 1692,
  name: 'assign-to-imported',
  severity: 'error',
  title: 'A variable of another module is assigned',
  message: ({ name, module }) => `\`${name}\` belongs to the module \`${module}\`, which alone may assign it`,
  label: () => 'this belongs to another module',
  explanation: `
The variables of a module are read by others and assigned by the module itself only: let it have a function that changes the variable.`,
  example: `
import shop.state

func main() { state.orders = 1; }`,
  mended: `
import shop.state

func main() { state.setOrders(1); }`,
  around: { module: 'shop.main', others: { 'shop.state': 'let orders = 0;\nfunc setOrders(count: int) { orders = count; }' } },
});

export const assignToMethod = define<{ name: string; what: string }>({
  code: 1693,
  name: 'assign-to-method',
  severity: 'error',
  title: 'This cannot be assigned',
  message: ({ name, what }) => `\`${name}\` is ${what}, which cannot be assigned`,
  label: () => 'only variables, fields and elements can be assigned',
  explanation: `
Functions and methods are what they are declared to be. To exchange behaviour, keep a function in a field: \`(int) => int rule;\`.`,
  example: `
func next(n: int): int { return n + 1; }

func main() { next = (n: int) => n + 2; }`,
  mended: `
let next = (n: int) => n + 1;

func main() { next = (n: int) => n + 2; }`,
});

export const assignToGetter = define<{ name: string }>({
  code: 1698,
  name: 'assign-to-getter',
  severity: 'error',
  title: 'A getter without a setter is assigned',
  message: ({ name }) => `\`${name}\` can only be read: it has no setter`,
  label: () => 'nothing takes the value',
  explanation: `
\`get size(): int { … }\` says what is read under the name, and \`set size(value: int) { … }\` what happens where the name is assigned.`,
  example: `
class Circle {
    float radius = 1.0;
    get area(): float { return Math.PI * this.radius ** 2; }
}

func main() {
    const circle = new Circle();
    circle.area = 4.0;
}`,
  mended: `
class Circle {
    float radius = 1.0;
    get area(): float { return Math.PI * this.radius ** 2; }
    set area(value: float) { this.radius = Math.sqrt(value / Math.PI); }
}

func main() {
    const circle = new Circle();
    circle.area = 4.0;
}`,
});

export const readOfSetter = define<{ name: string }>({
  code: 1699,
  name: 'read-of-setter',
  severity: 'error',
  title: 'A setter without a getter is read',
  message: ({ name }) => `\`${name}\` can only be assigned: it has no getter`,
  label: () => 'there is nothing to read',
  explanation: `
\`set size(value: int) { … }\` says what happens where the name is assigned, and \`get size(): int { … }\` what is read under it.`,
  example: `
class Lamp {
    private int watts = 0;
    set power(value: int) { this.watts = value; }
    func isOn(): bool { return this.watts > 0; }
}

func main() {
    const lamp = new Lamp();
    lamp.power = 40;
    print(lamp.power);
}`,
  mended: `
class Lamp {
    private int watts = 0;
    get power(): int { return this.watts; }
    set power(value: int) { this.watts = value; }
    func isOn(): bool { return this.watts > 0; }
}

func main() {
    const lamp = new Lamp();
    lamp.power = 40;
    print(lamp.power);
}`,
});

export const assignToCall = define<{ what: string }>({
  code: 1694,
  name: 'assign-to-value',
  severity: 'error',
  title: 'A value is assigned',
  message: ({ what }) => `${what} is a value, not a place that can be assigned`,
  label: () => 'only variables, fields and elements can be assigned',
  explanation: `
Left of \`=\` stands a variable, a field (\`object.name\`), an element (\`list[i]\`), or a list of such.`,
  example: `
func size(): int { return 1; }

func main() { size() = 2; }`,
  mended: `
let size = 1;

func main() { size = 2; }`,
});

export const assignToOptional = define<{ text: string }>({
  code: 1695,
  name: 'assign-through-optional',
  severity: 'error',
  title: 'An assignment through `?.`',
  message: ({ text }) => `\`${text}\` may lead nowhere, so it cannot be assigned`,
  label: () => 'there may be no object here',
  explanation: `
Where the object is null there is nothing to assign. Say what happens then with a test: \`if (let user = this.user) { user.name = "Ada"; }\`.`,
  example: `
class User {
    String name = "";
}

func rename(user: User?) { user?.name = "Ada"; }`,
  mended: `
class User {
    String name = "";
}

func rename(user: User?) { if (user) { user.name = "Ada"; } }`,
});

export const assignToText = define({
  code: 1696,
  name: 'assign-to-character',
  severity: 'error',
  title: 'A character of a String is assigned',
  message: () => 'the characters of a String cannot be assigned: Strings do not change',
  label: () => 'this does not change',
  explanation: `
A String keeps its characters. Make another one from its parts (\`text.substring(0, i) + "x" + text.substring(i + 1)\`), or collect characters in a
List or a StringBuilder.`,
  example: `
func main() {
    const text = "cat";
    text[0] = "b";
}`,
  mended: `
func main() {
    const text = "cat";
    print("b" + text.substring(1));
}`,
});

export const updateOfMap = define<{ text: string }>({
  code: 1697,
  name: 'compound-assignment-to-map',
  severity: 'error',
  title: 'A compound assignment to an entry of a Map',
  message: ({ text }) => `\`${text}\` is null where the key is missing: what should it start with?`,
  label: () => 'the key may be missing',
  explanation: `
\`map[key]\` is null for a key that the map lacks, so \`map[key] += 1\` has nothing to add to. \`update\` takes the value to start with and the change:
\`map.update(key, 0, (n) => n + 1)\`.`,
  example: `
func count(words: List<String>): Map<String, int> {
    const counts = new Map<String, int>();
    for (word in words) { counts[word] += 1; }
    return counts;
}`,
  mended: `
func count(words: List<String>): Map<String, int> {
    const counts = new Map<String, int>();
    for (word in words) { counts.update(word, 0, (n) => n + 1); }
    return counts;
}`,
});
