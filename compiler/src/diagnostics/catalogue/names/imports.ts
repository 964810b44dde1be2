import { define } from '../../definition.ts';

// 1220–1239: imports.

export const unknownModule = define<{ name: string }>({
  code: 1220,
  name: 'unknown-module',
  severity: 'error',
  title: 'Unknown module',
  message: ({ name }) => `there is no module \`${name}\``,
  label: () => 'no such module',
  explanation: `
A module's name is the path of its file under the package's source folder, with dots for slashes and the package's name
in front: \`src/storage/disk.nc\` of the package \`shop\` is \`shop.storage.disk\`. Modules of the standard library start with
\`noodlecore.\`. Names are case-sensitive.`,
  example: `
import noodlecore.jsn

func main() {}`,
  mended: `
import noodlecore.json

func main() { print(Json.parse("1")); }`,
});

export const unknownExport = define<{ name: string; module: string }>({
  code: 1221,
  name: 'unknown-export',
  severity: 'error',
  title: 'The module has no such name',
  message: ({ name, module }) => `module \`${module}\` has no \`${name}\``,
  label: ({ name }) => `\`${name}\` is not declared there`,
  explanation: `
An import in braces and a name after a module's name must be one that the module declares at its top level.
Members of classes are not imported: import the class.`,
  example: `
import noodlecore.json.{Jsn}

func main() {}`,
  mended: `
import noodlecore.json.{Json}

func main() { print(Json.parse("1")); }`,
});

export const privateImport = define<{ name: string; module: string }>({
  code: 1222,
  name: 'private-import',
  severity: 'error',
  title: 'Private to another module',
  message: ({ name, module }) => `\`${name}\` is private to module \`${module}\``,
  label: () => 'not visible from here',
  explanation: `
A top-level declaration marked \`private\` can be used only in its own module. Use what the module offers publicly, or take
the \`private\` away if the module is yours and the name is meant for others.`,
  example: `
import noodlecore.core.universal.{derivedToString}

func main() {}`,
  mended: `
import noodlecore.core.universal.{typeName}

func main() { print(typeName(1)); }`,
});

export const selfImport = define<{ name: string }>({
  code: 1223,
  name: 'self-import',
  severity: 'error',
  title: 'A module imports itself',
  message: ({ name }) => `module \`${name}\` imports itself`,
  label: () => 'this is the module that you are in',
  explanation: `
All that a module declares is in scope in the whole module already; it does not import itself. Take the import out.`,
  example: `
import example

func main() {}`,
  mended: `
func main() {}`,
});

export const packageCycle = define<{ from: string; to: string }>({
  code: 1224,
  name: 'package-cycle',
  severity: 'error',
  title: 'Two packages import each other',
  message: ({ from, to }) => `package \`${to}\` already depends on package \`${from}\``,
  label: ({ from, to }) => `this makes \`${from}\` and \`${to}\` depend on each other`,
  explanation: `
Modules of one package may import each other in a circle; packages may not: neither could then be built, published or
replaced without the other. Move what both need into one of them, or into a third package.`,
  example: `
import billing.invoice

class Order {}
func bill(order: Order): Invoice { return new Invoice(); }`,
  mended: `
import billing.tax

class Order {}
func bill(order: Order): int { return taxOf(10); }`,
  around: {
    module: 'shop.orders',
    others: {
      'billing.invoice': `
import shop.orders

class Invoice { Order? order; }`,
      'billing.tax': 'func taxOf(amount: int): int { return amount / 5; }',
    },
  },
});

export const coreImport = define<{ name: string }>({
  code: 1225,
  name: 'core-module-import',
  severity: 'warning',
  title: 'The core library needs no import',
  message: ({ name }) => `\`${name}\` belongs to the core library, which is in scope everywhere`,
  label: () => 'this import is not needed',
  explanation: `
The modules \`noodlecore.core.*\` (numbers, String, List, Map, Set, tasks, …) are in scope in every module without being imported.
Other modules of the standard library, such as \`noodlecore.json\`, are imported.`,
  example: `
import noodlecore.core.list

func main() { print([1, 2].length); }`,
  mended: `
func main() { print([1, 2].length); }`,
});

export const packageNotListed = define<{ name: string; from: string; why: 'does not list' | 'lists for its tests only' }>({
  code: 1226,
  name: 'package-not-listed',
  severity: 'error',
  title: 'A package that noodle.json does not list',
  message: ({ name, from, why }) => `\`${from}\` imports the package \`${name}\`, which its noodle.json ${why}`,
  label: () => 'not among its dependencies',
  explanation: `
A package may import what its own noodle.json lists under \`dependencies\`; what is listed under \`developmentDependencies\` is for its tests. The package
is there because another one needs it, and it would go away, or become another version, with that one: \`noodle pkg add NAME\` lists it.`,
  example: `
import text_tools.wrap

func main() { print(wrap("a b")); }`,
  mended: `
import geometry.shapes

func main() { print(area(2)); }`,
  around: {
    module: 'shop.main',
    others: { 'text_tools.wrap': 'func wrap(text: String): String { return text; }', 'geometry.shapes': 'func area(side: int): int { return side * side; }' },
    rules: { capabilities: [], packages: { text_tools: 'not-listed', geometry: 'listed' } },
  },
});

export const packageNotInstalled = define<{ name: string }>({
  code: 1227,
  name: 'package-not-installed',
  severity: 'error',
  title: 'A package that is not installed',
  message: ({ name }) => `the package \`${name}\` is listed in noodle.json, and not installed`,
  label: () => 'not installed, or not in the version that noodle.lock names',
  explanation: `
noodle.json says which packages are needed; \`noodle pkg install\` chooses their versions, writes them into noodle.lock and puts them into \`.noodle/packages\`.
Do so after every change of these files, and after getting the sources anew.`,
  example: `
import payments.cards

func main() {}`,
  mended: `
import text_tools.wrap

func main() { print(wrap("a b")); }`,
  around: {
    module: 'shop.main',
    others: { 'text_tools.wrap': 'func wrap(text: String): String { return text; }' },
    rules: { capabilities: [], packages: { text_tools: 'listed', payments: 'not-installed' } },
  },
});

export const unaskedCapability = define<{ name: string; module: string; capabilities: readonly string[] }>({
  code: 1228,
  name: 'capability-not-asked-for',
  severity: 'error',
  title: 'A package does what it did not ask for',
  message: ({ name, module, capabilities }) => `the package \`${name}\` imports \`${module}\`, and its noodle.json does not ask for ${capabilities.map((each) => `\`${each}\``).join(' and ')}`,
  label: ({ capabilities }) => `leads to what needs ${capabilities.map((each) => `\`${each}\``).join(', ')}`,
  explanation: `
Whoever uses a package sees in its noodle.json what it can do to the world outside: its code can import only modules of the library that need no other
capabilities than those under \`permissions\`. Ask for them there, or let whoever uses the package hand in what it needs: a text instead of a
path, a function that fetches instead of an address.`,
  example: `
import noodlecore.env

func home(): String? { return Env.get("HOME"); }`,
  mended: `
func greeting(home: String?): String { return home ?? "nowhere"; }`,
  around: { module: 'greeter.main', others: {}, rules: { capabilities: ['read'], packages: {} } },
});
