import { expect, test } from 'vitest';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { assembleFile, encode } from '@noodlecore/runtime/nbc/encode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import { SECTION_NAMES, type Sections } from '@noodlecore/runtime/nbc/format';
import { sha256Hex } from '@noodlecore/runtime/nbc/sha256';
import { assemble } from './assemble.ts';
import { sectionsOf } from './files.ts';
import { fib } from './samples.ts';

const whole = encode(assemble(fib));
const tiny = encode(assemble('module m'));

function codeOf(bytes: Uint8Array): number {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof NbcError) return error.code;
    throw error;
  }
  return 0;
}

function changed(file: Uint8Array, at: number, value: number): Uint8Array {
  const copy = file.slice();
  copy[at] = value;
  return copy;
}

/** The file with one section's bytes replaced, hashes fitting. */
function withSection(file: Uint8Array, name: keyof Sections, bytes: readonly number[]): Uint8Array {
  const sections = sectionsOf(file);
  sections[SECTION_NAMES.indexOf(name)] = Uint8Array.from(bytes);
  return assembleFile(sections);
}

test('SHA-256 is SHA-256', () => {
  const bytes = new TextEncoder().encode('abc');
  expect(sha256Hex(bytes)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex(new Uint8Array(1_000_000).fill(0x61))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

test('equal modules give equal bytes', () => {
  expect(encode(assemble(fib))).toEqual(whole);
});

test('a view into a larger buffer is read where it is', () => {
  const buffer = new Uint8Array(whole.length + 20);
  buffer.set(whole, 7);
  expect(decode(buffer.subarray(7, 7 + whole.length))).toEqual(decode(whole));
});

test.each<[number, string, Uint8Array]>([
  [3001, 'nothing', new Uint8Array(0)],
  [3001, 'text', new TextEncoder().encode('func main() {}')],
  [3003, 'the magic alone', whole.slice(0, 4)],
  [3002, 'a newer version', changed(whole, 4, 3)],
  [3002, 'version 0', changed(whole, 4, 0)],
  [3005, 'another number of sections', changed(whole, 6, 9)],
  [3005, 'sections in another order', changed(whole, 8, 2)],
  [3003, 'half a section table', whole.slice(0, 100)],
  [3003, 'a section cut off', whole.slice(0, whole.length - 1)],
  [3004, 'a changed byte', changed(whole, whole.length - 1, 77)],
  [3004, 'a changed hash', changed(whole, 20, whole[20] ^ 1)],
  [3010, 'a byte too many', Uint8Array.from([...whole, 0])],
  [3007, 'a lying count of strings', withSection(tiny, 'strings', [0xff, 0xff, 0xff, 0xff, 0x0f])],
  [3007, 'a lying length of a string', withSection(tiny, 'strings', [1, 0xff, 0xff, 0x03])],
  [3006, 'a number of more than 32 bits', withSection(tiny, 'strings', [0xff, 0xff, 0xff, 0xff, 0x1f])],
  [3006, 'a number that does not end', withSection(tiny, 'strings', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80])],
  [3006, 'a number in more bytes than it needs', withSection(tiny, 'constants', [0x80, 0x00])],
  [3003, 'a number that is cut off', withSection(tiny, 'constants', [0x80])],
  [3009, 'an unknown kind of constant', withSection(tiny, 'constants', [1, 3])],
  [3003, 'half a float', withSection(tiny, 'constants', [1, 1, 0, 0])],
  [3006, 'a NaN of another kind', withSection(tiny, 'constants', [1, 1, 1, 0, 0, 0, 0, 0, 0xf8, 0x7f])],
  [3006, 'an int of more than 64 bits', withSection(tiny, 'constants', [1, 0, ...new Array<number>(9).fill(0xff), 0x02])],
  [3008, 'a string that is not there', withSection(tiny, 'constants', [1, 2, 9])],
  [3008, 'an overlong encoding', withSection(tiny, 'strings', [2, 2, 0xc1, 0x81, 0])],
  [3008, 'a pair of surrogates in six bytes', withSection(tiny, 'strings', [2, 6, 0xed, 0xa0, 0xbc, 0xed, 0xbd, 0x9c, 0])],
  [3008, 'a character beyond Unicode', withSection(tiny, 'strings', [2, 4, 0xf4, 0x90, 0x80, 0x80, 0])],
  [3008, 'a character cut off', withSection(tiny, 'strings', [2, 1, 0xe2, 0])],
  [3008, 'a string twice', withSection(tiny, 'strings', [3, 1, 0x6d, 1, 0x6d, 0])],
  [3008, 'a string that nothing uses', withSection(tiny, 'strings', [3, 1, 0x6d, 0, 1, 0x78])],
  [3020, 'an unknown instruction', withSection(whole, 'code', [2, 1, 0xff, 0x01, 0])],
  [3003, 'an instruction past the end of its function', withSection(whole, 'code', [2, 1, 0, 0, 0])],
  [3007, 'a function without code', withSection(whole, 'code', [0])],
])('%i: %s', (code, _name, bytes) => {
  expect(codeOf(bytes)).toBe(code);
});

test('a lying count allocates nothing', () => {
  const bytes = withSection(tiny, 'code', [1, 0xff, 0xff, 0xff, 0x7f]);
  const before = process.memoryUsage().arrayBuffers;
  expect(codeOf(bytes)).toBe(3007);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 20);
});
