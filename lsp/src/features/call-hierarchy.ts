import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Range } from 'vscode-languageserver';
import type { FunctionSymbol, Symbol } from '@noodlecore/compiler/names/symbol';
import { declaredSymbols } from '../analysis/declared.ts';
import { declarationPlace, entityPlace, keyOf, type Entity } from '../analysis/entity.ts';
import { occurrenceAt, occurrencesIn } from '../analysis/occurrences.ts';
import { pathAt } from '../analysis/path.ts';
import { usesOf } from '../analysis/uses.ts';
import { rangeOf } from '../convert.ts';
import { uriOf, type Spot, type View } from '../view.ts';
import { kindOf } from './symbols.ts';

/** The function under the cursor, or around it. */
export function prepareCalls(spot: Spot): CallHierarchyItem[] {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  const fn = entity?.kind === 'function' ? entity : functionAround(spot, spot.offset);
  return fn ? [itemOf(spot, fn)] : [];
}

/** Who calls it: by function, with the places. */
export function incomingCalls(spot: Spot): CallHierarchyIncomingCall[] {
  const target = functionNamed(spot);
  if (!target) return [];
  const calls = new Map<string, { from: CallHierarchyItem; fromRanges: Range[] }>();
  for (const use of usesOf(spot.session, called(target))) {
    if (use.role === 'declaration' || use.role === 'import') continue;
    const { session, state } = use;
    const caller = functionAround({ state }, use.start) ?? state.symbol;
    const entry = calls.get(keyOf(caller)) ?? { from: itemOf({ session, program: session.upToDate() }, caller), fromRanges: [] };
    entry.fromRanges.push(rangeOf({ source: state.source, start: use.start, end: use.end }));
    calls.set(keyOf(caller), entry);
  }
  return [...calls.values()];
}

/** What it calls. */
export function outgoingCalls(spot: Spot): CallHierarchyOutgoingCall[] {
  const caller = functionNamed(spot);
  if (!caller) return [];
  const { start, end } = caller.node;
  const calls = new Map<string, { to: CallHierarchyItem; fromRanges: Range[] }>();
  for (const occurrence of occurrencesIn(spot.state).list) {
    const { entity } = occurrence;
    if (occurrence.start < start || occurrence.end > end || entity.kind !== 'function' || occurrence.role === 'declaration') continue;
    const entry = calls.get(entity.key) ?? { to: itemOf(spot, entity), fromRanges: [] };
    entry.fromRanges.push(rangeOf({ source: spot.source, start: occurrence.start, end: occurrence.end }));
    calls.set(entity.key, entry);
  }
  return [...calls.values()];
}

function functionNamed(spot: Spot): FunctionSymbol | null {
  const entity = occurrenceAt(spot.state, spot.offset)?.entity;
  return entity?.kind === 'function' ? entity : functionAround(spot, spot.offset);
}

/** A constructor is called where its class is named behind `new`. */
function called(fn: FunctionSymbol): Entity {
  return fn.role === 'constructor' && fn.owner ? fn.owner : fn;
}

/** The innermost function with a name around an offset. */
function functionAround({ state }: Pick<View, 'state'>, offset: number): FunctionSymbol | null {
  const declared = declaredSymbols(state.symbol);
  for (const node of pathAt(state.parsed.ast, offset).toReversed()) {
    const symbol = declared.get(node.id) ?? state.checked?.localFunctions[node.id];
    if (symbol?.kind === 'function') return symbol;
  }
  return null;
}

function itemOf(view: Pick<View, 'session' | 'program'>, symbol: Symbol): CallHierarchyItem {
  const whole = declarationPlace(view.program, symbol);
  const name = symbol.kind === 'function' && symbol.owner ? `${symbol.owner.name}.${symbol.name}` : symbol.name;
  return {
    name,
    kind: kindOf(symbol),
    detail: symbol.kind === 'module' ? 'top level' : symbol.module.name,
    uri: uriOf(view.session, whole.source),
    range: rangeOf(whole),
    selectionRange: rangeOf(entityPlace(view.program, symbol)),
  };
}
