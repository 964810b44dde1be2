import type { CodeLens } from 'vscode-languageserver';
import type { ClassSymbol, FunctionSymbol, Symbol } from '@noodlecore/compiler/names/symbol';
import { nameSpan } from '@noodlecore/compiler/names/labels';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { keyOf } from '../analysis/entity.ts';
import { usesOf } from '../analysis/uses.ts';
import { rangeOf } from '../convert.ts';
import type { LensSettings } from '../settings.ts';
import type { View } from '../view.ts';
import { locationOfUse } from './references.ts';

/** What a lens needs to be resolved: counting uses waits until it is seen. */
export interface LensData {
  readonly uri: string;
  readonly key: string;
}

/** What comes back from an editor may be anything. */
export function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'key' in data && typeof data.key === 'string';
}

/** Run above `main` and tests, the number of references above declarations. */
export function codeLenses(view: View, wanted: LensSettings): CodeLens[] {
  const symbols = [...view.state.symbol.members.values()];
  return symbols.flatMap((symbol) => {
    const own = symbol.kind === 'function' ? runLenses(view, symbol) : [];
    const references = own.length > 0 ? [] : [referenceLens(view, symbol), ...(symbol.kind === 'class' ? methodLenses(view, symbol) : [])];
    // What is run by itself need not be called.
    return [...(wanted.run ? own : []), ...(wanted.references ? references : [])];
  });
}

/** The number of references. */
export function resolveLens(view: View, lens: CodeLens, key: string): CodeLens {
  const symbol = declarations(view).find((each) => keyOf(each) === key);
  if (!symbol) return { ...lens, command: { title: '', command: '' } };
  const uses = usesOf(view.session, symbol).filter(({ role }) => role !== 'declaration' && role !== 'import');
  const title = uses.length === 1 ? '1 reference' : `${uses.length} references`;
  const locations = uses.map(locationOfUse);
  return { ...lens, command: { title, command: 'noodlecore.showReferences', arguments: [view.uri, lens.range.start, locations] } };
}

function declarations({ state }: View): Symbol[] {
  return [...state.symbol.members.values()].flatMap((symbol): Symbol[] => (symbol.kind === 'class' ? [symbol, ...symbol.methods.values()] : [symbol]));
}

function runLenses(view: View, symbol: FunctionSymbol): CodeLens[] {
  const range = rangeOf(nameSpan(symbol));
  if (isTest(symbol)) {
    return [
      { range, command: { title: '▷ Run test', command: 'noodlecore.runTest', arguments: [view.uri, symbol.name] } },
      { range, command: { title: 'Debug', command: 'noodlecore.debugTest', arguments: [view.uri, symbol.name] } },
    ];
  }
  if (symbol.name !== 'main') return [];
  return [
    { range, command: { title: '▷ Run', command: 'noodlecore.run', arguments: [view.uri] } },
    { range, command: { title: 'Debug', command: 'noodlecore.debug', arguments: [view.uri] } },
  ];
}

export function isTest(symbol: Symbol): boolean {
  return symbol.kind === 'function' && 'annotations' in symbol.node && symbol.node.annotations.some(isTestAnnotation);
}

function isTestAnnotation({ name }: ast.Annotation): boolean {
  return name.name === 'test';
}

function methodLenses(view: View, symbol: ClassSymbol): CodeLens[] {
  return [...symbol.methods.values()].map((method) => referenceLens(view, method));
}

function referenceLens(view: View, symbol: Symbol): CodeLens {
  const data: LensData = { uri: view.uri, key: keyOf(symbol) };
  return { range: rangeOf(nameSpan(symbol)), data };
}
