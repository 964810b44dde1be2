import { bindModule } from '../names/bind.ts';
import { nothingUnread } from '../syntax/unread.ts';
import type * as ast from '../syntax/ast.ts';
import type { ClassSymbol, ModuleSymbol } from '../names/symbol.ts';
import { anyType, type ClassType, type Type } from './type.ts';

/** The classes of the core library that the language itself leans on. */
export interface CoreTypes {
  readonly int: ClassSymbol;
  readonly float: ClassSymbol;
  readonly bool: ClassSymbol;
  readonly string: ClassSymbol;
  readonly bytes: ClassSymbol;
  readonly list: ClassSymbol;
  readonly map: ClassSymbol;
  readonly set: ClassSymbol;
  readonly range: ClassSymbol;
  readonly iterable: ClassSymbol;
  readonly iterator: ClassSymbol;
  readonly comparable: ClassSymbol;
  readonly closeable: ClassSymbol;
  readonly error: ClassSymbol;
  readonly task: ClassSymbol;
  readonly channel: ClassSymbol;
  /** `String`, the one type object of it. */
  readonly stringType: ClassType;
  /** `Error`. */
  readonly errorClassType: ClassType;
  /** `Map<String, any>`: what an object literal is where nothing else is known. */
  readonly objectMapType: ClassType;
}

const NAMES = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  string: 'String',
  bytes: 'Bytes',
  list: 'List',
  map: 'Map',
  set: 'Set',
  range: 'Range',
  iterable: 'Iterable',
  iterator: 'Iterator',
  comparable: 'Comparable',
  closeable: 'Closeable',
  error: 'Error',
  task: 'Task',
  channel: 'Channel',
} as const;

type CoreName = keyof typeof NAMES;

/** Finds the core classes among the prelude's modules. What is missing there gets an empty native class, so that the checker need not ask. */
export function findCoreTypes(prelude: readonly ModuleSymbol[]): CoreTypes {
  const find = (name: CoreName): ClassSymbol => findClass(prelude, NAMES[name]) ?? missingClass(NAMES[name]);
  const string = find('string');
  const error = find('error');
  const map = find('map');
  return {
    int: find('int'),
    float: find('float'),
    bool: find('bool'),
    string,
    bytes: find('bytes'),
    list: find('list'),
    map,
    set: find('set'),
    range: find('range'),
    iterable: find('iterable'),
    iterator: find('iterator'),
    comparable: find('comparable'),
    closeable: find('closeable'),
    error,
    task: find('task'),
    channel: find('channel'),
    stringType: string.thisType,
    errorClassType: error.thisType,
    objectMapType: { kind: 'class', symbol: map, args: [string.thisType, anyType] },
  };
}

export function listOf(core: CoreTypes, element: Type): ClassType {
  return { kind: 'class', symbol: core.list, args: [element] };
}

export function mapOf(core: CoreTypes, key: Type, value: Type): ClassType {
  return { kind: 'class', symbol: core.map, args: [key, value] };
}

export function taskOf(core: CoreTypes, result: Type): ClassType {
  return { kind: 'class', symbol: core.task, args: [result] };
}

export function iterableOf(core: CoreTypes, element: Type): ClassType {
  return { kind: 'class', symbol: core.iterable, args: [element] };
}

/** Whether a type is that class, whatever its arguments. Classes of rebuilt modules are the same by key. */
export function isInstanceOf(type: Type, symbol: ClassSymbol): type is ClassType {
  return type.kind === 'class' && (type.symbol === symbol || type.symbol.key === symbol.key);
}

function findClass(prelude: readonly ModuleSymbol[], name: string): ClassSymbol | null {
  for (const module of prelude) {
    const symbol = module.members.get(name);
    if (symbol?.kind === 'class') return symbol;
  }
  return null;
}

/** An empty native class in place of one that the core library lacks (as in tests with a library of their own). */
function missingClass(name: string): ClassSymbol {
  const base = { start: 0, end: 0, annotations: [], modifiers: [], doc: null };
  const identifier = (id: number, text: string): ast.Identifier => ({ kind: 'identifier', id, start: 0, end: 0, name: text });
  const typeParameters = (TYPE_PARAMETERS[name] ?? []).map((parameter, at): ast.TypeParameter => {
    return { kind: 'type-parameter', id: 2 * at + 2, start: 0, end: 0, name: identifier(2 * at + 3, parameter), bound: null };
  });
  const declaration: ast.ClassDeclaration = {
    ...base,
    kind: 'class',
    id: 1,
    modifiers: [{ kind: 'modifier', id: 0, start: 0, end: 0, name: 'extern' }],
    name: identifier(8, name),
    typeParameters,
    superclass: null,
    interfaces: [],
    members: [],
  };
  const module: ast.ModuleNode = { kind: 'module', id: 9, start: 0, end: 0, imports: [], items: [declaration], nodeCount: 10, unread: nothingUnread };
  const { symbol } = bindModule(module, { path: '<missing core library>', text: '' }, 'noodlecore.core.missing');
  const bound = symbol.members.get(name);
  if (bound?.kind !== 'class') throw new Error(`a stand-in for ${name} could not be made`);
  return bound;
}

const TYPE_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  List: ['T'],
  Map: ['K', 'V'],
  Set: ['T'],
  Iterable: ['T'],
  Iterator: ['T'],
  Comparable: ['T'],
  Task: ['T'],
  Channel: ['T'],
};
