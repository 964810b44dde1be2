import { SymbolKind, type DocumentSymbol, type WorkspaceSymbol } from 'vscode-languageserver';
import type { SourceText } from '@noodlecore/compiler/base/source';
import type { ClassSymbol, ModuleSymbol, Symbol } from '@noodlecore/compiler/names/symbol';
import { nameSpan } from '@noodlecore/compiler/names/labels';
import { showSignature, showType } from '@noodlecore/compiler/types/show';
import { rangeOf } from '../convert.ts';
import { uriOf, type View } from '../view.ts';
import type { Session } from '../workspace/session.ts';

/** The outline of a document. */
export function documentSymbols({ state }: View): DocumentSymbol[] {
  return sorted([...state.symbol.members.values()].map((symbol) => outline(symbol)));
}

const MOST = 500;

/** Declarations whose names have the letters of the query in that order; the closest first. */
export function workspaceSymbols(sessions: readonly Session[], query: string): WorkspaceSymbol[] {
  const found: { symbol: Symbol; session: Session; score: number; container: string }[] = [];
  for (const session of sessions) {
    for (const name of session.modules()) {
      const module = session.upToDate().module(name)?.symbol;
      if (module) for (const [symbol, container] of symbolsOf(module)) {
        const score = matchScore(symbol.name, query);
        if (score >= 0) found.push({ symbol, session, score, container });
      }
    }
  }
  found.sort((a, b) => a.score - b.score || a.symbol.name.length - b.symbol.name.length);
  return found.slice(0, MOST).map(({ symbol, session, container }) => {
    const place = nameSpan(symbol);
    return { name: symbol.name, kind: kindOf(symbol), containerName: container, location: { uri: uriOf(session, place.source), range: rangeOf(place) } };
  });
}

/** 0 is the name itself; -1 is none. Lower is closer: begins so, has it inside, has its letters in order. */
export function matchScore(name: string, query: string): number {
  if (query === '') return 3;
  const [text, wanted] = [name.toLowerCase(), query.toLowerCase()];
  if (text === wanted) return 0;
  const at = text.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  let from = 0;
  for (const letter of wanted) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return -1;
  }
  return 4;
}

function* symbolsOf(module: ModuleSymbol): Iterable<readonly [Symbol, string]> {
  for (const symbol of module.members.values()) {
    yield [symbol, module.name];
    if (symbol.kind === 'class') for (const member of membersOf(symbol)) yield [member, `${module.name}.${symbol.name}`];
  }
}

function membersOf(symbol: ClassSymbol): Symbol[] {
  return [...symbol.cases.values(), ...symbol.fields.values(), ...(symbol.constructorSymbol ? [symbol.constructorSymbol] : []), ...symbol.methods.values()];
}

function outline(symbol: Symbol): DocumentSymbol {
  const { source } = nameSpan(symbol);
  const node = symbol.kind === 'module' ? symbol.ast : symbol.node;
  const range = rangeOf({ source, start: node.start, end: node.end });
  return {
    name: symbol.name,
    detail: detailOf(symbol),
    kind: kindOf(symbol),
    range,
    selectionRange: selectionIn(source, symbol, node),
    children: symbol.kind === 'class' ? sorted(membersOf(symbol).map((member) => outline(member))) : [],
  };
}

function selectionIn(source: SourceText, symbol: Symbol, node: { readonly start: number; readonly end: number }): DocumentSymbol['range'] {
  const { start, end } = nameSpan(symbol);
  return rangeOf({ source, start: Math.max(start, node.start), end: Math.min(end, node.end) });
}

function sorted(symbols: DocumentSymbol[]): DocumentSymbol[] {
  return symbols.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

function detailOf(symbol: Symbol): string {
  switch (symbol.kind) {
    case 'function':
      return symbol.accessor === 'get' ? showType(symbol.signature.result) : showSignature(symbol.signature);
    case 'field': case 'variable': case 'type-alias':
      return showType(symbol.type);
    case 'enum-case':
      return symbol.fields.length === 0 ? '' : `(${symbol.fields.map((field) => `${field.name}: ${showType(field.type)}`).join(', ')})`;
    default:
      return '';
  }
}

export function kindOf(symbol: Symbol): SymbolKind {
  switch (symbol.kind) {
    case 'module':
      return SymbolKind.Module;
    case 'class':
      return { class: SymbolKind.Class, interface: SymbolKind.Interface, record: SymbolKind.Struct, enum: SymbolKind.Enum }[symbol.classKind];
    case 'enum-case':
      return SymbolKind.EnumMember;
    case 'function':
      if (symbol.accessor !== null) return SymbolKind.Property;
      return { function: SymbolKind.Function, local: SymbolKind.Function, method: SymbolKind.Method, constructor: SymbolKind.Constructor }[symbol.role];
    case 'field':
      return symbol.constant ? SymbolKind.Constant : SymbolKind.Field;
    case 'variable':
      return symbol.constant ? SymbolKind.Constant : SymbolKind.Variable;
    case 'type-parameter':
      return SymbolKind.TypeParameter;
    case 'type-alias':
      return SymbolKind.Interface;
  }
}
