import { define } from '../../definition.ts';

// 1200–1219: names that are not there.

export const unknownName = define<{ name: string }>({
  code: 1201,
  name: 'unknown-name',
  severity: 'error',
  title: 'Unknown name',
  message: ({ name }) => `there is no \`${name}\` here`,
  label: ({ name }) => `nothing in scope is called \`${name}\``,
  explanation: `
A name must be declared before it can be used: as a local variable or parameter, at the top level of this module, in a
module that this one imports, or in the core library. Fields and methods of the own class are written with \`this.\`.`,
  example: `
func main() {
    let total = 3;
    print(totl);
}`,
  mended: `
func main() {
    let total = 3;
    print(total);
}`,
});

export const unknownType = define<{ name: string }>({
  code: 1202,
  name: 'unknown-type',
  severity: 'error',
  title: 'Unknown type',
  message: ({ name }) => `there is no type \`${name}\``,
  label: ({ name }) => `no type is called \`${name}\``,
  explanation: `
A type is a class, interface, record, enum or alias: of this module, of a module that this one imports, or of the core
library. If the type lives in another module, import that module; a type parameter must be listed after the name of the
function or class (\`func first<T>(items: List<T>): T\`).`,
  example: `
class Node {}

func visit(node: Nod) {}`,
  mended: `
class Node {}

func visit(node: Node) {}`,
});

export const notAType = define<{ name: string; what: string; isMade?: true }>({
  code: 1203,
  name: 'not-a-type',
  severity: 'error',
  title: 'Not a type',
  message: ({ name, what, isMade }) => `\`${name}\` is ${what}, not a ${isMade ? 'class' : 'type'}`,
  label: ({ what }) => `a type must stand here, and this is ${what}`,
  explanation: `
Where a type is expected, only the name of a class, interface, record, enum, alias or type parameter may stand.
A module's name needs one of its types after a dot, and a single case of an enum is no type of its own: use the enum.`,
  example: `
func size(): int { return 1; }

func twice(x: size): int { return 2; }`,
  mended: `
func size(): int { return 1; }

func twice(x: int): int { return 2; }`,
});

export const foreignType = define<{ name: string; right: string }>({
  code: 1204,
  name: 'foreign-type',
  severity: 'error',
  title: 'A type name of another language',
  message: ({ name, right }) => `\`${name}\` is called \`${right}\` here`,
  label: ({ right }) => `write \`${right}\``,
  explanation: `
Every type has exactly one name: \`int\`, \`float\`, \`bool\`, \`String\`, \`Bytes\`, \`List<T>\`, \`Map<K, V>\`, \`Set<T>\`, \`any\`, \`void\`.
The names that other languages use for them are understood only in order to say which one is meant.`,
  example: `
func greet(name: string): String { return "hello " + name; }`,
  mended: `
func greet(name: String): String { return "hello " + name; }`,
});

export const clashingImports = define<{ name: string }>({
  code: 1205,
  name: 'clashing-imports',
  severity: 'error',
  title: 'Two imports bring the same name',
  message: ({ name }) => `\`${name}\` comes from more than one import`,
  label: ({ name }) => `which \`${name}\` is meant?`,
  explanation: `
Two imported modules both declare this name. Importing both is fine as long as nobody uses the name; here it is used, so
say which is meant: write the module's name in front (\`registry.Entry\`), or import one of them under another name
(\`import store.{Entry as StoreEntry}\`).`,
  example: `
import noodlecore.json.{Json}
import noodlecore.regex.{Regex as Json}

func main() {
    print(Json.parse("1"));
}`,
  mended: `
import noodlecore.json.{Json}

func main() {
    print(Json.parse("1"));
}`,
});

export const pendingGlobal = define<{ name: string; module: string }>({
  code: 1206,
  name: 'global-needs-type',
  severity: 'error',
  title: 'A global used by other modules needs its type written',
  message: ({ name, module }) => `the type of \`${name}\` cannot be read off its declaration in \`${module}\``,
  label: () => 'its type is not known here',
  explanation: `
The type of a global variable is usually read off its value. Where the value is too involved for that (a \`match\`, a lambda whose types
are inferred), the module itself can still use the variable, but other modules need the type to be written: \`const table: Map<String, int> = …\`.`,
  example: `
import shop.prices

func main() { print(discount); }`,
  mended: `
import shop.prices

func main() { print(price); }`,
  around: {
    module: 'shop.main',
    others: {
      'shop.prices': `
const season = "winter";
const discount = match (season) { "winter" => [10, 20], _ => [0] };
const price: List<int> = match (season) { "winter" => [10, 20], _ => [0] };`,
    },
  },
});

export const misspeltDeclaration = define<{ declared: string; used: string }>({
  code: 1207,
  name: 'misspelt-declaration',
  severity: 'error',
  title: 'A declaration is spelt otherwise than its uses',
  message: ({ declared, used }) => `\`${declared}\` is declared, and \`${used}\` is used`,
  label: ({ used }) => `everything else writes \`${used}\``,
  explanation: `
Nothing uses the name that is declared here, and another name is used in several places and declared nowhere. It is one name, spelt wrong or
changed where it is declared: call it as its uses do.`,
  example: `
func main() {
    let conut = 0;
    count += 1;
    print(count);
}`,
  mended: `
func main() {
    let count = 0;
    count += 1;
    print(count);
}`,
});
