/**
 * The one table of NBC instructions. The encoder, decoder, verifier, disassembler and docs/nbc.md are derived from it.
 *
 * The calling convention lets the callee's frame overlap the caller's: whatever stood in registers b and above is gone
 * after a call, apart from w. An instruction that throws has not written w. A closure's function belongs to the same module.
 *
 * An instruction is a run of 32-bit words: the opcode's number, then its operands. Operand letters:
 *   w  register written       r  register read (its representation in `reads`)
 *   i  immediate int32        k  constant index         L  jump target (absolute word offset in the function)
 *   F  function reference     C  class reference        f  field reference
 *   G  global reference       S  selector               T  runtime type number (see RUNTIME_TYPES)
 *   b  first of n registers   n  how many               *  a jump table: `n` words of targets follow (SWITCH only)
 * Representations: i int, f float, b bool, r ref, ? any one, v none.
 */
export interface Opcode {
  readonly name: string;
  readonly operands: string;
  /** Representations of the `r` operands, in order. */
  readonly reads: string;
  /** Representation of the `w` operand, or `v`. */
  readonly writes: string;
  readonly sentence: string;
}

const op = (name: string, operands: string, reads: string, writes: string, sentence: string): Opcode => ({ name, operands, reads, writes, sentence });

const binary = (name: string, rep: string, result: string, sentence: string): Opcode => op(name, 'wrr', rep + rep, result, sentence);
const branch2 = (name: string, rep: string, sentence: string): Opcode => op(name, 'rrL', rep + rep, 'v', sentence);
const branchImm = (name: string, sentence: string): Opcode => op(name, 'riL', 'i', 'v', sentence);

export const OPCODES = [
  op('move', 'wr', '?', '?', 'Copies a register.'),
  op('const', 'wk', '', '?', 'Loads a constant; its kind gives the representation.'),
  op('int', 'wi', '', 'i', 'Loads a small int.'),
  op('null', 'w', '', 'r', 'Loads null.'),
  op('true', 'w', '', 'b', 'Loads true.'),
  op('false', 'w', '', 'b', 'Loads false.'),

  binary('int.add', 'i', 'i', 'Adds, wrapping to 64 bits.'),
  binary('int.sub', 'i', 'i', 'Subtracts, wrapping to 64 bits.'),
  binary('int.mul', 'i', 'i', 'Multiplies, wrapping to 64 bits.'),
  binary('int.div', 'i', 'i', 'Divides toward zero; throws on zero.'),
  binary('int.rem', 'i', 'i', "Remainder with the dividend's sign; throws on zero."),
  binary('int.pow', 'i', 'i', 'Power, wrapping to 64 bits; throws on a negative exponent.'),
  binary('int.and', 'i', 'i', 'Bitwise and over 64 bits.'),
  binary('int.or', 'i', 'i', 'Bitwise or over 64 bits.'),
  binary('int.xor', 'i', 'i', 'Bitwise exclusive or over 64 bits.'),
  binary('int.shl', 'i', 'i', 'Shifts left by the low six bits of the count.'),
  binary('int.shr', 'i', 'i', 'Shifts right, keeping the sign.'),
  binary('int.ushr', 'i', 'i', 'Shifts right, filling with zeros.'),
  op('int.add-imm', 'wri', 'i', 'i', 'Adds a small constant, wrapping to 64 bits.'),
  op('int.neg', 'wr', 'i', 'i', 'Negates, wrapping to 64 bits.'),
  op('int.not', 'wr', 'i', 'i', 'Inverts every bit.'),
  op('int.abs', 'wr', 'i', 'i', 'Absolute value, wrapping to 64 bits.'),
  binary('float.add', 'f', 'f', 'Adds.'),
  binary('float.sub', 'f', 'f', 'Subtracts.'),
  binary('float.mul', 'f', 'f', 'Multiplies.'),
  binary('float.div', 'f', 'f', 'Divides, as IEEE 754.'),
  binary('float.rem', 'f', 'f', 'Remainder, as the C function fmod.'),
  binary('float.pow', 'f', 'f', 'Power.'),
  op('float.neg', 'wr', 'f', 'f', 'Negates.'),
  op('float.abs', 'wr', 'f', 'f', 'Absolute value.'),
  op('float.sqrt', 'wr', 'f', 'f', 'Square root.'),
  op('float.floor', 'wr', 'f', 'f', 'Rounds down.'),
  op('float.ceil', 'wr', 'f', 'f', 'Rounds up.'),
  op('bool.not', 'wr', 'b', 'b', 'Inverts.'),

  binary('int.eq', 'i', 'b', 'Equal.'),
  binary('int.ne', 'i', 'b', 'Not equal.'),
  binary('int.lt', 'i', 'b', 'Less.'),
  binary('int.le', 'i', 'b', 'Less or equal.'),
  binary('float.eq', 'f', 'b', 'Equal, as IEEE 754.'),
  binary('float.ne', 'f', 'b', 'Not equal, as IEEE 754.'),
  binary('float.lt', 'f', 'b', 'Less.'),
  binary('float.le', 'f', 'b', 'Less or equal.'),
  binary('bool.eq', 'b', 'b', 'Equal.'),
  binary('bool.ne', 'b', 'b', 'Not equal.'),
  binary('string.eq', 'r', 'b', 'Same text.'),
  binary('string.ne', 'r', 'b', 'Another text.'),
  binary('string.lt', 'r', 'b', 'Before, by UTF-16 units.'),
  binary('string.le', 'r', 'b', 'Before or the same, by UTF-16 units.'),
  binary('ref.same', 'r', 'b', 'The same instance, or both null.'),
  binary('ref.eq', 'r', 'b', 'Equal as the language says: by value, or by `equals`.'),

  op('int.to-float', 'wr', 'i', 'f', 'Widens.'),
  op('float.to-int', 'wr', 'f', 'i', 'Truncates; saturates at the ends; NaN gives 0.'),
  op('box.int', 'wr', 'i', 'r', 'Makes an int a ref.'),
  op('box.float', 'wr', 'f', 'r', 'Makes a float a ref.'),
  op('box.bool', 'wr', 'b', 'r', 'Makes a bool a ref.'),
  op('unbox.int', 'wr', 'r', 'i', 'Takes the int out of a ref; throws the cast error when it holds something else.'),
  op('unbox.float', 'wr', 'r', 'f', 'Takes the float out of a ref.'),
  op('unbox.bool', 'wr', 'r', 'b', 'Takes the bool out of a ref.'),

  op('jump', 'L', '', 'v', 'Goes on at the target.'),
  op('jump.true', 'rL', 'b', 'v', 'Jumps when true.'),
  op('jump.false', 'rL', 'b', 'v', 'Jumps when false.'),
  op('jump.null', 'rL', 'r', 'v', 'Jumps when null.'),
  op('jump.not-null', 'rL', 'r', 'v', 'Jumps when not null.'),
  branch2('jump.int.eq', 'i', 'Jumps when equal.'),
  branch2('jump.int.ne', 'i', 'Jumps when not equal.'),
  branch2('jump.int.lt', 'i', 'Jumps when less.'),
  branch2('jump.int.le', 'i', 'Jumps when less or equal.'),
  branch2('jump.int.gt', 'i', 'Jumps when greater.'),
  branch2('jump.int.ge', 'i', 'Jumps when greater or equal.'),
  branchImm('jump.int.eq-imm', 'Jumps when equal to the immediate.'),
  branchImm('jump.int.ne-imm', 'Jumps when not equal to the immediate.'),
  branchImm('jump.int.lt-imm', 'Jumps when less than the immediate.'),
  branchImm('jump.int.le-imm', 'Jumps when less than or equal to the immediate.'),
  branchImm('jump.int.gt-imm', 'Jumps when greater than the immediate.'),
  branchImm('jump.int.ge-imm', 'Jumps when greater than or equal to the immediate.'),
  branch2('jump.float.eq', 'f', 'Jumps when equal, as IEEE 754.'),
  branch2('jump.float.ne', 'f', 'Jumps when not equal, as IEEE 754 (also for NaN).'),
  branch2('jump.float.lt', 'f', 'Jumps when less.'),
  branch2('jump.float.not-lt', 'f', 'Jumps when not less (also for NaN).'),
  branch2('jump.float.le', 'f', 'Jumps when less or equal.'),
  branch2('jump.float.not-le', 'f', 'Jumps when not less or equal (also for NaN).'),
  op('switch', 'rinL*', 'i', 'v', 'Jumps to the entry of value minus the immediate, else to the target.'),

  op('field.get', 'wrf', 'r', '?', 'Reads a field.'),
  op('field.get-late', 'wrf', 'r', '?', 'Reads a late field; throws when it was never assigned.'),
  op('field.set', 'rfr', 'r?', 'v', 'Writes a field.'),
  op('global.get', 'wG', '', '?', 'Reads a global.'),
  op('global.get-late', 'wG', '', '?', 'Reads a global; throws when it was never assigned.'),
  op('global.set', 'Gr', '?', 'v', 'Writes a global.'),
  op('cell.new', 'wri', '?', 'r', 'Makes a cell that holds a value; the immediate is its representation (0 int, 1 float, 2 bool, 3 ref), which the cell keeps.'),
  op('cell.get', 'wri', 'r', '?', 'Reads a cell of the representation that the immediate tells; throws when the ref is no such cell.'),
  op('cell.set', 'rri', 'r?', 'v', 'Writes a cell of the representation that the immediate tells; throws when the ref is no such cell.'),
  op('capture', 'wi', '', '?', "Reads one of the closure's captured values."),

  op('new', 'wC', '', 'r', 'Allocates an instance, every field zero, null or late.'),
  op('new.fields', 'wCbn', '', 'r', 'Allocates a record or enum case from its field values.'),
  op('closure', 'wFbn', '', 'r', 'Makes a closure over n captured values.'),
  op('list', 'wbn', '', 'r', 'Makes a List of n refs.'),
  op('map', 'wbn', '', 'r', 'Makes a Map of n/2 entries; keys and values alternate.'),
  op('concat', 'wbn', '', 'r', 'Joins n Strings.'),
  op('text.int', 'wr', 'i', 'r', 'An int as text.'),
  op('text.float', 'wr', 'f', 'r', 'A float as text.'),
  op('text.bool', 'wr', 'b', 'r', 'A bool as text.'),
  op('text', 'wr', 'r', 'r', 'Any ref as text; calls `toString` where a class defines it.'),

  op('call', 'wFbn', '', '?', 'Calls a function. The arguments stand in n registers from b; where the function has no result, w is left alone.'),
  op('call.virtual', 'wSbn', '', '?', "Calls the method that the first argument's class has for a selector."),
  op('call.closure', 'wrbn', 'r', 'r', 'Calls a function value; arguments and result are refs.'),
  op('return', 'r', '?', 'v', 'Returns a value.'),
  op('return.void', '', '', 'v', 'Returns.'),
  op('throw', 'r', 'r', 'v', 'Throws an Error.'),
  op('unreachable', '', '', 'v', 'Throws the internal error: the compiler knows that control never comes here.'),

  op('is', 'wrC', 'r', 'b', 'Tells whether a ref is an instance of a class.'),
  op('is-type', 'wrT', 'r', 'b', 'Tells whether a ref is of a built-in type.'),
  op('cast', 'wrC', 'r', 'r', 'Copies, or throws when it is no instance (null included).'),
  op('cast-type', 'wrT', 'r', 'r', 'Copies, or throws when it is not of a built-in type.'),
  op('null-check', 'wrk', 'r', 'r', 'Copies, or throws when null; the constant names what was null.'),
  op('ordinal', 'wr', 'r', 'i', "An enum value's case number."),

  op('list.get', 'wrr', 'ri', 'r', 'Reads an element; throws when out of range.'),
  op('list.set', 'rrr', 'rir', 'v', 'Writes an element; throws when out of range.'),
  op('list.length', 'wr', 'r', 'i', 'How many elements.'),
  op('list.add', 'rr', 'rr', 'v', 'Appends.'),
  op('string.length', 'wr', 'r', 'i', 'How many UTF-16 units.'),
  op('string.char-code', 'wrr', 'ri', 'i', 'A UTF-16 unit; throws when out of range.'),
  op('string.char-at', 'wrr', 'ri', 'r', 'A one-unit String; throws when out of range.'),
  op('map.get', 'wrr', 'rr', 'r', 'A value, or null.'),
  op('map.set', 'rrr', 'rrr', 'v', 'Puts a value.'),
  op('map.has', 'wrr', 'rr', 'b', 'Tells whether a key is there.'),

  op('spawn', 'wr', 'r', 'r', 'Starts a task that calls a closure without parameters.'),
  op('await', 'wr', 'r', 'r', "Waits for a task and gives its result, or throws its error."),
  op('await.within', 'wrr', 'ri', 'r', 'The same, for so many milliseconds at the most.'),
] as const satisfies readonly Opcode[];

export type OpcodeName = (typeof OPCODES)[number]['name'];

/** Opcode name → number. */
export const OP = Object.fromEntries(OPCODES.map((opcode, number) => [opcode.name, number])) as { readonly [Name in OpcodeName]: number };

/** The representations in the order in which `cell.*` immediates and the binary format number them. */
export const REP_NUMBERS = ['int', 'float', 'bool', 'ref'] as const;

/** What `is-type` and `cast-type` test; the operand is the index. `with-text` is an object whose class defines `toString`. */
export const RUNTIME_TYPES = ['int', 'float', 'bool', 'string', 'function', 'null', 'non-null', 'with-text'] as const;
