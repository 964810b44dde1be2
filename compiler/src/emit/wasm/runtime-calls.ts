import type { FieldRef, FunctionRef, IrExpression, IrStatement } from '../../ir/ir.ts';
import { ERROR, RUNTIME } from './native-classes.ts';

const of = (module: string, name: string): FunctionRef => ({ module: `${RUNTIME}.${module}`, name });

/** Functions that the host calls to take collections apart and to put them together: `runtime/src/wasm/transfer.ts`. */
export const TRANSFER = {
  kindOf: of('transfer', 'kindOf'), boolOf: of('transfer', 'boolOf'), intOf: of('transfer', 'intOf'), floatOf: of('transfer', 'floatOf'), countOf: of('transfer', 'countOf'),
  itemOf: of('transfer', 'itemOf'), byteOf: of('transfer', 'byteOf'), refuse: of('transfer', 'refuse'),
  ofBool: of('transfer', 'ofBool'), ofInt: of('transfer', 'ofInt'), ofFloat: of('transfer', 'ofFloat'), ofList: of('transfer', 'ofList'), ofMap: of('transfer', 'ofMap'),
  ofBytes: of('transfer', 'ofBytes'), addItem: of('transfer', 'addItem'), putEntry: of('transfer', 'putEntry'),
} as const satisfies Readonly<Record<string, FunctionRef>>;

/** What exported functions need besides. */
export const EXPORT_TRANSFER = {
  partsOf: of('transfer', 'partsOf'), caseOf: of('transfer', 'caseOf'), ofSet: of('transfer', 'ofSet'), addToSet: of('transfer', 'addToSet'),
} as const satisfies Readonly<Record<string, FunctionRef>>;

/** Functions of the runtime's .nc half that the emitter calls by itself. */
export const LIBRARY = {
  failIndex: of('errors', 'failIndex'),
  failDivision: of('errors', 'failDivision'),
  failTooLong: of('errors', 'failTooLong'),
  failNull: of('errors', 'failNull'),
  failCast: of('errors', 'failCast'),
  failNoClass: of('errors', 'failNoClass'),
  failLateField: of('errors', 'failLateField'),
  failLateGlobal: of('errors', 'failLateGlobal'),
  traced: of('errors', 'traced'),
  traceOf: of('errors', 'traceOf'),
  guarded: of('errors', 'guarded'),
  guardedWaiting: of('errors', 'guardedWaiting'),
  reportCode: of('errors', 'reportCode'),
  reportClass: of('errors', 'reportClass'),
  reportMessage: of('errors', 'reportMessage'),
  reportTrace: of('errors', 'reportTrace'),
  reportCause: of('errors', 'reportCause'),
  hostFailure: of('errors', 'hostFailure'),
  ...TRANSFER,
  ...EXPORT_TRANSFER,
  argumentList: of('entry', 'argumentList'),
  callBody: of('task', 'callBody'),
  spawn: of('task', 'spawn'),
  awaitTask: of('task', 'awaitTask'),
  step: of('turns', 'step'),
  textOf: of('values', 'textOf'),
  equalValues: of('values', 'equalValues'),
  hashCodeOf: of('values', 'hashCodeOf'),
  intText: of('numbers', 'intText'),
  floatText: of('numbers', 'floatText'),
  intPower: of('numbers', 'intPower'),
  floatPower: of('numbers', 'floatPower'),
  floatRemainder: of('numbers', 'floatRemainder'),
  listPop: of('list', 'List_pop'),
  newMap: of('map', 'newMap'),
  mapGet: of('map', 'Map_get'),
  mapSet: of('map', 'Map_set'),
  mapHas: of('map', 'Map_has'),
} as const satisfies Readonly<Record<string, FunctionRef>>;

export type LibraryName = keyof typeof LIBRARY;

/** What an operation calls besides what it names. */
export function neededBy(node: IrExpression | IrStatement): readonly FunctionRef[] {
  return libraryNames(node).map((name) => LIBRARY[name]);
}

function libraryNames(node: IrExpression | IrStatement): readonly LibraryName[] {
  switch (node.op) {
    case 'throw':
      return ['traced', 'failNull'];
    case 'binary':
      return BINARY[node.operator] ?? [];
    case 'intrinsic':
      return INTRINSICS[node.name] ?? [];
    case 'to-string':
      return [{ int: 'intText', float: 'floatText', bool: null, ref: 'textOf', void: null } as const].flatMap((names) => names[node.value.rep] ?? []);
    case 'concat':
      return ['failTooLong'];
    case 'map':
      return node.entries.length > 0 ? ['newMap', 'mapSet'] : ['newMap'];
    case 'spawn':
      return ['spawn', 'callBody'];
    case 'await':
      return ['awaitTask'];
    case 'null-check':
      return ['failNull'];
    case 'cast':
      return ['failCast'];
    case 'field.get':
      return [...(node.late ? (['failLateField'] as const) : []), ...(isTrace(node.field) ? (['traceOf'] as const) : [])];
    case 'global.get':
      return node.late ? ['failLateGlobal'] : [];
    case 'call.virtual':
      return universalCall(node.selector.name);
    default:
      return [];
  }
}

/** An Error's trace is put into words when it is first read. */
export function isTrace({ owner, name }: FieldRef): boolean {
  return name === 'trace' && owner.module === ERROR.module && owner.name === ERROR.name;
}

/** `toString`, `equals` and `hashCode` have an answer for every value. */
function universalCall(name: string): readonly LibraryName[] {
  switch (name) {
    case 'toString':
      return ['textOf'];
    case 'equals':
      return ['equalValues'];
    case 'hashCode':
      return ['hashCodeOf'];
    default:
      return [];
  }
}

const BINARY: Readonly<Record<string, readonly LibraryName[]>> = {
  'int.div': ['failDivision'],
  'int.rem': ['failDivision'],
  'int.pow': ['intPower'],
  'float.rem': ['floatRemainder'],
  'float.pow': ['floatPower'],
  'ref.eq': ['equalValues'],
  'ref.ne': ['equalValues'],
};

const INTRINSICS: Readonly<Record<string, readonly LibraryName[]>> = {
  'list.get': ['failIndex'],
  'list.set': ['failIndex'],
  'string.char-code': ['failIndex'],
  'string.char-at': ['failIndex'],
  'map.get': ['mapGet'],
  'map.set': ['mapSet'],
  'map.has': ['mapHas'],
};
