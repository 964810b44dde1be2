export type ValueType = 'i32' | 'i64' | 'f32' | 'f64';

export interface FunctionType {
  readonly params: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** By their bytes. */
const VALUE_TYPES: Readonly<Record<number, ValueType>> = { 0x7f: 'i32', 0x7e: 'i64', 0x7d: 'f32', 0x7c: 'f64' };
const HEADER = 8;
const TYPE_SECTION = 1;
const IMPORT_SECTION = 2;
const FUNCTION_FORM = 0x60;
const FUNCTION_KIND = 0;

/**
 * The types of the functions that a module imports, by their names, which `WebAssembly.Module.imports` does not tell.
 * The first two sections are read as https://webassembly.github.io/spec/core/binary/modules.html describes them; what is in
 * them beyond numbers and functions ends the reading with an `Error`.
 */
export function importTypes(binary: Uint8Array): ReadonlyMap<string, FunctionType> {
  const reader = new Reader(binary);
  let types: readonly FunctionType[] = [];
  while (!reader.isAtEnd()) {
    const section = reader.byte();
    const end = reader.size() + reader.at;
    if (section === TYPE_SECTION) types = reader.list(() => functionType(reader));
    else if (section === IMPORT_SECTION) return new Map(reader.list(() => functionImport(reader, types)));
    reader.at = end;
  }
  throw new Error('this module imports nothing');
}

function functionType(reader: Reader): FunctionType {
  if (reader.byte() !== FUNCTION_FORM) throw new Error('a type of this module is no function');
  return { params: reader.list(() => valueType(reader)), results: reader.list(() => valueType(reader)) };
}

function valueType(reader: Reader): ValueType {
  const type = VALUE_TYPES[reader.byte()];
  if (type === undefined) throw new Error('a function of this module takes more than numbers');
  return type;
}

function functionImport(reader: Reader, types: readonly FunctionType[]): [string, FunctionType] {
  reader.name();
  const name = reader.name();
  if (reader.byte() !== FUNCTION_KIND) throw new Error('this module imports more than functions');
  return [name, types[reader.size()]];
}

class Reader {
  at = HEADER;
  readonly binary: Uint8Array;

  constructor(binary: Uint8Array) {
    this.binary = binary;
  }

  isAtEnd(): boolean {
    return this.at >= this.binary.length;
  }

  byte(): number {
    return this.binary[this.at++];
  }

  /** An unsigned number, in LEB128. */
  size(): number {
    let value = 0;
    let shift = 0;
    for (let byte = 0x80; (byte & 0x80) !== 0; shift += 7) {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  list<T>(read: () => T): T[] {
    return Array.from({ length: this.size() }, read);
  }

  name(): string {
    const end = this.size() + this.at;
    const bytes = this.binary.subarray(this.at, end);
    this.at = end;
    return new TextDecoder().decode(bytes);
  }
}
