/**
 * The instructions that the interpreter runs. The linker makes them of NBC's: same length, same operands, but references
 * are resolved and each instruction knows the representations it works on, so that the loop never asks.
 * A name's place in the list is its number. `loop.ts` has the numbers as literals, because only then does V8 make a jump
 * table of its switch; `scripts/number-instructions.ts` writes them, and a test checks them.
 */
export const INSTRUCTIONS = [
  'move.int', 'move.number', 'move.ref', 'move.any',
  'const.number', 'const.big', 'const.ref', 'int', 'null', 'true', 'false',

  'int.add', 'int.sub', 'int.mul', 'int.div', 'int.rem', 'int.pow',
  'int.and', 'int.or', 'int.xor', 'int.shl', 'int.shr', 'int.ushr',
  'int.add-imm', 'int.neg', 'int.not', 'int.abs',
  'float.add', 'float.sub', 'float.mul', 'float.div', 'float.rem', 'float.pow',
  'float.neg', 'float.abs', 'float.sqrt', 'float.floor', 'float.ceil', 'bool.not',

  'int.eq', 'int.ne', 'int.lt', 'int.le', 'float.eq', 'float.ne', 'float.lt', 'float.le', 'bool.eq', 'bool.ne',
  'string.eq', 'string.ne', 'string.lt', 'string.le', 'ref.same', 'ref.eq',
  'int.to-float', 'float.to-int', 'box.int', 'box.float', 'box.bool', 'unbox.int', 'unbox.float', 'unbox.bool',

  'jump', 'jump.true', 'jump.false', 'jump.null', 'jump.not-null',
  'jump.int.eq', 'jump.int.ne', 'jump.int.lt', 'jump.int.le', 'jump.int.gt', 'jump.int.ge',
  'jump.int.eq-imm', 'jump.int.ne-imm', 'jump.int.lt-imm', 'jump.int.le-imm', 'jump.int.gt-imm', 'jump.int.ge-imm',
  'jump.float.eq', 'jump.float.ne', 'jump.float.lt', 'jump.float.not-lt', 'jump.float.le', 'jump.float.not-le', 'switch',

  'field.get.number', 'field.get.float', 'field.get.bool', 'field.get.ref', 'field.get-late.ref',
  'field.set.int', 'field.set.float', 'field.set.bool', 'field.set.ref',
  'global.get.int', 'global.get.number', 'global.get.ref', 'global.get-late.int', 'global.get-late.number', 'global.get-late.ref',
  'global.set.int', 'global.set.number', 'global.set.ref',
  'cell.new.int', 'cell.new.float', 'cell.new.bool', 'cell.new.ref',
  'cell.get.number', 'cell.get.bool', 'cell.get.ref', 'cell.set.int', 'cell.set.float', 'cell.set.bool', 'cell.set.ref',
  'capture.number', 'capture.bool', 'capture.ref',

  'new', 'new.1', 'new.2', 'new.3', 'new.4', 'new.5', 'new.6', 'new.7', 'new.8', 'new.fields', 'closure', 'list', 'map',
  'concat', 'concat.2', 'text.int', 'text.float', 'text.bool', 'text',

  'call', 'call.unlinked', 'call.native.int', 'call.native.float', 'call.native.bool', 'call.native.ref', 'call.native.void', 'stub.native',
  'call.virtual', 'call.virtual.poly', 'call.virtual.unlinked', 'call.virtual.any', 'call.closure',
  'return.int', 'return.number', 'return.ref', 'return.void', 'throw', 'unreachable',

  'is', 'is-type', 'cast', 'cast-type', 'null-check', 'ordinal',
  'list.get', 'list.set', 'list.length', 'list.add', 'string.length', 'string.char-code', 'string.char-at',
  'map.get', 'map.set', 'map.has', 'spawn', 'await', 'await.within',
  // Stands where compiled code begins, in an instruction's place.
  'compiled',
  // The same for instances that are shaped.
  'shaped.get.number', 'shaped.get.bool', 'shaped.get.ref', 'shaped.get-late.ref', 'shaped.set.int', 'shaped.set.float', 'shaped.set.bool', 'shaped.set.ref', 'shaped.ordinal', 'call.virtual.shaped',

  // Two or three that often stand side by side, in one; see fuse.ts.
  'field.get-late.ref+list.get', 'field.get-late.ref+field.get.ref', 'field.get-late.ref+field.get.number', 'field.get-late.ref+field.get.float', 'field.get-late.ref+list.length',
  'field.get.ref+null-check', 'null-check+field.get.ref', 'list.get+unbox.int', 'list.get+unbox.float', 'list.get+unbox.bool',
  'list.get+field.get.ref', 'list.get+field.get.number', 'list.get+field.get.float', 'capture.ref+cell.get.number', 'capture.ref+cell.get.ref', 'field.get.bool+jump.false',
  'field.get.bool+jump.true', 'field.get.ref+jump.null', 'field.get.ref+jump.not-null', 'unbox.bool+jump.true', 'unbox.bool+jump.false',
  'ordinal+switch', 'int.add-imm+jump.int.lt', 'int.add-imm+jump.int.lt-imm', 'int.add-imm+jump.int.le', 'int.add-imm+list.length+jump.int.lt',
  'list.length+jump.int.lt', 'int.add-imm+string.length+jump.int.lt', 'string.length+jump.int.lt', 'jump.int.eq-imm+jump.int.eq-imm',
  'jump.int.eq-imm+jump.int.eq-imm+jump.int.ne-imm', 'jump.int.eq-imm+jump.int.ne-imm', 'string.char-code+jump.int.eq-imm+jump.int.eq-imm',
  'move.ref+move.ref', 'move.ref+move.int', 'move.int+move.int', 'int+int.rem', 'int+int.div', 'int+int.mul', 'int+int.and', 'true+field.set.bool',
  'false+field.set.bool', 'null+field.set.ref', 'null+return.ref', 'const.ref+return.ref', 'true+return.number', 'false+return.number',
  'box.int+return.ref', 'box.bool+return.ref', 'field.get.ref+return.ref', 'field.get.number+return.number', 'field.get.float+return.number', 'field.get.bool+return.number',
  'field.get.number+int.add-imm+field.set.int', 'field.get.number+field.get.number', 'field.get.float+field.get.float',
  'field.get.float+field.get.float+float.sub', 'field.get.float+float.mul', 'float.mul+float.mul', 'float.mul+float.add', 'float.mul+float.sub', 'float.add+field.set.float',
  'float.sub+field.set.float',
  'move.ref+call', 'move.ref+move.ref+call', 'move.ref+move.int+call', 'move.ref+call.virtual', 'move.ref+call.virtual.poly', 'move.ref+call.closure',
  'box.int+call.closure', 'list.get+call.closure', 'field.get.ref+field.get.ref', 'field.get.ref+field.get.number', 'field.get.number+field.get.ref',
  'field.get.ref+list.get', 'field.get.ref+field.get.number+string.char-at', 'field.get.ref+field.get.number+string.char-code',
  'field.get.ref+field.get.number+string.char-code+jump.int.eq-imm', 'field.get.ref+field.get.number+string.char-code+jump.int.ne-imm',
  'string.char-code+jump.int.eq-imm', 'string.char-code+jump.int.ne-imm', 'field.get.number+field.get.ref+string.length+jump.int.lt',
  'field.get.number+field.get.ref+string.length+jump.int.ge', 'field.get.number+field.get.ref+list.length+jump.int.lt',
  'field.get.number+field.get.ref+list.length+jump.int.ge', 'const.ref+string.eq+jump.true', 'string.eq+jump.true', 'const.ref+string.eq+jump.false',
  'string.eq+jump.false', 'int.lt+box.bool+return.ref', 'unbox.int+capture.ref', 'unbox.int+capture.number', 'capture.ref+capture.ref',
  'field.set.ref+field.set.ref', 'field.set.ref+return.void', 'field.set.ref+return.ref', 'jump.null+field.set.ref',
  'field.get.number+jump.int.eq-imm', 'field.get.number+jump.int.ne-imm', 'field.get.number+jump.int.lt-imm', 'field.get.number+jump.int.ge-imm',
  'int+field.set.int', 'field.get.ref+map.get', 'int.add-imm+list.length+jump.int.lt>list.get',
] as const;

export type InstructionName = (typeof INSTRUCTIONS)[number];

/** Instruction name → number. */
export const I = Object.fromEntries(INSTRUCTIONS.map((name, number) => [name, number])) as { readonly [Name in InstructionName]: number };
