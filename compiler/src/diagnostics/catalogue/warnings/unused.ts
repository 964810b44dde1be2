import { define } from '../../definition.ts';

// 1950–1999: what is written and has no use.

export const unusedVariable = define<{ name: string }>({
  code: 1951,
  name: 'unused-variable',
  severity: 'warning',
  title: 'A variable that nothing uses',
  message: ({ name }) => `\`${name}\` is never used`,
  label: () => 'never used',
  explanation: `
Remove the variable. If its value has to be computed all the same, drop the name or begin it with \`_\`, which says that nobody is meant to use it.`,
  example: `
func main() {
    const total = 3;
    print("done");
}`,
  mended: `
func main() {
    const total = 3;
    print(total);
}`,
});

export const neverRead = define<{ name: string }>({
  code: 1952,
  name: 'never-read',
  severity: 'warning',
  title: 'A variable that is assigned and never read',
  message: ({ name }) => `\`${name}\` is assigned, but nothing ever reads it`,
  label: () => 'never read',
  explanation: `
A value that nobody reads does nothing. Remove the variable and its assignments, or use it where it was meant to be used.`,
  example: `
func main() {
    let last = 0;
    for (i in 0..3) { last = i; }
}`,
  mended: `
func main() {
    let last = 0;
    for (i in 0..3) { last = i; }
    print(last);
}`,
});

export const unusedFunction = define<{ name: string }>({
  code: 1953,
  name: 'unused-function',
  severity: 'warning',
  title: 'A nested function that nothing uses',
  message: ({ name }) => `the function \`${name}\` is never used`,
  label: () => 'never used',
  explanation: `
Nested functions are known only inside the function around them, and nothing there uses this one.`,
  example: `
func main() {
    func helper(): int { return 1; }
    print("done");
}`,
  mended: `
func main() {
    func helper(): int { return 1; }
    print(helper());
}`,
});

export const unusedPrivate = define<{ what: string; name: string; owner: string; assigned: boolean }>({
  code: 1974,
  name: 'unused-private',
  severity: 'warning',
  title: 'Something private that nothing uses',
  message: ({ what, name, assigned }) => (assigned ? `nothing reads the private ${what} \`${name}\`` : `the private ${what} \`${name}\` is never used`),
  label: ({ owner, assigned }) => (assigned ? `it is assigned in \`${owner}\`, and no more` : `nothing in \`${owner}\` uses it, and nothing else can`),
  explanation: `
What is private can be used in its own class or module only, and nothing there does. Remove it, use it where it was meant to be used, or make it public when
others are to use it.`,
  example: `
class Counter {
    private int count = 0;

    func tick() { this.count = 1; }
}

new Counter().tick();`,
  mended: `
class Counter {
    private int count = 0;

    func tick(): int { this.count = 1; return this.count; }
}

print(new Counter().tick());`,
});

export const neverAssigned = define<{ name: string; owner: string; isZero?: true; unpassedTo?: string }>({
  code: 1976,
  name: 'never-assigned',
  severity: 'warning',
  title: 'A private field that never gets a value',
  message: ({ name, isZero, unpassedTo }) => (unpassedTo !== undefined ? `the parameter \`${name}\` is not used, and \`${unpassedTo}\` does not get it` : isZero ? `the parameter \`${name}\` is not used, and the field of that name gets no value` : `nothing gives the private field \`${name}\` a value, so reading it is an error`),
  label: ({ owner }) => `no value here, and nothing in \`${owner}\` assigns it`,
  explanation: `
A field of a class, List, Map or function that is declared without a value is late: reading it before it was assigned is the error 3105. Only its own class can assign
what is private, and this one does not. Give it a value where it is declared or in the constructor, or make its type nullable.

A constructor that takes what its base would keep under the same name, and neither uses it nor calls \`super(…)\`, leaves the base with its default.`,
  example: `
class Queue {
    private List<String> items;

    func size(): int { return this.items.length; }
}

print(new Queue().size());`,
  mended: `
class Queue {
    private List<String> items = [];

    func size(): int { return this.items.length; }
}

print(new Queue().size());`,
});

export const noEffect = define({
  code: 1954,
  name: 'no-effect',
  severity: 'warning',
  title: 'A statement without effect',
  message: () => 'this statement does nothing',
  label: () => 'its value is not used',
  explanation: `
The expression is computed and its value thrown away. Often a \`==\` stands where \`=\` was meant, a call lacks its \`()\`, or a \`return\` is missing.`,
  example: `
func main() {
    let total = 1;
    total + 1;
    print(total);
}`,
  mended: `
func main() {
    let total = 1;
    total += 1;
    print(total);
}`,
});

export const unusedResult = define<{ name: string }>({
  code: 1955,
  name: 'unused-result',
  severity: 'warning',
  title: 'A result that is thrown away',
  message: ({ name }) => `\`${name}\` changes nothing: its result is what counts, and it is not used`,
  label: () => 'the result is thrown away',
  explanation: `
Strings and numbers never change, and methods such as \`sorted\` or \`map\` give a new collection and leave the old one as it is. Assign the result or
return it.`,
  example: `
func main() {
    let name = " Ada ";
    name.trim();
    print(name);
}`,
  mended: `
func main() {
    let name = " Ada ";
    name = name.trim();
    print(name);
}`,
});

export const unreachableCode = define({
  code: 1950,
  name: 'unreachable-code',
  severity: 'warning',
  title: 'Code that never runs',
  message: () => 'this never runs',
  label: () => 'control never comes here',
  explanation: `
What stands above always leaves: with \`return\`, \`throw\`, \`break\`, \`continue\`, or in a loop without end. Remove the code, or the statement that
leaves.`,
  example: `
func size(): int {
    return 1;
    print("done");
}`,
  mended: `
func size(): int {
    print("done");
    return 1;
}`,
});

export const unreachableArm = define({
  code: 1964,
  name: 'unreachable-arm',
  severity: 'warning',
  title: 'An arm that no value reaches',
  message: () => 'the arms above take every value that this one would take',
  label: () => 'never reached',
  explanation: `
Arms are tried from the top. Remove this one, or move it above the arm that takes its values.`,
  example: `
func name(n: int): String {
    return match (n) {
        1 => "one",
        _ => "many",
        2 => "two",
    };
}`,
  mended: `
func name(n: int): String {
    return match (n) {
        1 => "one",
        2 => "two",
        _ => "many",
    };
}`,
});

export const needlessAlternative = define({
  code: 1971,
  name: 'needless-alternative',
  severity: 'warning',
  title: 'An alternative that adds nothing',
  message: () => 'the patterns before this alternative take every value that it would take',
  label: () => 'adds nothing',
  explanation: `
The alternatives of a pattern are tried from left to right, behind those of the arms above. Remove this one, or write what was meant in its place.`,
  example: `
func isVowel(letter: String): bool {
    return match (letter) {
        "a" | "e" | "i" | "o" | "a" => true,
        _ => false,
    };
}`,
  mended: `
func isVowel(letter: String): bool {
    return match (letter) {
        "a" | "e" | "i" | "o" | "u" => true,
        _ => false,
    };
}`,
});

export const unreachableCatch = define<{ type: string; earlier: string }>({
  code: 1965,
  name: 'unreachable-catch',
  severity: 'warning',
  title: 'A handler that no error reaches',
  message: ({ type }) => `no \`${type}\` comes to this handler`,
  label: ({ earlier }) => `every \`${earlier}\` was caught above`,
  explanation: `
Handlers are tried from the top. Put the one for the narrower class first.`,
  example: `
class ShopError extends Error {
    constructor() { super(8123, "no stock"); }
}

func main() {
    try { print(1); } catch (e: Error) { print(e.message); } catch (e: ShopError) { print(e.code); }
}`,
  mended: `
class ShopError extends Error {
    constructor() { super(8123, "no stock"); }
}

func main() {
    try { print(1); } catch (e: ShopError) { print(e.code); } catch (e: Error) { print(e.message); }
}`,
});
