import { wtf8Length, writeWtf8 } from './wtf8.ts';

const PLAIN_NAN = 0x7ff8_0000_0000_0000n;

/** Strings by number, in the order of first use: the whole file shares one table. */
export class StringTable {
  readonly strings: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.strings.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}

/** Bytes that grow. Numbers are LEB128 varints unless the method says otherwise. */
export class ByteWriter {
  private buffer = new Uint8Array(256);
  private length = 0;
  private readonly table: StringTable;

  constructor(table: StringTable) {
    this.table = table;
  }

  finish(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.reserve(values.length);
    this.buffer.set(values, this.length);
    this.length += values.length;
  }

  /** Fixed width, little-endian. */
  fixed(value: number, width: number): void {
    this.reserve(width);
    for (let index = 0; index < width; index++) this.buffer[this.length++] = (value >>> (8 * index)) & 0xff;
  }

  /** NaN has many forms, of which the machine that folds a constant may choose any; the file has one. */
  float64(value: number): void {
    this.reserve(8);
    const view = new DataView(this.buffer.buffer);
    if (Number.isNaN(value)) view.setBigUint64(this.length, PLAIN_NAN, true);
    else view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** 0 … 2^32-1. */
  unsigned(value: number): void {
    this.reserve(5);
    value >>>= 0;
    while (value > 0x7f) {
      this.buffer[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    this.buffer[this.length++] = value;
  }

  /** An int32, zigzag: small ones of either sign are short. */
  signed(value: number): void {
    this.unsigned((value << 1) ^ (value >> 31));
  }

  /** A 64-bit int, zigzag. */
  signed64(value: bigint): void {
    let rest = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
    while (rest > 0x7fn) {
      this.byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.byte(Number(rest));
  }

  /** A string's number in the table. */
  string(text: string): void {
    this.unsigned(this.table.numberOf(text));
  }

  /** A string's own bytes, their number first. */
  stringBytes(text: string): void {
    const length = wtf8Length(text);
    this.unsigned(length);
    this.reserve(length);
    writeWtf8(text, this.buffer, this.length);
    this.length += length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}
