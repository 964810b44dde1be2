import { I } from './instructions.ts';
import type { InstructionName } from './instructions.ts';

/**
 * Fusing: where two or three instructions stand side by side that often do, the first one's number becomes that of an instruction that
 * does the work of all and jumps over the others. These keep their words, so that whoever jumps to them finds them. What a fused
 * instruction cannot do (a bigint, an index outside) it does not begin: it takes its first part's number again, and all go on alone. One that ends
 * in a call leaves the call to its own instruction where that is not linked yet, finds another class, or has no room.
 *
 * A part is fused with those behind it too, for whoever jumps there. `>` stands before what is done at the place where a jump leads.
 *
 * Operands are told by letters and places: `a1` is the first word after the first instruction's number.
 */
interface Fusion {
  readonly name: InstructionName;
  readonly parts: readonly number[];
  /** Words from the first instruction to each part. */
  readonly offsets: readonly number[];
  /** Pairs of words, counted from the first instruction, that must be equal. */
  readonly equal: readonly (readonly [number, number])[];
  /** Pairs that must differ. */
  readonly different: readonly (readonly [number, number])[];
}

/** Conditions: `a1=b2` equal operands, `a1/b2` different ones. */
const RULES: Partial<Record<InstructionName, string>> = {
  // The loaded ref is gone afterwards, since the same register is written again: nobody else can see it.
  'field.get-late.ref+list.get': 'a1=b2 a1=b1', 'field.get-late.ref+field.get.ref': 'a1=b2 a1=b1', 'field.get-late.ref+field.get.number': 'a1=b2 a1=b1',
  'field.get-late.ref+field.get.float': 'a1=b2 a1=b1',
  'field.get-late.ref+list.length': 'a1=b2 a1=b1', 'field.get.ref+null-check': 'a1=b2 a1=b1', 'null-check+field.get.ref': 'a1=b2 a1=b1',
  'list.get+unbox.int': 'a1=b2 a1=b1', 'list.get+unbox.float': 'a1=b2 a1=b1', 'list.get+unbox.bool': 'a1=b2 a1=b1',
  'list.get+field.get.ref': 'a1=b2 a1=b1', 'list.get+field.get.number': 'a1=b2 a1=b1', 'list.get+field.get.float': 'a1=b2 a1=b1',
  'capture.ref+cell.get.number': 'a1=b2 a1=b1', 'capture.ref+cell.get.ref': 'a1=b2 a1=b1',

  'field.get.bool+jump.false': 'a1=b1', 'field.get.bool+jump.true': 'a1=b1', 'field.get.ref+jump.null': 'a1=b1', 'field.get.ref+jump.not-null': 'a1=b1',
  'unbox.bool+jump.true': 'a1=b1', 'unbox.bool+jump.false': 'a1=b1', 'ordinal+switch': 'a1=b1',
  'int.add-imm+jump.int.lt': 'a1=b1 a1/b2', 'int.add-imm+jump.int.lt-imm': 'a1=b1', 'int.add-imm+jump.int.le': 'a1=b1 a1/b2',
  'int.add-imm+list.length+jump.int.lt': 'a1=c1 b1=c2 a1/b1', 'int.add-imm+string.length+jump.int.lt': 'a1=c1 b1=c2 a1/b1',
  'list.length+jump.int.lt': 'a1=b2 a1/b1', 'string.length+jump.int.lt': 'a1=b2 a1/b1', 'jump.int.eq-imm+jump.int.eq-imm': 'a1=b1',
  'jump.int.eq-imm+jump.int.eq-imm+jump.int.ne-imm': 'a1=b1 a1=c1', 'jump.int.eq-imm+jump.int.ne-imm': 'a1=b1', 'string.char-code+jump.int.eq-imm+jump.int.eq-imm': 'a1=b1 a1=c1',

  'move.ref+move.ref': '', 'move.ref+move.int': '', 'move.int+move.int': '',
  'int+int.rem': 'a1=b3 a1/b2', 'int+int.div': 'a1=b3 a1/b2', 'int+int.mul': 'a1=b3 a1/b2', 'int+int.and': 'a1=b3 a1/b2',
  'true+field.set.bool': 'a1=b3', 'false+field.set.bool': 'a1=b3', 'null+field.set.ref': 'a1=b3 a1/b1',

  'null+return.ref': 'a1=b1', 'const.ref+return.ref': 'a1=b1', 'true+return.number': 'a1=b1', 'false+return.number': 'a1=b1',
  'box.int+return.ref': 'a1=b1', 'box.bool+return.ref': 'a1=b1', 'field.get.ref+return.ref': 'a1=b1', 'field.get.number+return.number': 'a1=b1',
  'field.get.float+return.number': 'a1=b1', 'field.get.bool+return.number': 'a1=b1',

  'field.get.number+int.add-imm+field.set.int': 'a1=b2 a1=b1 a2=c1 a3=c2 a1=c3', 'field.get.number+field.get.number': '',
  'field.get.float+field.get.float': '', 'field.get.float+field.get.float+float.sub': 'a1=c2 b1=c3 a1/b1', 'field.get.float+float.mul': '', 'float.mul+float.mul': '',
  'float.mul+float.add': '', 'float.mul+float.sub': '', 'float.add+field.set.float': 'a1=b3', 'float.sub+field.set.float': 'a1=b3',

  'move.ref+call': '', 'move.ref+move.ref+call': '', 'move.ref+move.int+call': '', 'move.ref+call.virtual': '', 'move.ref+call.closure': '',
  'box.int+call.closure': '', 'list.get+call.closure': '', 'field.get.ref+field.get.ref': '', 'field.get.ref+field.get.number': '',
  'field.get.number+field.get.ref': '', 'field.get.ref+list.get': 'a1=b2 a1/b1', 'field.get.ref+field.get.number+string.char-at': 'a1=c2 b1=c3 a1=c1',
  'field.get.ref+field.get.number+string.char-code': 'a1=c2 b1=c3 a1=c1 a1/b1',
  'field.get.ref+field.get.number+string.char-code+jump.int.eq-imm': 'a1=c2 b1=c3 a1=c1 a1/b1 c1=d1',
  'field.get.ref+field.get.number+string.char-code+jump.int.ne-imm': 'a1=c2 b1=c3 a1=c1 a1/b1 c1=d1', 'string.char-code+jump.int.eq-imm': 'a1=b1',
  'string.char-code+jump.int.ne-imm': 'a1=b1', 'field.get.number+field.get.ref+string.length+jump.int.lt': 'a1=d1 b1=c1 b1=c2 c1=d2 a1/b1',
  'field.get.number+field.get.ref+string.length+jump.int.ge': 'a1=d1 b1=c1 b1=c2 c1=d2 a1/b1',
  'field.get.number+field.get.ref+list.length+jump.int.lt': 'a1=d1 b1=c1 b1=c2 c1=d2 a1/b1',
  'field.get.number+field.get.ref+list.length+jump.int.ge': 'a1=d1 b1=c1 b1=c2 c1=d2 a1/b1', 'const.ref+string.eq+jump.true': 'a1=b3 b1=c1',
  'string.eq+jump.true': 'a1=b1', 'const.ref+string.eq+jump.false': 'a1=b3 b1=c1', 'string.eq+jump.false': 'a1=b1',
  'int.lt+box.bool+return.ref': 'a1=b2 b1=c1', 'unbox.int+capture.ref': '', 'unbox.int+capture.number': '', 'capture.ref+capture.ref': '',
  'field.set.ref+field.set.ref': '', 'field.set.ref+return.void': '', 'field.set.ref+return.ref': '', 'jump.null+field.set.ref': '',

  'field.get.number+jump.int.eq-imm': 'a1=b1', 'field.get.number+jump.int.ne-imm': 'a1=b1', 'field.get.number+jump.int.lt-imm': 'a1=b1',
  'field.get.number+jump.int.ge-imm': 'a1=b1', 'int+field.set.int': 'a1=b3', 'field.get.ref+map.get': 'a1=b2',
};

/** Lengths of the instructions that take part, in words. */
const LENGTHS: Partial<Record<InstructionName, number>> = {
  null: 2, true: 2, false: 2, 'const.ref': 3, int: 3, 'move.ref': 3, 'move.int': 3, 'box.int': 3, 'box.bool': 3, 'unbox.int': 3, 'unbox.float': 3,
  'unbox.bool': 3, 'capture.ref': 3, 'capture.number': 3, ordinal: 3, 'list.length': 3, 'string.length': 3, 'jump.true': 3, 'jump.false': 3, 'jump.null': 3,
};
const USUAL_LENGTH = 4;

const LATE_TWIN = I['field.get-late.ref'];
const MOST_PARTS = 4;

/** By the first part's number, those of more parts first. */
const FUSIONS: readonly (readonly Fusion[])[] = fusionsByFirst();

/** What a fused instruction becomes again when it meets what it cannot do; undefined for the others. */
export const FIRST_PARTS: readonly (number | undefined)[] = Object.keys(I).map((name) => (name.includes('+') ? numberOf(name.slice(0, name.indexOf('+'))) : undefined));

/**
 * Fuses what stands from `starts[index]` on, where something fits.
 * @param boundaries words where protected ranges begin or end: parts on both sides would find each other's handlers.
 */
export function fuseAt(code: Int32Array, starts: readonly number[], index: number, boundaries: ReadonlySet<number>): void {
  const fusion = fusionAt(code, starts, index, boundaries);
  if (fusion === undefined) return;
  const next = fusionAt(code, starts, index + 1, boundaries);
  // A longer one that begins a step later is worth more.
  if (next !== undefined && next.parts.length > fusion.parts.length) return;
  code[starts[index]] = I[fusion.name];
  fuseWithElement(code, starts[index]);
}

/** At the end of a loop over a List stands the jump back to where the next element is read: that is done on the way. */
function fuseWithElement(code: Int32Array, at: number): void {
  if (code[at] !== I['int.add-imm+list.length+jump.int.lt']) return;
  const target = at + LOOP_JUMP_AT + code[at + LOOP_JUMP_AT + 3];
  if (code[target] !== I['list.get'] || code[target + 2] !== code[at + 6] || code[target + 3] !== code[at + 1]) return;
  code[at] = I['int.add-imm+list.length+jump.int.lt>list.get'];
}

const LOOP_JUMP_AT = 7;

function fusionAt(code: Int32Array, starts: readonly number[], index: number, boundaries: ReadonlySet<number>): Fusion | undefined {
  return FUSIONS[code[starts[index]]]?.find((fusion) => fits(fusion, code, starts, index, boundaries));
}

function fits(fusion: Fusion, code: Int32Array, starts: readonly number[], index: number, boundaries: ReadonlySet<number>): boolean {
  const at = starts[index];
  for (let part = 1; part < fusion.parts.length; part++) {
    const start = starts[index + part];
    if (start === undefined || code[start] !== fusion.parts[part] || boundaries.has(start)) return false;
  }
  return fusion.equal.every(([a, b]) => code[at + a] === code[at + b]) && fusion.different.every(([a, b]) => code[at + a] !== code[at + b]);
}

function fusionsByFirst(): Fusion[][] {
  const all: Fusion[][] = [];
  for (const [name, conditions] of Object.entries(RULES)) {
    const fusion = fusionOf(name as InstructionName, conditions);
    (all[fusion.parts[0]] ??= []).push(fusion);
    // A field that is never late reads the same through the form that looks.
    if (fusion.parts[0] === LATE_TWIN) (all[I['field.get.ref']] ??= []).push(fusion);
  }
  for (const list of all) list?.sort((a, b) => b.parts.length - a.parts.length);
  return all;
}

function fusionOf(name: InstructionName, conditions: string): Fusion {
  const names = name.split('+') as InstructionName[];
  const offsets = [0];
  for (let part = 1; part < MOST_PARTS; part++) offsets.push(offsets[part - 1] + (LENGTHS[names[part - 1]] ?? USUAL_LENGTH));
  const word = (operand: string): number => offsets['abcd'.indexOf(operand[0])] + Number(operand[1]);
  const pairs = (sign: string) =>
    conditions.split(' ').filter((condition) => condition.includes(sign)).map((condition) => condition.split(sign).map(word) as [number, number]);
  return { name, parts: names.map(partOf), offsets, equal: pairs('='), different: pairs('/') };
}

/** A call looks so before it is first made. */
function partOf(name: InstructionName): number {
  return name === 'call' || name === 'call.virtual' ? I[`${name}.unlinked`] : I[name];
}

function numberOf(name: string): number {
  return I[name as InstructionName];
}
