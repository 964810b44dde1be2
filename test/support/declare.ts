import { bindModule } from '@noodlecore/compiler/names/bind';
import { linkImports } from '@noodlecore/compiler/names/link';
import type { ModuleSymbol } from '@noodlecore/compiler/names/symbol';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { findCoreTypes, type CoreTypes } from '@noodlecore/compiler/types/core';
import { declareHeaders, declareMembers } from '@noodlecore/compiler/types/declare/declare';

/** As much of a core library as declarations lean on, so that these tests do not depend on the real one. */
const CORE = `
interface Comparable<T> { func compareTo(other: T): int }
interface Iterator<T> { func hasNext(): bool  func next(): T }
interface Iterable<T> { func iterator(): Iterator<T> }
interface Closeable { func close() }
extern class int implements Comparable<int> {
    static const int MAX = 9223372036854775807;
    func compareTo(other: int): int { return 0; }
    func toFloat(): float { return 0.0; }
}
extern class float implements Comparable<float> { func compareTo(other: float): int { return 0; } }
extern class bool {}
extern class String implements Comparable<String> {
    extern const int length;
    func compareTo(other: String): int { return 0; }
    extern func trim(): String
}
extern class Bytes {}
extern class List<T> implements Iterable<T> {
    extern const int length;
    extern constructor();
    extern func add(item: T)
    func iterator(): Iterator<T> { return this.iterator(); }
    func map<R>(f: (T) => R): List<R> { return new List<R>(); }
}
extern class Map<K, V> { extern constructor(); extern func get(key: K): V? }
extern class Set<T> implements Iterable<T> { extern constructor(); func iterator(): Iterator<T> { return this.iterator(); } }
extern class Task<T> {}
extern class Channel<T> {}
class Range implements Iterable<int> { func iterator(): Iterator<int> { return this.iterator(); } }
class Error { int code; String message; constructor(this.code, this.message) {} }
extern func print(value: any)
`;

export interface Declared {
  readonly modules: ReadonlyMap<string, ModuleSymbol>;
  readonly core: CoreTypes;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses, binds, links and declares modules; the core library is `noodlecore.core.all`. */
export function declare(texts: Readonly<Record<string, string>>): Declared {
  const all = { 'noodlecore.core.all': CORE, ...texts };
  const modules = new Map<string, ModuleSymbol>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, text] of Object.entries(all)) {
    const source = { path: `${name}.nc`, text };
    const parsed = parse(source);
    const bound = bindModule(parsed.ast, source, name);
    diagnostics.push(...parsed.diagnostics, ...bound.diagnostics);
    modules.set(name, bound.symbol);
  }
  const prelude = [...modules.values()].slice(0, 1);
  const core = findCoreTypes(prelude);
  const symbols = [...modules.values()];
  for (const symbol of symbols) diagnostics.push(...linkImports(symbol, { find: (name) => modules.get(name), prelude, known: () => modules.keys(), text: (name) => modules.get(name)?.source, rules: null }));
  for (const symbol of symbols) diagnostics.push(...declareHeaders(symbol, core));
  for (const symbol of symbols) diagnostics.push(...declareMembers(symbol, core));
  return { modules, core, diagnostics };
}

/** Declares one module, `main`. */
export function declareMain(text: string): Declared & { readonly main: ModuleSymbol } {
  const declared = declare({ main: text });
  const main = declared.modules.get('main');
  if (!main) throw new Error('main was not declared');
  return { ...declared, main };
}
