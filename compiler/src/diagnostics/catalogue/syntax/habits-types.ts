import { define } from '../../definition.ts';

// 1100–1129: types, patterns and constructs of other languages.

export const arrayType = define<{ written: string; list: string }>({
  code: 1108,
  name: 'array-type',
  severity: 'error',
  title: 'An array type',
  message: ({ written, list }) => `\`${written}\` is written \`${list}\` here`,
  label: ({ list }) => `write \`${list}\``,
  explanation: `
There are lists instead of arrays: \`List<int>\`. They grow, and an index reads and writes their elements as it does those of an array.`,
  example: `
func sum(xs: int[]): int {
    return xs.length;
}`,
  mended: `
func sum(xs: List<int>): int {
    return xs.length;
}`,
});

export const unionType = define<{ written: string }>({
  code: 1109,
  name: 'union-type',
  severity: 'error',
  title: 'A union of types',
  message: ({ written }) => `there are no unions such as \`${written}\``,
  label: () => 'one type must stand here',
  explanation: `
A value that may be null has the type \`T?\`. For a choice between several kinds of values declare an \`enum\` with a case for each, or an interface
that they implement; \`any\` takes everything.`,
  example: `
func show(x: int | null) {
    print(x);
}`,
  mended: `
func show(x: int?) {
    print(x);
}`,
});

export const diamond = define({
  code: 1123,
  name: 'diamond',
  severity: 'error',
  title: '`<>` behind a class',
  message: () => 'type arguments to be inferred are left out altogether',
  label: () => 'leave this out',
  explanation: `
Java's \`new Box<>(1)\` is \`new Box(1)\`: without type arguments they are inferred. Where nothing tells them, write them: \`new Box<int>()\`.`,
  example: `
class Box<T> {
    T value;
    constructor(this.value) {}
}

func main() {
    let box = new Box<>(1);
    print(box.value);
}`,
  mended: `
class Box<T> {
    T value;
    constructor(this.value) {}
}

func main() {
    let box = new Box(1);
    print(box.value);
}`,
});

export const foreignPattern = define<{ mended: string; what?: string }>({
  code: 1122,
  name: 'foreign-pattern',
  severity: 'error',
  title: 'A type pattern in another form',
  message: ({ mended, what }) => `${what ?? 'a type pattern'} is written \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
\`name is Type\` in a \`match\` arm tests for a type and names the value; \`name: Type\` and \`Type name\` are how other languages write it.`,
  example: `
func show(x: any) {
    match (x) {
        text: String => print(text),
        _ => print("other"),
    }
}`,
  mended: `
func show(x: any) {
    match (x) {
        text is String => print(text),
        _ => print("other"),
    }
}`,
});

export const lambdaPattern = define<{ pattern: string }>({
  code: 1129,
  name: 'lambda-pattern',
  severity: 'error',
  title: 'A pattern as a parameter',
  message: ({ pattern }) => `a parameter is a name, and not the pattern \`${pattern}\``,
  label: () => 'only names stand here',
  explanation: `
A lambda takes lists and records apart in their order: \`([key, value]) => …\` or \`(Point(x, y)) => …\`. Fields are not named in braces, and the
parameters of functions are names: \`const [a, b] = pair;\` takes one apart in the body.`,
  example: `
record Person(name: String, age: int)

func main() {
    print([new Person("Ada", 36)].map(({ age }) => age + 1));
}`,
  mended: `
record Person(name: String, age: int)

func main() {
    print([new Person("Ada", 36)].map(([_, age]) => age + 1));
}`,
});
export const foreignConstruct = define<{ word: string }>({
  code: 1126,
  name: 'foreign-construct',
  severity: 'error',
  title: 'A construct of another language',
  message: ({ word }) => `there is no \`${word}\``,
  label: () => 'this is how other languages say it',
  explanation: `
What other languages have a construct for is mostly said with what is there: \`defer\` with \`finally\`, \`impl\` and \`companion object\` with methods in the
class itself, \`yield\` with a list or a \`Channel\`, \`namespace\` with the path of the file. The hint says what to write.`,
  example: `
func close() { print("closed"); }

func main() {
    defer close();
    print("hello");
}`,
  mended: `
func close() { print("closed"); }

func main() {
    try { print("hello"); } finally { close(); }
}`,
});

export const catchOrder = define<{ mended: string }>({
  code: 1121,
  name: 'catch-order',
  severity: 'error',
  title: 'A caught error in the order type, name',
  message: ({ mended }) => `a caught error is written \`${mended}\``,
  label: ({ mended }) => `write \`${mended}\``,
  explanation: `
\`catch (e: ShopError)\` catches errors of that class, \`catch (e)\` all of them.`,
  example: `
func main() {
    try { print("hello"); } catch (Error e) { print(e.message); }
}`,
  mended: `
func main() {
    try { print("hello"); } catch (e: Error) { print(e.message); }
}`,
});

export const forOf = define<{ name: string }>({
  code: 1120,
  name: 'for-of',
  severity: 'error',
  title: 'A loop in another form',
  message: ({ name }) => `a loop over elements is written \`for (${name} in …)\``,
  label: ({ name }) => `write \`${name} in\``,
  explanation: `
\`for (x in xs)\` walks lists, sets, ranges, channels and whatever is \`Iterable\`; \`for (key, value in map)\` walks a map. The name needs no \`let\`, and
there is no \`of\`.`,
  example: `
func main() {
    for (let x of [1, 2]) { print(x); }
}`,
  mended: `
func main() {
    for (x in [1, 2]) { print(x); }
}`,
});

export const foreignImportForm = define({
  code: 1116,
  name: 'foreign-import',
  severity: 'error',
  title: 'An import in another form',
  message: () => 'an import names a module with dots',
  label: () => 'this is how other languages import',
  explanation: `
\`import shop.cart\` brings the public names of a module into scope, \`import shop.cart as cart\` puts them under a name, and
\`import shop.cart.{Cart, Item as Thing}\` picks some. A file needs no line that names its own module or package.`,
  example: `
import { Cart } from "shop/cart";

func main() { print("hello"); }`,
  mended: `
func main() { print("hello"); }`,
});

export const accessor = define<{ word: string }>({
  code: 1124,
  name: 'accessor',
  severity: 'error',
  title: 'A getter or setter of another language',
  message: ({ word }) => (word === 'field' ? 'a field needs no `{ get; set; }`' : word === 'get' ? 'a getter is written `get name(): Type { … }`' : 'a setter is written `set name(value: Type) { … }`'),
  label: () => 'this is how another language writes it',
  explanation: `
What is computed where it is read is a member of its own: \`get area(): float { … }\`. What happens where it is assigned is another:
\`set area(value: float) { … }\`. What is only stored is a field, which needs neither.`,
  example: `
class Circle {
    float radius = 1.0;
    float area => 3.14 * this.radius * this.radius;
}`,
  mended: `
class Circle {
    float radius = 1.0;
    get area(): float { return 3.14 * this.radius * this.radius; }
}`,
});
