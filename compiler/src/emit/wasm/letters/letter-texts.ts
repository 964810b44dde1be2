import binaryen from 'binaryen';
import type { HelperMaker, ModuleEmitter, Ref } from '../context.ts';
import { externalize, internalize } from '../raw.ts';

/** Texts of one letter, and the code of that. */
const { anyref, externref, i32 } = binaryen;

/** The letter of a text of one; -1 for others, and for null. */
export function unitOf(emitter: ModuleEmitter, text: Ref): Ref {
  return emitter.callHelper('text.unit', makeUnit, [text], i32);
}

export function textOfUnit(emitter: ModuleEmitter, unit: Ref): Ref {
  return emitter.callHelper('text.of-unit', makeTextOfUnit, [unit], externref);
}

const makeUnit: HelperMaker = ({ module, strings }, name) => {
  const text = (): Ref => module.local.get(0, externref);
  const isLetter = module.i32.eq(strings.call('length', text()), module.i32.const(1));
  const unit = module.if(isLetter, strings.call('charCodeAt', text(), module.i32.const(0)), module.i32.const(-1));
  module.addFunction(name, externref, i32, [], module.if(module.ref.is_null(text()), module.i32.const(-1), unit));
};

/** Texts of single letters are made once. */
const makeTextOfUnit: HelperMaker = ({ module, strings, types }, name) => {
  const code = (): Ref => module.local.get(0, i32);
  const made = (): Ref => module.local.get(1, anyref);
  const table = (): Ref => module.global.get(LETTERS, types.nonNull('refs'));
  module.addGlobal(LETTERS, types.nonNull('refs'), false, module.array.new_default(types.heap('refs'), module.i32.const(LETTER_COUNT)));
  const isMissing = module.ref.is_null(module.local.tee(1, module.array.get(table(), code(), anyref, false), anyref));
  const make = module.block(null, [module.local.set(1, internalize(module, strings.call('fromCharCode', code()))), module.array.set(table(), code(), made())]);
  const body = module.block(null, [
    module.if(module.i32.ge_u(code(), module.i32.const(LETTER_COUNT)), module.return(strings.call('fromCharCode', code()))),
    module.if(isMissing, make),
    externalize(module, module.ref.as_non_null(made())),
  ], externref);
  module.addFunction(name, i32, externref, [anyref], body);
};

const LETTERS = 'text.letters';
/** Those of Latin-1. */
const LETTER_COUNT = 256;
