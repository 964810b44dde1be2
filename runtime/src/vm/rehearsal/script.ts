import type { InstructionName } from '../instructions.ts';

const INT2 = 'out seven two';
const FLOAT2 = 'out half seven';

/**
 * How each instruction is rehearsed: its operands, by the names of the stage and as numbers. `;` stands between the parts of a fused one, `|` between two
 * performances; `back` is a jump backward that is taken, whence the performance goes on behind the instruction. Null for a call, which the ends of functions are rehearsed with, where the loop itself does
 * nothing, or where shaped instances are handled: programs that have those are soon compiled.
 */
export const SCRIPT: Readonly<Record<InstructionName, string | null>> = {
  'move.int': 'out one', 'move.number': 'out one', 'move.ref': 'out text', 'move.any': 'out text',
  'const.number': 'out constant', 'const.big': 'out constant', 'const.ref': 'out constant', int: 'out 3', null: 'out', true: 'out', false: 'out',
  'int.add': INT2, 'int.sub': INT2, 'int.mul': INT2, 'int.div': INT2, 'int.rem': INT2, 'int.pow': null,
  'int.and': INT2, 'int.or': INT2, 'int.xor': INT2, 'int.shl': INT2, 'int.shr': INT2, 'int.ushr': INT2,
  'int.add-imm': 'out seven 2', 'int.neg': 'out seven', 'int.not': 'out seven', 'int.abs': 'out seven',
  'float.add': FLOAT2, 'float.sub': FLOAT2, 'float.mul': FLOAT2, 'float.div': FLOAT2, 'float.rem': FLOAT2, 'float.pow': FLOAT2,
  'float.neg': 'out half', 'float.abs': 'out half', 'float.sqrt': 'out half', 'float.floor': 'out half', 'float.ceil': 'out half', 'bool.not': 'out one',
  'int.eq': INT2, 'int.ne': INT2, 'int.lt': INT2, 'int.le': INT2, 'float.eq': FLOAT2, 'float.ne': FLOAT2, 'float.lt': FLOAT2, 'float.le': FLOAT2, 'bool.eq': INT2, 'bool.ne': INT2,
  'string.eq': 'out text other', 'string.ne': 'out text other', 'string.lt': 'out text other', 'string.le': 'out text other', 'ref.same': 'out text object', 'ref.eq': 'out text other',
  'int.to-float': 'out one', 'float.to-int': 'out half', 'box.int': 'out one', 'box.float': 'out half|out one', 'box.bool': 'out one', 'unbox.int': 'out boxed.int', 'unbox.float': 'out boxed.float|out boxed.whole', 'unbox.bool': 'out boxed.true',
  jump: 'back', 'jump.true': 'one back', 'jump.false': 'zero back', 'jump.null': 'null back', 'jump.not-null': 'text back',
  'jump.int.eq': 'one one back', 'jump.int.ne': 'one two back', 'jump.int.lt': 'one two back', 'jump.int.le': 'one two back', 'jump.int.gt': 'two one back', 'jump.int.ge': 'two one back',
  'jump.int.eq-imm': 'one 1 back', 'jump.int.ne-imm': 'one 2 back', 'jump.int.lt-imm': 'one 2 back', 'jump.int.le-imm': 'one 2 back', 'jump.int.gt-imm': 'two 1 back', 'jump.int.ge-imm': 'two 1 back',
  'jump.float.eq': 'half half back', 'jump.float.ne': 'half one back', 'jump.float.lt': 'half one back', 'jump.float.not-lt': 'one half back', 'jump.float.le': 'half one back', 'jump.float.not-le': 'one half back',
  switch: 'one 0 2 back back back|seven 0 2 back back back',
  'field.get.number': 'out object @int', 'field.get.float': 'out object @float', 'field.get.bool': 'out object @true', 'field.get.ref': 'out object @object', 'field.get-late.ref': 'out object @object',
  'field.set.int': 'object @int seven', 'field.set.float': 'object @float half', 'field.set.bool': 'object @true one', 'field.set.ref': 'object @null null',
  'global.get.int': 'out global', 'global.get.number': 'out global', 'global.get.ref': 'out global', 'global.get-late.int': null, 'global.get-late.number': null, 'global.get-late.ref': null,
  'global.set.int': 'global one', 'global.set.number': 'global one', 'global.set.ref': 'global text',
  'cell.new.int': 'out one 0', 'cell.new.float': 'out half 1', 'cell.new.bool': 'out one 2', 'cell.new.ref': 'out text 3',
  'cell.get.number': 'out cell.number 0', 'cell.get.bool': 'out cell.bool 2', 'cell.get.ref': 'out cell.ref 3', 'cell.set.int': 'cell.number one 0', 'cell.set.float': 'cell.number half 1', 'cell.set.bool': 'cell.bool one 2', 'cell.set.ref': 'cell.ref text 3',
  'capture.number': 'out 1', 'capture.bool': 'out 2', 'capture.ref': 'out 0',
  new: 'out class', 'new.1': 'out class', 'new.2': 'out class', 'new.3': 'out class', 'new.4': 'out class', 'new.5': 'out class', 'new.6': 'out class', 'new.7': 'out class', 'new.8': 'out class', 'new.fields': 'out class texts 8', closure: 'out function texts 5', list: 'out texts 2', map: null,
  concat: 'out texts 3', 'concat.2': 'out texts 2', 'text.int': 'out one', 'text.float': 'out half', 'text.bool': 'out one', text: 'out text',
  call: null, 'call.unlinked': null, 'call.native.int': 'out native.int texts 1', 'call.native.float': 'out native.float texts 1', 'call.native.bool': 'out native.bool texts 1',
  'call.native.ref': 'out native.ref texts 1|out native.none texts 0|out native.none.2 texts 0|out native.two texts 2|out native.two.2 texts 2|out native.three texts 3|out native.three.2 texts 3|out native.mixed texts 2|out native.mixed.2 texts 2',
  'call.native.void': 'out native.void texts 1', 'stub.native': 'native.ref',
  'call.virtual': 'out site object 1', 'call.virtual.poly': 'out site object 1', 'call.virtual.unlinked': null, 'call.virtual.any': null, 'call.closure': 'out closure call 1',
  'return.int': 'one', 'return.number': 'one', 'return.ref': 'text', 'return.void': '', throw: null, unreachable: null,
  is: 'out object class', 'is-type': 'out text 3', cast: 'out object class', 'cast-type': 'out text 3', 'null-check': 'out object 0', ordinal: 'out object',
  'list.get': 'out list one', 'list.set': 'list one text', 'list.length': 'out list', 'list.add': 'growing text', 'string.length': 'out text', 'string.char-code': 'out text one', 'string.char-at': 'out text one',
  'map.get': 'out map text|out map boxed.int', 'map.set': 'map text other', 'map.has': 'out map text', spawn: null, await: null, 'await.within': null,
  compiled: null,
  'shaped.get.number': null, 'shaped.get.bool': null, 'shaped.get.ref': null, 'shaped.get-late.ref': null, 'shaped.set.int': null, 'shaped.set.float': null, 'shaped.set.bool': null, 'shaped.set.ref': null, 'shaped.ordinal': null, 'call.virtual.shaped': null,
  'field.get-late.ref+list.get': 'out object @list; out out one', 'field.get-late.ref+field.get.ref': 'out object @object; out out @list', 'field.get-late.ref+field.get.number': 'out object @object; out out @int', 'field.get-late.ref+field.get.float': 'out object @object; out out @float', 'field.get-late.ref+list.length': 'out object @list; out out',
  'field.get.ref+null-check': 'out object @object; out out 0', 'null-check+field.get.ref': 'out object 0; out out @list', 'list.get+unbox.int': 'out ints one; out out', 'list.get+unbox.float': 'out floats zero; out out|out floats one; out out', 'list.get+unbox.bool': 'out bools one; out out',
  'list.get+field.get.ref': 'out objects one; out out @list', 'list.get+field.get.number': 'out objects one; out out @int', 'list.get+field.get.float': 'out objects one; out out @float', 'capture.ref+cell.get.number': 'out 3; out out 0', 'capture.ref+cell.get.ref': 'out 4; out out 3', 'field.get.bool+jump.false': 'out object @false; out back',
  'field.get.bool+jump.true': 'out object @true; out back', 'field.get.ref+jump.null': 'out object @null; out back', 'field.get.ref+jump.not-null': 'out object @object; out back', 'unbox.bool+jump.true': 'out boxed.true; out back', 'unbox.bool+jump.false': 'out boxed.false; out back',
  'ordinal+switch': 'out object; out 0 2 back back back', 'int.add-imm+jump.int.lt': 'out one 1; out seven back', 'int.add-imm+jump.int.lt-imm': 'out one 1; out 7 back', 'int.add-imm+jump.int.le': 'out one 1; out seven back', 'int.add-imm+list.length+jump.int.lt': 'out zero 0; out2 list; out out2 back',
  'list.length+jump.int.lt': 'out list; one out back', 'int.add-imm+string.length+jump.int.lt': 'out zero 0; out2 text; out out2 back', 'string.length+jump.int.lt': 'out text; one out back', 'jump.int.eq-imm+jump.int.eq-imm+jump.int.ne-imm': 'one 1 back; one 2 back; one 3 back|one 2 back; one 1 back; one 3 back|one 2 back; one 3 back; one 4 back', 'jump.int.eq-imm+jump.int.ne-imm': 'one 1 back; one 2 back|one 2 back; one 3 back',
  'string.char-code+jump.int.eq-imm+jump.int.eq-imm': 'out text zero; out 116 back; out 101 back|out text one; out 116 back; out 101 back',
  'jump.int.eq-imm+jump.int.eq-imm': 'one 1 back; one 2 back|one 2 back; one 1 back',
  'move.ref+move.ref': 'out text; out2 text', 'move.ref+move.int': 'out text; out2 one', 'move.int+move.int': 'out one; out2 one', 'int+int.rem': 'out 3; out2 seven out|out 3; out2 large out', 'int+int.div': 'out 3; out2 seven out', 'int+int.mul': 'out 3; out2 seven out', 'int+int.and': 'out 3; out2 seven out', 'true+field.set.bool': 'out; object @true out',
  'false+field.set.bool': 'out; object @false out', 'null+field.set.ref': 'out; object @null out', 'null+return.ref': 'out; out', 'const.ref+return.ref': 'out constant; out', 'true+return.number': 'out; out', 'false+return.number': 'out; out',
  'box.int+return.ref': 'out one; out', 'box.bool+return.ref': 'out one; out', 'field.get.ref+return.ref': 'out object @object; out', 'field.get.number+return.number': 'out object @int; out', 'field.get.float+return.number': 'out object @float; out', 'field.get.bool+return.number': 'out object @true; out',
  'field.get.number+int.add-imm+field.set.int': 'out object @int; out out 1; object @int out', 'field.get.number+field.get.number': 'out object @int; out2 object @int', 'field.get.float+field.get.float': 'out object @float; out2 object @float',
  'field.get.float+field.get.float+float.sub': 'out object @float; out2 object @float; out3 out out2', 'field.get.float+float.mul': 'out object @float; out2 out half', 'float.mul+float.mul': 'out half half; out2 half half', 'float.mul+float.add': 'out half half; out2 half half', 'float.mul+float.sub': 'out half half; out2 half half', 'float.add+field.set.float': 'out half half; object @float out',
  'float.sub+field.set.float': 'out half half; object @float out',
};
