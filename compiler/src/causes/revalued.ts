import { conditionNotBool, maybeNull, otherValue } from '../diagnostics/catalogue/expressions.ts';
import { applyEdits } from '../diagnostics/apply-fixes.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { DeclaredSlots, Slots } from './slots.ts';
import { unknownNameOf } from './unknown.ts';

const FIRST_OF_TYPES = 1400;
const MOST_VALUES = 6;
const MOST_CHANGES = 8;

/** `let total = "";`, and `total` taken for a number from there on; `const task = slow();`, and `task` waited for. */
export function* otherValues({ state, found, attempt }: Case): Generator<Cause> {
  if (!state.checked) return;
  const slots = new Slots(state.parsed.ast, state.checked, new DeclaredSlots(state));
  const blamed = new Map<ast.LetStatement, Diagnostic[]>();
  for (const each of found.filter(({ code }) => code >= FIRST_OF_TYPES)) for (const value of slots.valuesOf(each)) blamed.set(value, [...(blamed.get(value) ?? []), each]);
  const suspects = [...blamed].filter(([, by]) => by.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, MOST_VALUES);
  for (const [node, by] of suspects) {
    if (node.value === null) continue;
    let best: Cause | null = null;
    for (const edits of changesOf(node.value, by, state.symbol).slice(0, MOST_CHANGES)) {
      const outcome = attempt(edits);
      if (outcome === null) break;
      if (!outcome.isClean || outcome.explained.length < 2 || outcome.explained.length <= (best?.explains.length ?? 0)) continue;
      best = { explains: outcome.explained, told: told(state.symbol, node, node.value, edits, outcome.explained) };
      if (outcome.explained.length === found.length) break;
    }
    if (best) yield best;
  }
}

/** What the value may have been meant to be. */
function changesOf(value: ast.Expression, by: readonly Diagnostic[], module: ModuleSymbol): TextEdit[][] {
  const before = (newText: string): TextEdit[] => [{ span: { source: module.source, start: value.start, end: value.start }, newText }];
  const behind = (newText: string): TextEdit[] => [{ span: { source: module.source, start: value.end, end: value.end }, newText }];
  if (isLiteral(value)) return ['0', '0.0', '""', ...(isOnlyTested(value, by) ? [] : ['false']), '[]', '{}', ...(value.kind === 'null' ? [UNKNOWN_TYPE] : [])].map((newText) => [{ span: spanOf(module.source, value), newText }]);
  const names = new Set(by.map(unknownNameOf));
  const owners = [...module.members.values()].flatMap((each) => (each.kind === 'class' && each.typeParameters.length === 0 && [...names].some((name) => each.fields.has(name) || each.methods.has(name)) ? [each.name] : []));
  const isCall = value.kind === 'call';
  const unguarded = by.some(({ code }) => code === maybeNull.code) ? [behind('!')] : [];
  const conversions = conversionsFor(by).map((call) => (isOperand(value) ? behind(call) : [...before('('), ...behind(`)${call}`)]));
  return [...unguarded, ...conversions, ...spreadsIn(value, module), ...(isCall ? [before('spawn '), before('await ')] : [before('await ')]), ...(value.kind === 'name' || value.kind === 'member' ? [behind('()')] : []), ...owners.map((owner) => behind(` as ${owner}`)), ...shorter(value, module)];
}

/** `const native = natives.get(name)!.arity;`, and `native` taken for the object: the last member is too much. */
function shorter(value: ast.Expression, { source }: ModuleSymbol): TextEdit[][] {
  const last = value.kind === 'call' && value.args.length === 0 ? value.callee : value;
  return last.kind === 'member' ? [[{ span: { source, start: last.object.end, end: value.end }, newText: '' }]] : [];
}

/** `const deeper = [path, name];`, taken for a list of what `path` is a list of. */
function spreadsIn(value: ast.Expression, { source }: ModuleSymbol): TextEdit[][] {
  if (value.kind !== 'list') return [];
  return value.elements.filter(({ kind }) => kind === 'name' || kind === 'member' || kind === 'call').map(({ start }) => [{ span: { source, start, end: start }, newText: '...' }]);
}

/** `const count = fields[1];`, and `count` taken for a number: what would be written at each of its uses is written once. */
function conversionsFor(by: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>();
  for (const { fixes } of by) {
    for (const { title } of fixes) {
      const [, call] = /^convert with `(\.\w+\(\))`$/.exec(title) ?? [];
      if (call !== undefined) counts.set(call, (counts.get(call) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, times]) => times > 1).map(([call]) => call);
}

/** What a `.` may stand behind. */
function isOperand({ kind }: ast.Expression): boolean {
  return kind === 'call' || kind === 'name' || kind === 'member' || kind === 'index' || kind === 'parenthesized' || kind === 'non-null';
}

/** Who writes `if (name)` of a text does so out of habit; 0 and 1 may be meant for false and true. */
function isOnlyTested(value: ast.Expression, by: readonly Diagnostic[]): boolean {
  return by.every(({ code }) => code === conditionNotBool.code) && !(value.kind === 'int' && (value.value === 0 || value.value === 1));
}

function isLiteral(value: ast.Expression): boolean {
  switch (value.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'bool':
    case 'null':
      return true;
    case 'list':
      return value.elements.length === 0;
    case 'map':
      return value.entries.length === 0;
    default:
      return false;
  }
}

const LONGEST = 60;

/** `found` is used in several places without being tested: that is told at the first of them, as it is where there is one alone. */
function toldOfNull(explained: readonly Diagnostic[]): Diagnostic | null {
  const first = explained.find(({ code }) => code === maybeNull.code);
  if (first === undefined) return null;
  const others = explained.filter((each) => each !== first);
  const severity = others.some((each) => each.severity === 'error') ? 'error' : first.severity;
  return { ...first, severity, secondary: [...first.secondary, ...alsoHere(others, null)], hint: [first.hint, leftOver(others)].filter((each) => each !== undefined).join('; ') };
}

function told(module: ModuleSymbol, { name }: ast.LetStatement, value: ast.Expression, edits: readonly TextEdit[], explained: readonly Diagnostic[]): Diagnostic {
  const [{ span }] = edits;
  const newText = edits.at(-1)?.newText ?? '';
  const ofNull = newText === '!' ? toldOfNull(explained) : null;
  if (ofNull !== null) return ofNull;
  const { source } = module;
  const isWithin = span.start >= value.start && span.end <= value.end;
  const right = isWithin ? applyEdits(source.text.slice(value.start, value.end), edits.map((edit) => ({ newText: edit.newText, span: { source, start: edit.span.start - value.start, end: edit.span.end - value.start } }))) : newText;
  const isShort = right.length < LONGEST && !right.includes('\n');
  const diagnostic = otherValue(spanOf(module.source, value), { name: name.name, right: newText === UNKNOWN_TYPE ? null : isShort ? right : `${newText.trim()} …` }, {
    secondary: alsoHere(explained, null),
    hint: leftOver(explained),
    fixes: newText === UNKNOWN_TYPE ? [] : [{ title: `write \`${isShort ? right : newText.trim()}\``, sure: false, edits }],
  });
  // What runs with a warning goes on running.
  return explained.some(({ severity }) => severity === 'error') ? diagnostic : { ...diagnostic, severity: 'warning' };
}
