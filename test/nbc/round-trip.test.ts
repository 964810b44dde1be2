import { describe, expect, test } from 'vitest';
import { decode, decodeVouched } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { Constant, NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { assemble } from './assemble.ts';
import { everyInstruction } from './every-instruction.ts';
import { samples } from './samples.ts';

const texts = { ...samples, 'every instruction': everyInstruction() };

describe.each(Object.entries(texts))('%s', (_name, text) => {
  const module = assemble(text);

  test('is verified', () => {
    verify(module);
  });

  test('survives a file, and the same bytes come out again', () => {
    const bytes = encode(module);
    const decoded = decode(bytes);
    expect(decoded).toEqual(module);
    expect(encode(decoded)).toEqual(bytes);
  });

  test('is the same where its parts are read when they are asked for', () => {
    expect(encode(decodeVouched(encode(module)))).toEqual(encode(module));
  });

  test('survives disassembly', () => {
    expect(assemble(disassemble(module))).toEqual(module);
  });
});

function withConstants(constants: readonly Constant[]): NbcModule {
  return { ...assemble('module constants'), constants };
}

test.each([
  ['empty', ''],
  ['ASCII', 'plain text '.repeat(20)],
  ['accents, emoji, byte order mark', '\ufeffçé 🍜🍜 \u{10ffff}'],
  ['long with emoji', '🍜 noodles '.repeat(30)],
  ['lone surrogates', '\ud800 \udc00\ud83c'],
  ['long with a lone surrogate', `${'x'.repeat(100)}\udc00\ud83c`],
  ['zero characters', 'a\0b\0'],
])('text survives: %s', (_name, value) => {
  const module = withConstants([{ kind: 'string', value }]);
  expect(decode(encode(module)).constants).toEqual(module.constants);
});

test.each([0, -0, 1.5, Number.MIN_VALUE, Number.MAX_VALUE, Infinity, -Infinity, NaN])('the float %s survives', (value) => {
  const module = withConstants([{ kind: 'float', value }]);
  const [constant] = decode(encode(module)).constants;
  expect(constant).toEqual({ kind: 'float', value });
  expect(Object.is(constant.value, value)).toBe(true);
});

test.each([0, 1, -1, 63, 64, -64, -65, 2 ** 31, -(2 ** 31), 2 ** 53 - 1, -(2 ** 53 - 1), 2n ** 53n, 2n ** 63n - 1n, -(2n ** 63n)])('the int %s survives', (value) => {
  const module = withConstants([{ kind: 'int', value }]);
  expect(decode(encode(module)).constants).toEqual(module.constants);
});

test('strange names are quoted', () => {
  const module = { ...assemble('module plain'), name: 'a b\n"c";\u2028', capabilities: ['func f()v'] };
  expect(assemble(disassemble(module))).toEqual(module);
});
