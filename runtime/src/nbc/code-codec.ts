/** The parts of a function that are no records: its instructions, its line table, and where its statements begin. */
import type { Codec } from './codec.ts';
import { NbcError, NBC_CODE } from './error.ts';
import { OPCODE_BY_NUMBER, SWITCH_COUNT_AT } from './instructions.ts';
import { OP } from './opcodes.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** How many operands an instruction has before a jump table. */
const OPERAND_COUNTS = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => opcode.operands.replace('*', '').length);
/** A bit for each operand that may be negative. */
const SIGNED_OPERANDS = Uint8Array.from(OPCODE_BY_NUMBER, (opcode) => [...opcode.operands].reduce((bits, letter, index) => bits | (letter === 'i' ? 1 << index : 0), 0));

export const code: Codec<Int32Array> = {
  text: 'number of words, then each instruction: its opcode unsigned, its operands unsigned except immediates, which are signed',
  write(writer, words) {
    writer.unsigned(words.length);
    for (let at = 0; at < words.length; ) at = writeInstruction(writer, words, at);
  },
  read(reader) {
    const words = new Int32Array(reader.count());
    for (let at = 0; at < words.length; ) at = readInstruction(reader, words, at);
    return words;
  },
};

function writeInstruction(writer: ByteWriter, words: Int32Array, start: number): number {
  const opcode = words[start];
  if (opcode < 0 || opcode >= OPCODE_BY_NUMBER.length) throw new NbcError(NBC_CODE.unknownInstruction, `there is no instruction ${opcode}`);
  writer.unsigned(opcode);
  const end = start + 1 + OPERAND_COUNTS[opcode];
  const signed = SIGNED_OPERANDS[opcode];
  for (let at = start + 1; at < end; at++) {
    if ((signed >> (at - start - 1)) & 1) writer.signed(words[at]);
    else writer.unsigned(words[at]);
  }
  if (opcode !== OP.switch) return end;
  const tableEnd = end + words[start + SWITCH_COUNT_AT];
  for (let at = end; at < tableEnd; at++) writer.unsigned(words[at]);
  return tableEnd;
}

function readInstruction(reader: ByteReader, words: Int32Array, start: number): number {
  const opcode = reader.unsigned();
  if (opcode >= OPCODE_BY_NUMBER.length) reader.fail(NBC_CODE.unknownInstruction, `an unknown instruction ${opcode}`);
  words[start] = opcode;
  const end = start + 1 + OPERAND_COUNTS[opcode];
  if (end > words.length) reader.fail(NBC_CODE.truncated, 'an instruction that goes past the end of its function');
  const signed = SIGNED_OPERANDS[opcode];
  for (let at = start + 1; at < end; at++) words[at] = (signed >> (at - start - 1)) & 1 ? reader.signed() : reader.index();
  if (opcode !== OP.switch) return end;
  const count = words[start + SWITCH_COUNT_AT];
  if (count > words.length - end) reader.fail(NBC_CODE.badCount, `a jump table of ${count} entries that goes past the end of its function`);
  for (let at = end; at < end + count; at++) words[at] = reader.index();
  return end + count;
}

export const lines = places(2, 'pair', 'word offset and line, both signed and relative to the pair before');

export const stops = places(3, 'triple', 'word offset, line and column, all signed and relative to the triple before');

/** Rows of numbers that grow slowly. */
function places(width: number, row: string, text: string): Codec<Int32Array> {
  return {
    text: `number of ${row}s, then each ${row}: ${text}`,
    write(writer, numbers) {
      writer.unsigned(numbers.length / width);
      for (let at = 0; at < numbers.length; at++) writer.signed(numbers[at] - (at < width ? 0 : numbers[at - width]));
    },
    read(reader) {
      const numbers = new Int32Array(reader.count() * width);
      for (let at = 0; at < numbers.length; at++) {
        const value = reader.signed() + (at < width ? 0 : numbers[at - width]);
        if (value < 0 || value > 0x7fff_ffff) reader.fail(NBC_CODE.badNumber, 'a line table that leaves its range');
        numbers[at] = value;
      }
      return numbers;
    },
  };
}
