import { NbcError, NBC_CODE } from './error.ts';
import { readWtf8 } from './wtf8.ts';

/**
 * The strings of a file while its other sections are read. They must first be used in the table's order, each at least
 * once, so that a module has one encoding only.
 */
export class StringsRead {
  readonly strings: readonly string[];
  used = 0;

  constructor(strings: readonly string[]) {
    this.strings = strings;
  }
}

/** Reads one section; whatever the bytes are, it returns a value or throws an NbcError. */
export class ByteReader {
  private readonly buffer: Uint8Array;
  private readonly section: string;
  private readonly strings: StringsRead;
  private readonly start: number;
  private readonly end: number;
  private at: number;

  constructor(buffer: Uint8Array, place: { section: string; start: number; end: number }, strings: StringsRead) {
    this.buffer = buffer;
    this.section = place.section;
    this.start = place.start;
    this.at = place.start;
    this.end = place.end;
    this.strings = strings;
  }

  fail(code: number, what: string): never {
    throw new NbcError(code, `the module's bytecode is damaged: ${what} at byte ${this.at - this.start} of its ${this.section} section`);
  }

  finish(): void {
    if (this.at !== this.end) this.fail(NBC_CODE.trailingBytes, `${this.end - this.at} bytes too many`);
  }

  byte(): number {
    if (this.at >= this.end) this.fail(NBC_CODE.truncated, 'the bytes end too early');
    return this.buffer[this.at++];
  }

  float64(): number {
    if (this.end - this.at < 8) this.fail(NBC_CODE.truncated, 'the bytes end too early');
    const value = new DataView(this.buffer.buffer, this.buffer.byteOffset + this.at, 8).getFloat64(0, true);
    if (Number.isNaN(value) && !this.isPlainNaN()) this.fail(NBC_CODE.badNumber, 'an unusual NaN');
    this.at += 8;
    return value;
  }

  /** 0 … 2^32-1, in the fewest bytes. */
  unsigned(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.byte();
      if (shift === 28 && byte > 0x0f) this.fail(NBC_CODE.badNumber, 'a number of more than 32 bits');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        if (byte === 0) this.fail(NBC_CODE.badNumber, 'a number in more bytes than it needs');
        return value >>> 0;
      }
    }
    return this.fail(NBC_CODE.badNumber, 'a number of more than 32 bits');
  }

  /** A number that an Int32Array holds: 0 … 2^31-1. */
  index(): number {
    const value = this.unsigned();
    if (value > 0x7fff_ffff) this.fail(NBC_CODE.badNumber, 'a number of more than 31 bits');
    return value;
  }

  signed(): number {
    const value = this.unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  signed64(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      if (shift === 63n && byte > 1) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      if (byte === 0 && shift > 0n) this.fail(NBC_CODE.badNumber, 'a number in more bytes than it needs');
      return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
    }
    return this.fail(NBC_CODE.badNumber, 'a number of more than 64 bits');
  }

  /** How many things follow. Each takes a byte at the least, so a lying count is found before anything is allocated. */
  count(): number {
    const count = this.unsigned();
    if (count > this.end - this.at) this.fail(NBC_CODE.badCount, `a count of ${count} with ${this.end - this.at} bytes left`);
    return count;
  }

  string(): string {
    const { strings } = this.strings;
    const number = this.unsigned();
    if (number > this.strings.used || number >= strings.length) this.fail(NBC_CODE.badString, `string ${number}, which is not there or not yet due`);
    if (number === this.strings.used) this.strings.used++;
    return strings[number];
  }

  stringBytes(): string {
    const length = this.count();
    const text = readWtf8(this.buffer, this.at, this.at + length);
    if (text === null) this.fail(NBC_CODE.badString, 'a malformed string');
    this.at += length;
    return text;
  }

  private isPlainNaN(): boolean {
    const { buffer, at } = this;
    for (let index = 0; index < 6; index++) if (buffer[at + index] !== 0) return false;
    return buffer[at + 6] === 0xf8 && buffer[at + 7] === 0x7f;
  }
}
