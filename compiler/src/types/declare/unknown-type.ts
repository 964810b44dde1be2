import { foreignType, unknownType } from '../../diagnostics/catalogue/names.ts';
import type { Details, Fix } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { suggestName } from '../../names/import-suggestion.ts';
import { namesInScope } from '../../names/scope.ts';
import type { ModuleSymbol, TopLevelSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** Says that a type is not known, and what was probably meant: the word of another language, or a slip of the keys. */
export function reportUnknownType(scope: TypeScope, at: ast.NodeBase, name: string): void {
  const span = spanIn(scope, at);
  const foreign = FOREIGN.get(name);
  if (foreign) {
    const fixes = foreign.sure ? [replacement(scope, at, foreign.right, true)] : [];
    scope.diagnostics.push(foreignType(span, { name, right: foreign.right }, { hint: foreign.hint, fixes }));
    return;
  }
  const details = suggestName(scope.module, name, () => misspelt(scope, at, name));
  // What cannot be mended place by place is told once.
  if (!details && scope.module.reportedTypes.has(name)) return;
  scope.module.reportedTypes.add(name);
  scope.diagnostics.push(unknownType(span, { name }, details ?? { hint: hintFor(name) }));
}

function misspelt(scope: TypeScope, at: ast.NodeBase, name: string): Details | null {
  const near = closest(name, typeNames(scope));
  return near ? { label: `did you mean \`${near}\`?`, fixes: [replacement(scope, at, near, false)] } : null;
}

/** What a symbol is, with its article. */
export function describeSymbol(symbol: TopLevelSymbol): string {
  switch (symbol.kind) {
    case 'class':
      return symbol.classKind === 'interface' || symbol.classKind === 'enum' ? `an ${symbol.classKind}` : `a ${symbol.classKind}`;
    case 'function':
      return 'a function';
    case 'variable':
      return symbol.constant ? 'a constant' : 'a variable';
    case 'type-alias':
      return 'a type alias';
  }
}

function hintFor(name: string): string {
  if (/^[A-Z]$/.test(name)) return `if \`${name}\` is meant to be a type parameter, list it after the declared name: \`<${name}>\``;
  return `declare \`${name}\`, or import the module that declares it`;
}

function* typeNames(scope: TypeScope): Iterable<string> {
  yield* ['int', 'float', 'bool', 'any'];
  for (const parameter of scope.typeParameters) yield parameter.name;
  for (const name of namesInScope(scope.module)) if (isType(scope.module, name)) yield name;
}

function isType(module: ModuleSymbol, name: string): boolean {
  const symbol = module.members.get(name) ?? module.imported.get(name)?.[0] ?? module.prelude.get(name);
  return symbol?.kind === 'class' || symbol?.kind === 'type-alias' || (!symbol && module.namespaces.has(name));
}

function replacement(scope: TypeScope, at: ast.NodeBase, newText: string, sure: boolean): Fix {
  return { title: `Write \`${newText}\``, sure, edits: [{ span: spanIn(scope, at), newText }] };
}

interface Foreign {
  readonly right: string;
  /** Whether nothing else can be meant, so that the fix may be applied unasked. */
  readonly sure: boolean;
  readonly hint?: string;
}

function words(right: string, names: string, hint?: string): [string, Foreign][] {
  return names.split(' ').map((name) => [name, { right, sure: /^\w+$/.test(right), hint }]);
}

const FOREIGN: ReadonlyMap<string, Foreign> = new Map([
  ...words('String', 'string str Str text CharSequence'),
  ...words('String', 'char Char Character', 'a String holds any number of characters; `c\'x\'` is the int of one'),
  ...words('bool', 'boolean Boolean Bool'),
  ...words('int', 'integer Integer Int Int32 Int64 long Long short Short byte Byte i32 i64 u32 u64 i8 u8 usize isize uint bigint BigInt'),
  ...words('float', 'double Double Float Float64 Float32 f32 f64 real decimal'),
  ...words('int` or `float', 'number Number num', '`int` holds whole numbers, `float` the others'),
  ...words('List', 'Array list array ArrayList MutableList LinkedList Vec Vector Seq Slice'),
  ...words('Map', 'Dict dict Dictionary HashMap MutableMap Hash Hashtable LinkedHashMap TreeMap'),
  ...words('Set', 'HashSet MutableSet'),
  ...words('any', 'Object object Any unknown dynamic mixed'),
  ...words('void', 'Void Unit unit undefined None Nothing', 'a function without a result leaves the type out'),
  ...words('Bytes', 'ByteArray Uint8Array Buffer bytes bytearray'),
  ...words('Task', 'Promise Future Deferred CompletableFuture'),
  ...words('Error', 'Exception Throwable RuntimeException'),
  ...words('(A) => R', 'Function Callable Func Callback', 'write the type of a function with its parameters and result, as in `(int, String) => bool`'),
  ...words('T?', 'Optional Option Maybe Nullable', 'a type that may be null is written with a `?`, as in `String?`'),
]);
