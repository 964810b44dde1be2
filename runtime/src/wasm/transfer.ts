import { boxFloat, FloatBox } from '../value/float-box.ts';
import { listOf } from '../value/list.ts';
import { NcMap } from '../value/nc-map.ts';
import type { Value } from '../value/value.ts';

/** What takes values of the program apart and puts them together: `stdlib-nc/noodlecore/runtime/wasm/transfer.nc`. */
export interface TransferExports {
  readonly kindOf: (value: unknown) => number;
  readonly boolOf: (value: unknown) => number;
  readonly intOf: (value: unknown) => bigint;
  readonly floatOf: (value: unknown) => number;
  readonly countOf: (value: unknown) => number;
  readonly itemOf: (value: unknown, index: number) => unknown;
  readonly byteOf: (value: unknown, index: number) => number;
  /** Throws. */
  readonly refuse: (value: unknown) => void;
  readonly ofBool: (value: number) => unknown;
  readonly ofInt: (value: bigint) => unknown;
  readonly ofFloat: (value: number) => unknown;
  readonly ofList: () => unknown;
  readonly ofMap: () => unknown;
  readonly ofBytes: (text: string) => unknown;
  readonly addItem: (list: unknown, item: unknown) => void;
  readonly putEntry: (map: unknown, key: unknown, value: unknown) => void;
}

/** The same for functions that JavaScript calls. */
export interface ExportTransfer extends TransferExports {
  readonly partsOf: (value: unknown) => unknown;
  readonly caseOf: (value: unknown) => string;
  readonly ofSet: () => unknown;
  readonly addToSet: (set: unknown, item: unknown) => void;
}

/** A collection of the program as the host's natives take it: a copy. */
export function toHost(program: TransferExports, value: unknown): Value {
  switch (program.kindOf(value)) {
    case 0: return null;
    case 1: return program.boolOf(value) === 1;
    case 2: return intOf(program.intOf(value));
    case 3: return boxFloat(program.floatOf(value));
    case 4: return String(value);
    case 5: return listOf(Array.from({ length: program.countOf(value) }, (_, index) => toHost(program, program.itemOf(value, index))));
    case 6: return Uint8Array.from({ length: program.countOf(value) }, (_, index) => program.byteOf(value, index));
    default:
      program.refuse(value);
      return null;
  }
}

/** What a native has made, as a value of the program. */
export function toProgram(program: TransferExports, value: unknown): unknown {
  switch (typeof value) {
    case 'string': return value;
    case 'boolean': return program.ofBool(value ? 1 : 0);
    case 'bigint': return program.ofInt(value);
    case 'number': return Number.isInteger(value) ? program.ofInt(BigInt(value)) : program.ofFloat(value);
    default: return typeof value === 'object' && value !== null ? toReference(program, value) : null;
  }
}

function toReference(program: TransferExports, value: object): unknown {
  if (value instanceof Uint8Array) return program.ofBytes(latin1(value));
  if (value instanceof FloatBox) return program.ofFloat(value.value);
  if (value instanceof NcMap) {
    const map = program.ofMap();
    for (const [key, each] of value.entries) program.putEntry(map, toProgram(program, key), toProgram(program, each));
    return map;
  }
  if (!Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  const list = program.ofList();
  for (const item of items) program.addItem(list, toProgram(program, item));
  return list;
}

export function intOf(value: bigint): number | bigint {
  const short = Number(value);
  return Number.isSafeInteger(short) ? short : value;
}

/** As many arguments as a call may have. */
const PIECE = 4096;

/** A text whose characters are the bytes. */
export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  return pieces.join('');
}
