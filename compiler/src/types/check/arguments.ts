import {
  argumentTwice,
  missingArguments,
  positionalAfterNamed,
  tooManyArguments,
  unknownArgument,
} from '../../diagnostics/catalogue/expressions.ts';
import { withArticle } from '../../diagnostics/article.ts';
import type { Details, Fix, Label } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { spanOf } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import type { Symbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { hiddenClass, hiddenCore } from '../hidden-core.ts';
import { constructorOf } from '../members.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { formatted, joined } from '../call-text.ts';
import { possibleFix, replace } from './fixes.ts';
import { gather } from './rest-arguments.ts';
import { count } from './mismatch.ts';
import { namedInBraces } from './named-in-braces.ts';

/** A call as the user sees it: for the words and places of reports. */
export interface CallSite {
  readonly node: ast.CallExpression | ast.NewExpression;
  readonly args: readonly ast.Argument[];
  /** `` `f` ``, `` `new Point` ``. */
  readonly name: string;
  /** What is called, where it has a declaration. */
  readonly symbol: Symbol | null;
}

/** A parameter as far as meeting arguments goes. */
export interface Slot {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  /** Takes all arguments that are left. */
  readonly rest: boolean;
  readonly node: { readonly id: number; readonly start: number; readonly end: number };
}

/** `args[i]` belongs to slot i, null to a default. Null after a report. */
export function placeArguments(body: Body, site: CallSite, slots: readonly Slot[]): (ast.Expression | null)[] | null {
  const { args } = site;
  const placed: (ast.Expression | null)[] = [];
  let positional = 0;
  while (positional < args.length && args[positional].name === null) positional++;
  const fixed = slots.at(-1)?.rest ? slots.length - 1 : slots.length;
  if (positional > slots.length && fixed === slots.length) return reportTooMany(body, site, slots);
  for (let i = 0; i < positional && i < fixed; i++) placed.push(args[i].value);
  if (positional > fixed) placed.push(gather(body, args.slice(fixed, positional)));
  while (placed.length < slots.length) placed.push(null);
  if (positional < args.length && !placeNamed(body, site, slots, placed, positional)) return null;
  return hasMissing(slots, placed) ? reportMissing(body, site, slots, placed) : placed;
}

function placeNamed(body: Body, site: CallSite, slots: readonly Slot[], placed: (ast.Expression | null)[], first: number): boolean {
  let fine = true;
  for (let i = first; i < site.args.length; i++) {
    const argument = site.args[i];
    if (!argument.name) {
      body.report(positionalAfterNamed, argument, {});
      return false;
    }
    fine = placeOne(body, site, slots, placed, argument, argument.name) && fine;
  }
  return fine;
}

function placeOne(body: Body, site: CallSite, slots: readonly Slot[], placed: (ast.Expression | null)[], argument: ast.Argument, name: ast.Identifier): boolean {
  const at = slots.findIndex((slot) => slot.name === name.name);
  if (at < 0) {
    reportUnknown(body, site, slots, name);
    return false;
  }
  const before = placed[at];
  if (before) {
    body.report(argumentTwice, name, { name: name.name, callee: site.name }, { secondary: [{ span: body.span(before), text: `\`${name.name}\` has this value already` }] });
    return false;
  }
  placed[at] = argument.value;
  return true;
}

/** Checks the arguments of a call that is broken anyway: only for the mistakes inside them. */
export function checkLoose(body: Body, args: readonly ast.Argument[], slots: readonly Slot[] = []): void {
  for (const [i, argument] of args.entries()) {
    const slot = argument.name ? slots.find((each) => each.name === argument.name?.name) : slots[i];
    body.check(argument.value, slot?.type ?? errorType);
  }
}

function hasMissing(slots: readonly Slot[], placed: readonly (ast.Expression | null)[]): boolean {
  for (let i = 0; i < slots.length; i++) if (placed[i] === null && !slots[i].optional) return true;
  return false;
}

function reportTooMany(body: Body, site: CallSite, slots: readonly Slot[]): null {
  const { args } = site;
  const decimal = decimalComma(args);
  if (decimal !== null) return reportDecimalComma(body, site, slots.length, decimal);
  const first = args[slots.length];
  const extra = { start: first.start, end: args[args.length - 1].end };
  body.report(tooManyArguments, extra, { callee: site.name, takes: count(slots.length, 'argument'), found: args.length }, {
    secondary: declarationOf(site),
    hint: constructorHint(site, slots) ?? habitHint(body, site),
    fixes: tooManyFixes(body, site, slots),
  });
  return null;
}

/** `new Config("web")` of a class without a constructor, whose fields wait for their values. */
function constructorHint({ symbol, node, args }: CallSite, slots: readonly Slot[]): string | undefined {
  if (node.kind !== 'new' || slots.length > 0 || symbol?.kind !== 'class' || symbol.classKind !== 'class' || symbol.constructorSymbol) return undefined;
  const fields = [...symbol.fields.values()].filter((field) => !field.static).slice(0, args.length).map(({ name }) => `this.${name}`);
  return fields.length === args.length ? `\`${symbol.name}\` has no constructor: \`constructor(${fields.join(', ')}) {}\` would take ${args.length === 1 ? 'it' : 'them'}` : undefined;
}

/** `print(a, b)` prints one text, and what takes a list gets one; else what is too much goes. */
function tooManyFixes(body: Body, site: CallSite, slots: readonly Slot[]): Fix[] {
  const { args } = site;
  const end = args[args.length - 1].end;
  const last = slots.at(-1)?.type;
  if (isPrint(site)) {
    const text = args.every((each) => each.name === null) ? textOf(args.map((each) => body.text(each.value))) : null;
    return text === null ? [] : [possibleFix('print one text', replace(body, { start: args[0].start, end }, text))];
  }
  const meant = defaultOfMap(body, site) ?? extremeOfSeveral(body, site);
  if (meant) return [meant];
  const isList = slots.length > 0 && args[slots.length - 1].value.kind === 'list';
  if (!isList && last && (isInstanceOf(last, body.core.list) || isInstanceOf(last, body.core.iterable))) {
    const given = { start: args[slots.length - 1].start, end };
    return [possibleFix('make a list of them', replace(body, given, `[${body.text(given)}]`))];
  }
  const start = slots.length > 0 ? args[slots.length - 1].end : args[0].start;
  return [possibleFix('remove what is too much', replace(body, { start, end }, ''))];
}

/** `map.get(key, 0)`, as in Python. */
function defaultOfMap(body: Body, { symbol, node, args }: CallSite): Fix | null {
  if (symbol?.kind !== 'function' || symbol.name !== 'get' || symbol.owner?.key !== body.core.map.key || args.length !== 2) return null;
  if (node.kind !== 'call' || node.callee.kind !== 'member') return null;
  return possibleFix('write `getOrDefault`', replace(body, node.callee.name, 'getOrDefault'));
}

/** `Math.max(a, b, c)`, as in JavaScript. */
function extremeOfSeveral(body: Body, { symbol, node, args }: CallSite): Fix | null {
  if (symbol?.kind !== 'function' || symbol.owner?.key !== body.module.symbol.prelude.get('Math')?.key || (symbol.name !== 'max' && symbol.name !== 'min')) return null;
  const written = `[${args.map(({ value }) => body.text(value)).join(', ')}].${symbol.name}()`;
  return possibleFix(`write \`${written}\``, replace(body, node, written));
}

/** `price(19,99)`: two ints with only a comma between them. */
function decimalComma(args: readonly ast.Argument[]): { readonly start: number; readonly end: number } | null {
  const at = args.findIndex(({ value }, i) => value.kind === 'int' && args[i + 1]?.value.kind === 'int' && args[i + 1].start === value.end + 1);
  return at < 0 ? null : { start: args[at].start, end: args[at + 1].end };
}

function reportDecimalComma(body: Body, site: CallSite, slots: number, at: { readonly start: number; readonly end: number }): null {
  const written = body.text(at).replace(',', '.');
  body.report(tooManyArguments, at, { callee: site.name, takes: count(slots, 'argument'), found: site.args.length }, {
    label: 'the fraction of a number stands behind a point',
    fixes: [possibleFix(`write \`${written}\``, replace(body, at, written))],
  });
  return null;
}

/** `"n = %d", n` has a place for the value; else they stand one behind the other. */
function textOf(written: readonly string[]): string | null {
  return formatted(written) ?? joined(written);
}

function isPrint({ symbol }: CallSite): boolean {
  return symbol?.kind === 'function' && symbol.name === 'print' && symbol.module.name === 'noodlecore.core.print';
}

function reportMissing(body: Body, site: CallSite, slots: readonly Slot[], placed: readonly (ast.Expression | null)[]): null {
  const missing = slots.filter((slot, i) => placed[i] === null && !slot.optional);
  // The parameters of a function that is only known by its type have no names.
  const names = missing.map((slot) => (/^\d/.test(slot.name) ? (slot.type.kind === 'error' ? 'another argument' : withArticle(showType(slot.type))) : `\`${slot.name}: ${showType(slot.type)}\``)).join(', ');
  const { node } = site;
  const start = node.kind === 'call' ? node.callee.end : node.type.end;
  const hidden = hiddenConstructor(body, site);
  const secondary = [...parameterLabels(site, missing), ...(hidden?.secondary ?? [])];
  body.report(missingArguments, { start, end: Math.max(node.end, start) }, { callee: site.name, missing: names }, { secondary, hint: hidden?.hint ?? habitHint(body, site), fixes: namedInBraces(body, site.args, slots.map(({ name }) => name)) });
  return null;
}

/** `new Set<int>()`, where a class of this program that is called so hides the one of the core library, which needs nothing. */
function hiddenConstructor(body: Body, { symbol, node, args }: CallSite): Details | null {
  const module = body.module.symbol;
  const owner = symbol?.kind === 'class' ? symbol : symbol?.kind === 'function' ? symbol.owner : null;
  if (!owner || node.kind !== 'new' || args.length > 0) return null;
  const hidden = hiddenClass(module, owner);
  const needs = hidden === null ? undefined : constructorOf(hidden.thisType)?.signature.parameters.some(({ optional }) => !optional);
  return hidden === null || needs === true ? null : hiddenCore(module, owner);
}

/** What other languages call with fewer or more arguments, by class and method of the library. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['Math.max', 'the largest of a List is `list.max()`'],
  ['Math.min', 'the smallest of a List is `list.min()`'],
  ['new List', 'a List is written `[1, 2]`, or made with `List.filled(n, value)`, `List.generate(n, make)` or `List.from(items)`'],
  ['new Map', 'a Map is written `{ "a": 1 }`, or made of pairs: `pairs.toMap()`'],
  ['String.replace', 'capital and small letters are told apart: `text.toLowerCase().replace(…)`, or a `Regex` with the flag `i`'],
  ['String.compareTo', '`compareIgnoreCase(other)` takes capital and small letters for the same'],
  ['Map.merge', 'it takes a whole Map; one value is changed with `update(key, initial, (old) => …)`'],
  ['List.first', 'the first item that passes a test: `find(…)`, which may be null'],
  ['List.last', 'the last item that passes a test: `findLast(…)`, which may be null'],
  ['List.single', 'the items that pass a test: `filter(…).single()`'],
  ['List.associate', 'it takes two functions: `associate((x) => x.id, (x) => x.name)`; `map((x) => new Tuple(x.id, x.name)).toMap()` does the same'],
  ['List.zipWithNext', 'pairs of neighbours: `zipWithNext((a, b) => new Tuple(a, b))`'],
  ['List.chunked', 'write `chunked(size).map(…)`'],
  ['List.windowed', 'write `windowed(size).map(…)`'],
]);

function habitHint(body: Body, { symbol, node, name }: CallSite): string | undefined {
  const owner = symbol?.kind === 'class' ? symbol : symbol?.kind === 'function' ? symbol.owner : null;
  if (!owner || body.module.symbol.prelude.get(owner.name)?.key !== owner.key) return undefined;
  return HABITS.get(node.kind === 'new' ? name : `${owner.name}.${name}`);
}

/** Points at the parameters that nothing was given for, or at the function where they stand nowhere. */
function parameterLabels(site: CallSite, missing: readonly Slot[]): readonly Label[] {
  const { symbol } = site;
  if (!symbol || symbol.kind === 'module') return [];
  const written = missing.filter((slot) => slot.node.id >= 0);
  if (written.length === 0) return declarationOf(site);
  return written.slice(0, 3).map((slot) => ({ span: spanOf(symbol.module.source, slot.node), text: `\`${slot.name}\` is declared here` }));
}

function reportUnknown(body: Body, site: CallSite, slots: readonly Slot[], name: ast.Identifier): void {
  const near = closest(name.name, slots.map((slot) => slot.name)) ?? (isAssignment(body, name) ? null : onlyMissing(site, slots));
  const all = slots.map((slot) => `\`${slot.name}\``).join(', ');
  body.report(unknownArgument, name, { name: name.name, callee: site.name }, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    hint: isAssignment(body, name) ? `an assignment is a statement of its own: \`${name.name} = …;\`` : near || slots.length === 0 ? undefined : `its parameters: ${all}`,
    fixes: near ? [possibleFix(`write \`${near}\``, replace(body, name, near))] : [],
    secondary: declarationOf(site),
  });
}

/** `new History(size: 3)`, where `limit` is all that it takes. */
function onlyMissing({ args }: CallSite, slots: readonly Slot[]): string | null {
  return args.length === 1 && slots.length === 1 && !slots[0].rest ? slots[0].name : null;
}

/** `print(count = 3)`, of a variable. */
function isAssignment(body: Body, { name, end }: ast.Identifier): boolean {
  const isVariable = body.names.has(name) || body.module.symbol.members.get(name)?.kind === 'variable';
  return isVariable && /^\s*=/.test(body.module.source.text.slice(end, end + 20));
}

export function declarationOf(site: CallSite): readonly Label[] {
  const { symbol } = site;
  // The core library is not what the user wrote wrong.
  return symbol && symbol.kind !== 'module' && !symbol.module.name.startsWith('noodlecore.core.') ? [declaredHere(symbol)] : [];
}
