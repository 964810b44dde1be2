import { describe, expect, test } from 'vitest';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { assembleFile, encode } from '@noodlecore/runtime/nbc/encode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { assemble } from './assemble.ts';
import { everyInstruction } from './every-instruction.ts';
import { sectionsOf } from './files.ts';
import { Random } from './random.ts';
import { samples } from './samples.ts';

/** Whatever the bytes: a module, or an error with a code; and what is a module is encoded as it was. */
const modules = [...Object.values(samples), everyInstruction()].map(assemble);
const files = modules.map(encode);

function load(bytes: Uint8Array): 'accepted' | 'refused' {
  try {
    const module = decode(bytes);
    expect(encode(module)).toEqual(bytes);
    verify(module);
    disassemble(module);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof NbcError)) throw error;
    expect(error.code).toBeGreaterThanOrEqual(3001);
    expect(error.code).toBeLessThan(3100);
    return 'refused';
  }
}

type Mutation = (random: Random, file: Uint8Array) => Uint8Array;

const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bits': (random, file) => edited(random, file, (byte) => byte ^ (1 << random.below(8))),
  'other bytes': (random, file) => edited(random, file, () => random.below(256)),
  'large counts': (random, file) => edited(random, file, () => random.pick([0x7f, 0x80, 0xff])),
  'a cut': (random, file) => file.slice(0, random.below(file.length)),
  'a piece left out': (random, file) => {
    const at = random.below(file.length);
    return joined(file.subarray(0, at), file.subarray(at + 1 + random.below(8)));
  },
  'a piece put in': (random, file) => {
    const at = random.below(file.length);
    const from = random.below(file.length);
    return joined(file.subarray(0, at), file.subarray(from, from + 1 + random.below(8)), file.subarray(at));
  },
  'a piece of another file': (random, file) => {
    const other = random.pick(files);
    return joined(file.subarray(0, random.below(file.length)), other.subarray(random.below(other.length)));
  },
};

function edited(random: Random, file: Uint8Array, edit: (byte: number) => number): Uint8Array {
  const copy = file.slice();
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(copy.length);
    copy[at] = edit(copy[at]);
  }
  return copy;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

describe.each(Object.entries(mutations))('%s', (_name, mutate) => {
  test('in files', () => {
    const random = new Random(1);
    for (let turn = 0; turn < 400; turn++) load(mutate(random, random.pick(files)));
  });

  test('in sections, with lengths and hashes that fit', () => {
    const random = new Random(2);
    for (let turn = 0; turn < 1500; turn++) load(withOtherSection(random, (section) => (section.length === 0 ? section : mutate(random, section))));
  });
});

test('random bytes in sections', () => {
  const random = new Random(3);
  for (let turn = 0; turn < 1500; turn++) load(withOtherSection(random, (section) => section.map(() => random.below(random.pick([4, 16, 256])))));
});

/** A file with one section changed. */
function withOtherSection(random: Random, change: (section: Uint8Array) => Uint8Array): Uint8Array {
  const sections = sectionsOf(random.pick(files));
  const chosen = random.below(sections.length);
  sections[chosen] = change(sections[chosen]);
  return assembleFile(sections);
}

test('changed words of code meet the verifier', () => {
  const random = new Random(4);
  const outcomes = { accepted: 0, refused: 0 };
  for (let turn = 0; turn < 5_000; turn++) outcomes[verified(withOtherWords(random, random.pick(modules)))]++;
  expect(outcomes.accepted).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(1000);
});

function verified(module: NbcModule): 'accepted' | 'refused' {
  try {
    verify(module);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof NbcError)) throw error;
    return 'refused';
  }
}

/** One to three words of one function hold something else; most often something small, as indices are. */
function withOtherWords(random: Random, module: NbcModule): NbcModule {
  const chosen = random.below(module.functions.length);
  const functions = module.functions.map((fn, index) => {
    if (index !== chosen || fn.code.length === 0) return fn;
    const code = fn.code.slice();
    for (let count = 1 + random.below(3); count > 0; count--) {
      code[random.below(code.length)] = random.below(8) === 0 ? random.pick([-1, 0x7fff_ffff, -0x8000_0000, 65_535, 1000]) : random.below(12);
    }
    return { ...fn, code };
  });
  return { ...module, functions };
}
