import { conditionNotBool, otherValue } from '../diagnostics/catalogue/expressions.ts';
import { spanOf, type Diagnostic, type TextEdit } from '../diagnostics/diagnostic.ts';
import type { ModuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { Slots } from './slots.ts';
import { unknownNameOf } from './unknown.ts';

const FIRST_OF_TYPES = 1400;
const MOST_VALUES = 6;
const MOST_CHANGES = 8;

/** `let total = "";`, and `total` taken for a number from there on; `const task = slow();`, and `task` waited for. */
export function* otherValues({ state, found, attempt }: Case): Generator<Cause> {
  if (!state.checked) return;
  const slots = new Slots(state.parsed.ast, state.checked);
  const blamed = new Map<ast.LetStatement, Diagnostic[]>();
  for (const each of found.filter(({ code }) => code >= FIRST_OF_TYPES)) for (const value of slots.valuesOf(each)) blamed.set(value, [...(blamed.get(value) ?? []), each]);
  const suspects = [...blamed].filter(([, by]) => by.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, MOST_VALUES);
  for (const [node, by] of suspects) {
    if (node.value === null) continue;
    for (const edits of changesOf(node.value, by, state.symbol).slice(0, MOST_CHANGES)) {
      const outcome = attempt(edits);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      yield { explains: outcome.explained, told: told(state.symbol, node, node.value, edits, outcome.explained) };
      break;
    }
  }
}

/** What the value may have been meant to be. */
function changesOf(value: ast.Expression, by: readonly Diagnostic[], module: ModuleSymbol): TextEdit[][] {
  const before = (newText: string): TextEdit[] => [{ span: { source: module.source, start: value.start, end: value.start }, newText }];
  const behind = (newText: string): TextEdit[] => [{ span: { source: module.source, start: value.end, end: value.end }, newText }];
  if (isLiteral(value)) return ['0', '0.0', '""', ...(isOnlyTested(value, by) ? [] : ['false']), '[]', '{}'].map((newText) => [{ span: spanOf(module.source, value), newText }]);
  const names = new Set(by.map(unknownNameOf));
  const owners = [...module.members.values()].flatMap((each) => (each.kind === 'class' && each.typeParameters.length === 0 && [...names].some((name) => each.fields.has(name) || each.methods.has(name)) ? [each.name] : []));
  const isCall = value.kind === 'call';
  return [...(isCall ? [before('spawn '), before('await ')] : [before('await ')]), ...(value.kind === 'name' ? [behind('()')] : []), ...owners.map((owner) => behind(` as ${owner}`))];
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

function told(module: ModuleSymbol, { name }: ast.LetStatement, value: ast.Expression, edits: readonly TextEdit[], explained: readonly Diagnostic[]): Diagnostic {
  const [{ span, newText }] = edits;
  const written = module.source.text.slice(value.start, value.end);
  const right = span.start === span.end ? (span.start === value.start ? `${newText}${written}` : `${written}${newText}`) : newText;
  return otherValue(spanOf(module.source, value), { name: name.name, right: right.length < LONGEST && !right.includes('\n') ? right : `${newText.trim()} …` }, {
    secondary: alsoHere(explained, null),
    hint: leftOver(explained.length, explained.length),
    fixes: [{ title: `write \`${newText.trim()}\``, sure: false, edits }],
  });
}
