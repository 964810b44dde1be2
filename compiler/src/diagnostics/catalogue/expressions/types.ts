import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1570–1589: types that do not fit.

export const typeMismatch = define<{ clause: string; wanted: string; found: string }>({
  code: 1570,
  name: 'type-mismatch',
  severity: 'error',
  title: 'A value has another type than its place',
  message: ({ clause, wanted, found }) => `${clause} \`${wanted}\`, and this is \`${found}\``,
  label: ({ wanted, found }) => `expected \`${wanted}\`, found \`${found}\``,
  explanation: `
Every place says which type it takes: a parameter, a declared variable or field, a declared result. A value fits if its type is that type, a
subclass of it, or an \`int\` where a \`float\` is asked for. All other conversions are written: \`.toInt()\`, \`.toString()\`, \`as\`.`,
  example: `
func double(n: int): int { return n * 2; }

func main() { print(double("4")); }`,
  mended: `
func double(n: int): int { return n * 2; }

func main() { print(double(4)); }`,
});

export const valueOfNothing = define<{ text: string }>({
  code: 1571,
  name: 'no-value',
  severity: 'error',
  title: 'Something without a result is used as a value',
  message: ({ text }) => `${text} gives no value`,
  label: () => 'there is no value here to use',
  explanation: `
Functions without a declared result, assignments and \`i++\` give nothing. Call them as statements, or let the function return a value by
declaring its result.`,
  example: `
func log(text: String) { print(text); }

func main() {
    const line = log("hello");
    print(line);
}`,
  mended: `
func log(text: String): String { print(text); return text; }

func main() {
    const line = log("hello");
    print(line);
}`,
});

export const concatenatesNothing = define<{ text: string }>({
  code: 1572,
  name: 'no-text',
  severity: 'error',
  title: 'Something without a result is put into a text',
  message: ({ text }) => `${text} gives no value that could become text`,
  label: () => 'there is no value here',
  explanation: `
Every value becomes text in \`+\` with a String and in \`\${…}\`, but a call of a function without a result has no value. Call it as a statement
before, or let it return what it should show.`,
  example: `
func greet(name: String) { print(name); }

func main() { print("hello " + greet("Ada")); }`,
  mended: `
func greet(name: String): String { return name; }

func main() { print("hello " + greet("Ada")); }`,
});

export const cannotInferType = define<{ name: string }>({
  code: 1573,
  name: 'unknown-element-type',
  severity: 'error',
  title: 'Nothing says what an empty collection holds',
  message: ({ name }) => `nothing says what \`${name}\` holds`,
  label: () => 'this could hold anything',
  explanation: `
A variable that starts as \`[]\`, \`{}\`, \`new List()\` or \`null\` takes its type from its first use: \`xs.add(1)\` makes it a \`List<int>\`. Where no
use says it, write it: \`let xs: List<int> = [];\`.`,
  example: `
func main() {
    let items = [];
    print(items.length);
}`,
  mended: `
func main() {
    let items: List<int> = [];
    print(items.length);
}`,
});

export const usedBeforeInferred = define<{ name: string; type: string }>({
  code: 1574,
  name: 'type-known-too-late',
  severity: 'error',
  title: 'An element is used before its type is known',
  message: ({ name }) => `what \`${name}\` holds is not known yet here`,
  label: () => 'nothing before this says what type this has',
  explanation: `
A variable that starts empty takes its type from the first use in text order that says what belongs in it. This use needs to know it before:
write the type where the variable is declared.`,
  example: `
func main() {
    let queue = [];
    for (item in queue) { print(item); }
    queue.add(1);
}`,
  mended: `
func main() {
    let queue: List<int> = [];
    for (item in queue) { print(item); }
    queue.add(1);
}`,
});

export const cannotInferArgument = define<{ parameters: string; name: string }>({
  code: 1575,
  name: 'cannot-infer-type-argument',
  severity: 'error',
  title: 'A type argument cannot be inferred',
  message: ({ parameters, name }) => `nothing says what ${parameters} is in this use of \`${name}\``,
  label: ({ parameters }) => `${parameters} cannot be inferred here`,
  explanation: `
Type arguments are inferred from the arguments of a call and from what its result is for. Where neither mentions them, write them:
\`parse<int>(text)\`, \`new Cache<String, int>(10)\`, or annotate the variable that takes the result.`,
  example: `
class Box<T> {
    T? content = null;
}

func main() { print(new Box()); }`,
  mended: `
class Box<T> {
    T? content = null;
}

func main() { print(new Box<int>()); }`,
});

export const lambdaParameterType = define<{ names: string }>({
  code: 1576,
  name: 'lambda-parameter-type',
  severity: 'error',
  title: 'The type of a lambda parameter is not known',
  message: ({ names }) => `nothing says which type ${names} ${names.includes(' and ') ? 'have' : 'has'}`,
  label: () => 'the type cannot be inferred',
  explanation: `
The parameters of a lambda take their types from its place: the parameter it is passed to, the declared type of its variable. Where the
place says nothing, write them: \`(x: int) => x + 1\`.`,
  example: `
func main() {
    const next = (x) => x + 1;
    print(next(1));
}`,
  mended: `
func main() {
    const next = (x: int) => x + 1;
    print(next(1));
}`,
});

export const lambdaArity = define<{ takes: string; wanted: number }>({
  code: 1577,
  name: 'lambda-arity',
  severity: 'error',
  title: 'A lambda has the wrong number of parameters',
  message: ({ takes, wanted }) => `this lambda takes ${takes}, and it is called with ${wanted}`,
  label: ({ wanted }) => `it gets ${wanted} argument${wanted === 1 ? '' : 's'}`,
  explanation: `
A lambda takes exactly the arguments that its place passes. Name those that are not needed \`_\`: \`(_, value) => value\`.`,
  example: `
func main() {
    print([1, 2].any((item, index) => item > index));
}`,
  mended: `
func main() {
    print([1, 2].any((item) => item > 1));
}`,
});

export const initialiserType = define<{ name: string; word: 'let' | 'const' }>({
  code: 1578,
  name: 'variable-without-type',
  severity: 'error',
  title: 'A variable has neither type nor value',
  message: ({ name }) => `\`${name}\` has neither a type nor a value`,
  label: ({ name, word }) => `write \`${word} ${name}: Type;\` or \`${word} ${name} = value;\``,
  explanation: `
The type of a variable is read off its value, or written. One of the two must be there.`,
  example: `
func main() {
    let count;
    count = 1;
    print(count);
}`,
  mended: `
func main() {
    let count: int;
    count = 1;
    print(count);
}`,
});

export const conditionNotBool = define<{ found: string }>({
  code: 1579,
  name: 'condition-not-bool',
  severity: 'error',
  title: 'A condition is not a bool',
  message: ({ found }) => `a condition is a \`bool\`, or something that may be null, and this is \`${found}\``,
  label: ({ found }) => `\`${found}\` is neither true nor false`,
  explanation: `
Only \`bool\` decides, and a value with a \`?\` in its type, which is tested for null. Numbers, texts and collections are never "truthy": write the test
that is meant, such as \`n != 0\` or \`!list.isEmpty()\`.`,
  example: `
func main() {
    const names = ["Ada"];
    if (names.length) { print(names[0]); }
}`,
  mended: `
func main() {
    const names = ["Ada"];
    if (names.length != 0) { print(names[0]); }
}`,
});

export const conditionNeverNull = define<{ what: string; type: string }>({
  code: 1580,
  name: 'condition-never-null',
  severity: 'error',
  title: 'A condition tests what is never null',
  message: ({ what, type }) => `${what} is ${withArticle(type)}, which is never null`,
  label: () => 'this would always be true',
  explanation: `
A value stands as a condition only if its type has a \`?\`: then the condition tests for null. Without the \`?\` there is always a value, and
nothing to test.`,
  example: `
class Node {}

func visit(node: Node) {
    if (node) { print("there"); }
}`,
  mended: `
class Node {}

func visit(node: Node?) {
    if (node) { print("there"); }
}`,
});

export const impossibleCast = define<{ what: string; found: string; wanted: string }>({
  code: 1581,
  name: 'impossible-cast',
  severity: 'error',
  title: 'A cast that can never succeed',
  message: ({ what, found, wanted }) => `${what} is ${withArticle(found)}, and never ${withArticle(wanted)}`,
  label: () => 'this cast always fails',
  explanation: `
\`as\` looks at a value in a narrower (or wider) type of the same family. Nothing is both of these types, so the cast would fail every time it runs.
Converting a value into another one is done by methods.`,
  example: `
class Cat {}
class Dog {}

func main() {
    const cat = new Cat();
    print(cat as Dog);
}`,
  mended: `
class Cat {}
class Dog {}

func main() {
    const cat: any = new Cat();
    print(cat as Dog);
}`,
});

export const numberCast = define<{ what: string; found: string; method: string }>({
  code: 1582,
  name: 'number-cast',
  severity: 'error',
  title: 'A conversion is written as a cast',
  message: ({ what, found, method }) => `${what} is ${withArticle(found)}: convert it with \`${method}\``,
  label: ({ method }) => `\`as\` converts nothing; write \`${method}\``,
  explanation: `
\`as\` never changes a value, it only looks at it in another type. An \`int\`, a \`float\` and a \`String\` are different values: methods make one from
the other.`,
  example: `
func half(n: float): int { return n as int; }`,
  mended: `
func half(n: float): int { return n.toInt(); }`,
});

export const impossibleTest = define<{ what: string; subject: string; wanted: string }>({
  code: 1583,
  name: 'impossible-test',
  severity: 'error',
  title: 'A test that can never hold',
  message: ({ what, subject, wanted }) => `${what} is ${withArticle(subject)}, and never ${withArticle(wanted)}`,
  label: ({ subject }) => `no \`${subject}\` is one`,
  explanation: `
Nothing is both of these types, so the test is always false, and what depends on it never runs.`,
  example: `
func show(n: int) {
    if (n is String) { print(n); }
}`,
  mended: `
func show(n: any) {
    if (n is String) { print(n); }
}`,
});

export const lambdaDefault = define<{ name: string }>({
  code: 1584,
  name: 'lambda-default',
  severity: 'error',
  title: 'A default in a lambda',
  message: ({ name }) => `the parameter \`${name}\` of a lambda cannot have a default`,
  label: () => 'whoever calls a function value gives every argument',
  explanation: `
The type of a function value says how many arguments it takes, and nothing of defaults. Declare a function with \`func\`, at top level or inside
another one, where arguments may be left out.`,
  example: `
func main() {
    const add = (a: int, b: int = 2) => a + b;
    print(add(1, 2));
}`,
  mended: `
func main() {
    func add(a: int, b: int = 2): int { return a + b; }
    print(add(1));
}`,
});

export const erasedTest = define<{ wanted: string; bare: string }>({
  code: 1585,
  name: 'erased-test',
  severity: 'error',
  title: 'A test for type arguments',
  message: ({ wanted }) => `whether a value is ${withArticle(wanted)} is not known when the program runs`,
  label: ({ bare }) => `only \`${bare}\` can be asked`,
  explanation: `
Type arguments are checked while compiling and are gone when the program runs: a \`List<int>\` and a \`List<String>\` are both a \`List\` there. Test for
\`List\`, then test what is in it, or say with \`as\` what you know.

Where the tested value's type tells the rest, the test keeps it: of an \`Iterable<int>\`, \`is List\` makes a \`List<int>\`.`,
  example: `
func total(value: any): int {
    if (value is List<int>) { return int.sum(value); }
    return 0;
}`,
  mended: `
func total(value: any): int {
    if (value is List) { return int.sum(value as List<int>); }
    return 0;
}`,
});

export const declaredOtherwise = define<{ name: string; how: string; declared: string; other: string | null }>({
  code: 1586,
  name: 'declared-otherwise',
  severity: 'error',
  title: 'A declared type fits none of its uses',
  message: ({ name, how, declared, other }) => `\`${name}\` is ${how} \`${declared}\`, and everything else takes it for ${other === null ? 'something else' : `\`${other}\``}`,
  label: ({ other }) => (other === null ? 'this type fits neither its value nor its uses' : `should this be \`${other}\`?`),
  explanation: `
Several places do not fit the type that is written here, and all of them would fit another one, which breaks nothing. So the declaration is the
likely mistake, and not each of its uses.`,
  example: `
func double(n: String): int {
    return n * 2;
}

func main() { print(double(4)); }`,
  mended: `
func double(n: int): int {
    return n * 2;
}

func main() { print(double(4)); }`,
});

export const otherValue = define<{ name: string; right: string | null }>({
  code: 1587,
  name: 'value-otherwise',
  severity: 'error',
  title: 'A variable begins with something else than its uses take it for',
  message: ({ name, right }) => (right === null ? `everything that uses \`${name}\` takes it for a value of some type, and it begins with nothing` : `everything that uses \`${name}\` takes it for something like \`${right}\``),
  label: ({ right }) => (right === null ? 'which value is meant?' : `should this be \`${right}\`?`),
  explanation: `
A variable without a written type has the type of its first value. Several uses of this one do not fit that type, and all of them would fit
another value, which breaks nothing. So the value is the likely mistake, and not each use.`,
  example: `
func main() {
    let total = "";
    for (n in 0..3) { total += n * 2; }
    const half: int = total;
    print(total - half);
}`,
  mended: `
func main() {
    let total = 0;
    for (n in 0..3) { total += n * 2; }
    const half: int = total;
    print(total - half);
}`,
});
