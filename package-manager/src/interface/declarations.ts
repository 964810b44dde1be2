import { positionAt } from '@noodlecore/compiler/base/source';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, Signature, TopLevelSymbol, TypeParameterSymbol } from '@noodlecore/compiler/names/symbol';
import type { Type } from '@noodlecore/compiler/types/type';
import { caseCode, constructorCode, fieldCode, methodCode, topLevelCode } from './declaration-code.ts';

export type EntryKind = 'class' | 'interface' | 'record' | 'enum' | 'type' | 'function' | 'constant' | 'variable' | 'case' | 'constructor' | 'field' | 'method';

/** One declared thing as a page shows it. */
export interface Entry {
  readonly kind: EntryKind;
  readonly name: string;
  /** As code, without a body. */
  readonly code: string;
  readonly doc: string | null;
  /** In the module's source; one-based. */
  readonly line: number;
  /** Classes that its code names: `List` → the class. */
  readonly types: ReadonlyMap<string, ClassSymbol>;
  readonly members: readonly Entry[];
}

export interface DocumentedModule {
  readonly name: string;
  /** The comment at the top of its file. */
  readonly doc: string | null;
  readonly entries: readonly Entry[];
  readonly source: ModuleSymbol['source'];
}

/** What others may use of a module. */
export function documented(module: ModuleSymbol): DocumentedModule {
  const entries = [...module.members.values()].flatMap((symbol) => (symbol.visibility === 'private' ? [] : [entryOf(symbol)]));
  return { name: module.name, doc: moduleDoc(module), entries, source: module.source };
}

/** The `//` lines that a file begins with. */
function moduleDoc({ source }: ModuleSymbol): string | null {
  const lines = source.text.split('\n');
  const end = lines.findIndex((line) => !/^\/\/(?!\/)/.test(line));
  return end > 0 ? lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, '')).join('\n') : null;
}

function entryOf(symbol: TopLevelSymbol): Entry {
  const { name, doc } = symbol;
  const common = { name, doc, code: topLevelCode(symbol), line: lineOf(symbol) };
  switch (symbol.kind) {
    case 'class':
      return { ...common, kind: symbol.classKind, types: namedTypes([...fieldTypes(symbol), ...supers(symbol)], symbol.typeParameters), members: membersOf(symbol) };
    case 'function':
      return { ...common, kind: 'function', types: signatureTypes(symbol.signature), members: [] };
    case 'variable':
      return { ...common, kind: symbol.constant ? 'constant' : 'variable', types: namedTypes([symbol.type]), members: [] };
    case 'type-alias':
      return { ...common, kind: 'type', types: namedTypes([symbol.type], symbol.typeParameters), members: [] };
  }
}

function lineOf({ module, node }: TopLevelSymbol | FieldSymbol | FunctionSymbol | EnumCaseSymbol): number {
  return positionAt(module.source, 'name' in node && typeof node.name === 'object' ? node.name.start : node.start).line;
}

function fieldTypes(symbol: ClassSymbol): Type[] {
  return symbol.classKind === 'record' ? [...symbol.fields.values()].map((field) => field.type) : [];
}

function supers({ superclass, interfaces }: ClassSymbol): Type[] {
  return superclass ? [superclass, ...interfaces] : [...interfaces];
}

function membersOf(symbol: ClassSymbol): Entry[] {
  const constructors = symbol.constructorSymbol ? [constructorEntry(symbol.constructorSymbol)] : [];
  const fields = symbol.classKind === 'record' ? [] : [...symbol.fields.values()].filter(isShown).map(fieldEntry);
  return [...[...symbol.cases.values()].map(caseEntry), ...constructors, ...fields, ...[...symbol.methods.values()].filter(isShown).map(methodEntry)];
}

function isShown(symbol: FieldSymbol | FunctionSymbol): boolean {
  return symbol.visibility !== 'private';
}

function caseEntry(symbol: EnumCaseSymbol): Entry {
  return { kind: 'case', name: symbol.name, doc: symbol.doc, code: caseCode(symbol), line: lineOf(symbol), types: namedTypes(symbol.fields.map((field) => field.type)), members: [] };
}

function constructorEntry(symbol: FunctionSymbol): Entry {
  return { kind: 'constructor', name: 'constructor', doc: symbol.doc, code: constructorCode(symbol), line: lineOf(symbol), types: signatureTypes(symbol.signature), members: [] };
}

function fieldEntry(field: FieldSymbol): Entry {
  return { kind: 'field', name: field.name, doc: field.doc, code: fieldCode(field), line: lineOf(field), types: namedTypes([field.type]), members: [] };
}

function methodEntry(method: FunctionSymbol): Entry {
  return { kind: 'method', name: method.name, doc: method.doc, code: methodCode(method), line: lineOf(method), types: signatureTypes(method.signature), members: [] };
}

function signatureTypes({ parameters, result, typeParameters }: Signature): ReadonlyMap<string, ClassSymbol> {
  return namedTypes([...parameters.map((parameter) => parameter.type), result], typeParameters);
}

function namedTypes(types: readonly Type[], typeParameters: readonly TypeParameterSymbol[] = []): ReadonlyMap<string, ClassSymbol> {
  const found = new Map<string, ClassSymbol>();
  for (const type of types) collect(type, found);
  for (const { bound } of typeParameters) if (bound) collect(bound, found);
  return found;
}

function collect(type: Type, found: Map<string, ClassSymbol>): void {
  switch (type.kind) {
    case 'class':
      found.set(type.symbol.name, type.symbol);
      for (const arg of type.args) collect(arg, found);
      return;
    case 'nullable':
      return collect(type.inner, found);
    case 'function':
      for (const parameter of type.parameters) collect(parameter, found);
      return collect(type.result, found);
    default:
  }
}
