import { intOf, latin1, type ExportTransfer } from './transfer.ts';

/** A type of the program as its loader writes it down: `"int"`, `{ "of": "List", "args": ["float"] }`, `{ "of": "?", "args": ["int"] }`; what else there is, by its name. */
export type ExportType = string | { readonly of: string; readonly args: readonly ExportType[] };

/** A value of JavaScript as one of the program: numbers, Strings, Bytes, and collections of such, which are copied. */
export function toProgramValue(program: ExportTransfer, type: ExportType, value: unknown): unknown {
  if (typeof type === 'string') return simpleValue(program, type, value);
  if (type.args.length === 0) return simpleValue(program, type.of, value);
  const { of, args: [first, second] } = type;
  switch (of) {
    case '?':
      return value === null || value === undefined ? null : toProgramValue(program, first, value);
    case 'List':
      return listOf(program, first, Array.isArray(value) ? value : wrong('an array', value));
    case 'Set':
      return setOf(program, first, value instanceof Set ? value : wrong('a Set', value));
    case 'Map':
      return mapOf(program, first, second, entriesOf(value));
    default:
      return wrong(`a ${of}, which JavaScript cannot make`, value);
  }
}

function simpleValue(program: ExportTransfer, type: string, value: unknown): unknown {
  switch (type) {
    case 'int':
      if (typeof value === 'bigint') return program.ofInt(value);
      return program.ofInt(BigInt(typeof value === 'number' && Number.isSafeInteger(value) ? value : wrong('an int', value)));
    case 'float':
      return program.ofFloat(typeof value === 'number' ? value : wrong('a float', value));
    case 'bool':
      return program.ofBool((typeof value === 'boolean' ? value : wrong('a bool', value)) ? 1 : 0);
    case 'String':
      return typeof value === 'string' ? value : wrong('a String', value);
    case 'Bytes':
      return program.ofBytes(latin1(value instanceof Uint8Array ? value : wrong('a Uint8Array', value)));
    case 'any':
      return toProgramValue(program, typeOf(value), value);
    default:
      return wrong(`a ${type}, which JavaScript cannot make`, value);
  }
}

/** What a value of JavaScript is where anything may stand. */
function typeOf(value: unknown): ExportType {
  switch (typeof value) {
    case 'bigint': return 'int';
    case 'number': return Number.isSafeInteger(value) ? 'int' : 'float';
    case 'boolean': return 'bool';
    case 'string': return 'String';
    default: break;
  }
  if (value === null || value === undefined) return { of: '?', args: ['any'] };
  if (value instanceof Uint8Array) return 'Bytes';
  if (value instanceof Set) return { of: 'Set', args: ['any'] };
  return Array.isArray(value) ? { of: 'List', args: ['any'] } : { of: 'Map', args: ['any', 'any'] };
}

function listOf(program: ExportTransfer, type: ExportType, items: readonly unknown[]): unknown {
  const list = program.ofList();
  for (const item of items) program.addItem(list, toProgramValue(program, type, item));
  return list;
}

function setOf(program: ExportTransfer, type: ExportType, items: ReadonlySet<unknown>): unknown {
  const set = program.ofSet();
  for (const item of items) program.addToSet(set, toProgramValue(program, type, item));
  return set;
}

function mapOf(program: ExportTransfer, keys: ExportType, values: ExportType, entries: Iterable<readonly [unknown, unknown]>): unknown {
  const map = program.ofMap();
  for (const [key, value] of entries) program.putEntry(map, toProgramValue(program, keys, key), toProgramValue(program, values, value));
  return map;
}

/** Of a Map, or of an object whose properties are meant. */
function entriesOf(value: unknown): Iterable<readonly [unknown, unknown]> {
  if (value instanceof Map) return value;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value) : wrong('a Map', value);
}

function wrong(expected: string, value: unknown): never {
  throw new TypeError(`expected ${expected}, but got ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
}

/** A value of the program as one of JavaScript. Records become objects of their fields; cases without payload their names, others objects with `case`. */
export function toJavaScript(program: ExportTransfer, value: unknown): unknown {
  switch (program.kindOf(value)) {
    case 0: return null;
    case 1: return program.boolOf(value) === 1;
    case 2: return intOf(program.intOf(value));
    case 3: return program.floatOf(value);
    case 4: return value;
    case 5: return itemsOf(program, value);
    case 6: return Uint8Array.from({ length: program.countOf(value) }, (_, index) => program.byteOf(value, index));
    case 7: return new Map(pairsOf(program, value));
    case 8: return new Set(itemsOf(program, program.partsOf(value)));
    case 9: return objectOf(program, value);
    default: throw new TypeError('a function, a task or a channel cannot be given to JavaScript');
  }
}

function itemsOf(program: ExportTransfer, list: unknown): unknown[] {
  return Array.from({ length: program.countOf(list) }, (_, index) => toJavaScript(program, program.itemOf(list, index)));
}

function pairsOf(program: ExportTransfer, value: unknown): (readonly [unknown, unknown])[] {
  const parts = itemsOf(program, program.partsOf(value));
  return Array.from({ length: parts.length / 2 }, (_, index) => [parts[2 * index], parts[2 * index + 1]] as const);
}

function objectOf(program: ExportTransfer, value: unknown): unknown {
  const name = program.caseOf(value);
  const fields = Object.fromEntries(pairsOf(program, value).map(([key, field]) => [String(key), field]));
  if (name === '') return fields;
  return Object.keys(fields).length === 0 ? name : { case: name, ...fields };
}
