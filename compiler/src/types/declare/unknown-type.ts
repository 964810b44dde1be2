import { hasWord } from '../../base/words.ts';
import { foreignType, unknownType } from '../../diagnostics/catalogue/names.ts';
import { spanOf, type Details, type Fix, type TextEdit } from '../../diagnostics/diagnostic.ts';
import { closest, editDistance, slipOf } from '../../diagnostics/suggest.ts';
import { suggestName } from '../../names/import-suggestion.ts';
import { namesInScope } from '../../names/scope.ts';
import type { ModuleSymbol, TopLevelSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { foreignTypes, FUNCTION_TYPE } from '../../syntax/foreign-types.ts';
import { readArguments, readTypeArguments } from '../call-text.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** Says that a type is not known, and what was probably meant: the word of another language, or a slip of the keys. */
export function reportUnknownType(scope: TypeScope, at: ast.NodeBase, name: string): void {
  const span = spanIn(scope, at);
  if (reportForeign(scope, at, name)) return;
  const details = nameBeforeType(scope, at, name) ?? suggestName(scope.module, { name, span }, () => misspelt(scope, at, name));
  // What cannot be mended place by place is told once, and one import mends all places.
  const { reportedTypes } = scope.module;
  const parameter = details ? null : asParameter(scope, at, name);
  const isKnown = parameter ? parameter.names.every((each) => reportedTypes.has(keyOf(each, parameter))) : (!details || isImport(details)) && reportedTypes.has(name);
  if (isKnown) return;
  if (parameter) for (const each of parameter.names) reportedTypes.add(keyOf(each, parameter));
  reportedTypes.add(name);
  scope.diagnostics.push(unknownType(span, { name }, details ?? foreignError(scope, at, name) ?? { hint: hintFor(name), fixes: parameter ? [parameter.fix] : [] }));
}

/** `to String;`, where a field has its type first. */
function nameBeforeType(scope: TypeScope, at: ast.NodeBase, name: string): Details | null {
  const { source } = scope.module;
  const [behind, type] = /^[ \t]+(\w+\??)(?=[ \t]*[;=\n])/.exec(source.text.slice(at.end, at.end + LONGEST_TYPE)) ?? [];
  if (behind === undefined || type === undefined || !/^[a-z]/.test(name) || !isTypeName(scope, type.replace('?', ''))) return null;
  const newText = `${type} ${name}`;
  return { label: 'a field has its type first', fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span: spanOf(source, { start: at.start, end: at.end + behind.length }), newText }] }] };
}

const LONGEST_TYPE = 60;

function isTypeName(scope: TypeScope, name: string): boolean {
  return ['int', 'float', 'bool'].includes(name) || (/^[A-Z]/.test(name) && [...typeNames(scope)].includes(name));
}

/** Where an import that nobody answered to may bring any type: tells what other languages have without one (`Integer`, no `HashMap`), and slips of the keys. */
export function reportUnimportable(scope: TypeScope, at: ast.Identifier): void {
  const { name } = at;
  const foreign = foreignTypes.get(name);
  if (foreign !== undefined) {
    if (WITHOUT_IMPORT.has(foreign.right)) reportForeign(scope, at, name);
    return;
  }
  const near = slipOf(name, typeNames(scope));
  if (near !== null) scope.diagnostics.push(unknownType(spanIn(scope, at), { name }, meant(scope, at, near)));
}

const WITHOUT_IMPORT: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'String', 'void']);

/** `Integer`, `string` */
function reportForeign(scope: TypeScope, at: ast.NodeBase, name: string): boolean {
  const foreign = foreignTypes.get(name);
  if (!foreign) return false;
  const filled = name === 'Array' ? filledList(scope, at) : foreign.right === 'Error' ? madeError(scope, at) : null;
  const whole = foreign.sure ? null : withItsArguments(scope, at, name);
  const isNamed = foreign.right === 'Error' && scope.module.source.text[at.end] !== '(';
  const isSure = foreign.sure || (isNamed && !isMadeOrExtended(scope, at));
  const fixes = isSure || isNamed ? [replacement(scope, at, foreign.right, isSure)] : whole === null ? [] : [{ title: `write \`${whole.newText}\``, sure: false, edits: [whole] }];
  scope.diagnostics.push(foreignType(spanIn(scope, at), { name, right: foreign.right }, { hint: foreign.hint, fixes, ...filled }));
  return true;
}

/** `new Exception("empty")` and `extends Exception`: what makes an `Error` needs a code as well. */
function isMadeOrExtended({ module: { source } }: TypeScope, { start }: ast.NodeBase): boolean {
  return /\b(?:new|extends)\s+$/.test(source.text.slice(Math.max(0, start - 40), start));
}

/** `Optional<Grade>` is `Grade?`, `Function<int, String>` is `(int) => String`. */
function withItsArguments({ module: { source } }: TypeScope, { start, end }: ast.NodeBase, name: string): TextEdit | null {
  const written = readTypeArguments(source.text, end) ?? (name === 'Runnable' ? { args: [], end } : null);
  const newText = written && typeOfWord(name, written.args.map((each) => each.replace(/^\?\s*(?:super|extends)\s+/, '')));
  if (written === null || newText === null) return null;
  const isNullable = source.text[written.end] === '?' && newText.includes('=>');
  return { span: spanOf(source, { start, end: written.end }), newText: isNullable ? `(${newText})` : newText };
}

function typeOfWord(name: string, args: readonly string[]): string | null {
  if (name === 'Runnable') return '() => void';
  const last = args.at(-1);
  if (last === undefined) return null;
  switch (foreignTypes.get(name)?.right) {
    case 'T?':
      return args.length === 1 ? `${last.includes('=>') ? `(${last})` : last}?` : null;
    case FUNCTION_TYPE:
      return functionType(name, args, last);
    default:
      return null;
  }
}

function functionType(name: string, args: readonly string[], last: string): string {
  const all = args.join(', ');
  switch (name) {
    case 'Callback':
    case 'Consumer':
    case 'BiConsumer':
    case 'Action':
      return `(${all}) => void`;
    case 'Predicate':
    case 'BiPredicate':
      return `(${all}) => bool`;
    case 'UnaryOperator':
      return `(${last}) => ${last}`;
    case 'BinaryOperator':
      return `(${last}, ${last}) => ${last}`;
    case 'Comparator':
      return `(${last}, ${last}) => int`;
    default:
      return `(${args.slice(0, -1).join(', ')}) => ${last}`;
  }
}

/** `new Array(n)`, which is JavaScript's List of so many places that hold nothing yet. */
function filledList({ module: { source } }: TypeScope, { start, end }: ast.NodeBase): Details | null {
  const [word] = /new\s+$/.exec(source.text.slice(0, start)) ?? [];
  const call = word === undefined ? null : readArguments(source.text, end);
  if (word === undefined || call?.args.length !== 1 || source.text[end] !== '(') return null;
  const fill = source.text.startsWith('.fill(', call.end) ? readArguments(source.text, call.end + '.fill'.length) : null;
  const [value = 'null', ...more] = fill?.args ?? [];
  if (more.length > 0) return null;
  const newText = `List.filled(${call.args[0]}, ${value})`;
  const span = spanOf(source, { start: start - word.length, end: fill?.end ?? call.end });
  return { label: 'write `List.filled(…)`', hint: '`List.filled(n, x)` makes a List of `n` times `x`', fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span, newText }] }] };
}

/** `new IllegalStateException("empty")`, which lacks the code that an `Error` has. */
function madeError({ module: { source } }: TypeScope, { start, end }: ast.NodeBase): Details | null {
  const call = /new\s+$/.test(source.text.slice(0, start)) && source.text[end] === '(' ? readArguments(source.text, end) : null;
  if (call?.args.length !== 1 || !/^[`"']/.test(call.args[0])) return null;
  return { label: 'write `Error`, with a code', fixes: [{ title: 'make it an `Error`', sure: false, edits: [{ span: spanOf(source, { start, end: end + 1 }), newText: 'Error(8001, ' }] }] };
}

/** Reads types only to see what they are: what is wrong with them has yet to be told. */
export function withoutTelling<T>({ reportedTypes }: ModuleSymbol, read: () => T): T {
  const told = [...reportedTypes];
  const result = read();
  reportedTypes.clear();
  for (const each of told) reportedTypes.add(each);
  return result;
}

function isImport({ fixes }: Details): boolean {
  return fixes?.some(({ title }) => title.startsWith('import `')) ?? false;
}

function misspelt(scope: TypeScope, at: ast.NodeBase, name: string): Details | null {
  const near = nearestType(scope, name);
  return near ? meant(scope, at, near) : null;
}

/** Of names that are as near, one of this module. */
function nearestType(scope: TypeScope, name: string): string | null {
  const near = closest(name, typeNames(scope));
  const own = near === null ? null : closest(name, scope.module.members.keys());
  const distance = (word: string): number => editDistance(name.toLowerCase(), word.toLowerCase(), name.length);
  return near !== null && own !== null && distance(own) === distance(near) ? own : near;
}

function meant(scope: TypeScope, at: ast.NodeBase, near: string): Details {
  return { label: `did you mean \`${near}\`?`, fixes: [replacement(scope, at, near, false)] };
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

/** What a declaration should list as its type parameters. */
interface Unlisted {
  readonly names: readonly string[];
  readonly fix: Fix;
}

/** A letter that stands for a type in one declaration says nothing of it in another. */
function keyOf(name: string, { fix }: Unlisted): string {
  return `${name} ${fix.edits[0]?.span.start}`;
}

/** `class Node { T value; }`: lists the parameter behind the name of the declaration around. */
function asParameter(scope: TypeScope, at: ast.NodeBase, name: string): Unlisted | null {
  const { ast: module, source } = scope.module;
  const item = /^[A-Z]$/.test(name) ? module.items.find(({ start, end }) => start <= at.start && at.end <= end) : undefined;
  if (item === undefined || !('typeParameters' in item) || item.name.name === '') return null;
  const declared = methodAround(item, at, name, source.text) ?? item;
  if (declared.name.name === '') return null;
  const last = declared.typeParameters.at(-1);
  if (last !== undefined) {
    if (declared !== item || item.kind !== 'function') return null;
    return { names: [name], fix: { title: `add \`${name}\` to its type parameters`, sure: false, edits: [{ span: { source, start: last.end, end: last.end }, newText: `, ${name}` }] } };
  }
  const { end } = declared.name;
  const names = [name, ...lettersIn(scope, declared, source.text.slice(declared.start, declared.end)).filter((each) => each !== name)];
  const newText = `<${names.join(', ')}>`;
  return { names, fix: { title: `write \`${declared.name.name}${newText}\``, sure: false, edits: [{ span: { source, start: end, end }, newText }] } };
}

/** The single letters that stand where types do, and are none. */
function lettersIn(scope: TypeScope, { typeParameters }: { readonly typeParameters: readonly ast.TypeParameter[] }, text: string): string[] {
  const known = new Set([...typeNames(scope), ...typeParameters.map(({ name }) => name.name)]);
  const letters = [...text.matchAll(/(?:(?<=[:<]\s*)|(?<=[,(]\s*)(?=[A-Z]\b\s*[,>)])|(?<==>\s*))([A-Z])\b(?!\s*[.(:])/g)].map(([, letter]) => letter);
  return [...new Set(letters)].filter((letter) => !known.has(letter));
}

/** The method in whose text alone a type is named. */
function methodAround(item: ast.Item, at: ast.NodeBase, name: string, text: string): ast.FunctionDeclaration | null {
  const members: readonly ast.NodeBase[] = 'members' in item ? item.members : [];
  const method = 'members' in item ? item.members.find((each) => each.start <= at.start && at.end <= each.end) : undefined;
  if (method?.kind !== 'function' || method.typeParameters.length > 0) return null;
  const isNamed = (each: ast.NodeBase): boolean => hasWord(text.slice(each.start, each.end), name);
  return members.some((each) => each !== method && isNamed(each)) ? null : method;
}

/** `new InvalidOperationException("closed")`, as other languages make their errors. */
function foreignError({ module: { source } }: TypeScope, { start, end }: ast.NodeBase, name: string): Details | null {
  if (!/^[A-Z]\w*(?:Error|Exception)$/.test(name) || !/new\s+$/.test(source.text.slice(0, start)) || source.text[end] !== '(') return null;
  const newText = source.text[end + 1] === ')' ? `Error(8001, "${name}"` : 'Error(8001, ';
  return {
    hint: 'an error has a 4-digit code of your own and a message; a class that extends `Error` gives a kind of errors a name',
    fixes: [{ title: 'make an `Error`', sure: false, edits: [{ span: spanOf(source, { start, end: end + 1 }), newText }] }],
  };
}

function hintFor(name: string): string {
  if (/^[A-Z]$/.test(name)) return `if \`${name}\` is meant to be a type parameter, list it after the declared name: \`<${name}>\``;
  if (name === 'Result' || name === 'Either') return 'a function gives its result, and throws an `Error` where there is none';
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
  return { title: `write \`${newText}\``, sure, edits: [{ span: spanIn(scope, at), newText }] };
}
