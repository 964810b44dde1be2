import { decode } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { assembleFile, encode } from '@noodlecore/runtime/nbc/encode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import { verify } from '@noodlecore/runtime/nbc/verify';
import type { Random } from '../../nbc/random.ts';
import { sectionsOf } from '../../nbc/files.ts';
import { compiledModules } from '../modules.ts';
import { smallerBytes } from '../smaller.ts';
import { mustHold, type Target } from '../target.ts';

/** Files: whatever the bytes, a module that is encoded as it was, or an error with a code. */
export const nbc: Target<Uint8Array> = {
  name: 'nbc',
  about: 'any bytes decode to a module, or to a coded refusal',
  deadline: 3,
  make: damagedFile,
  attempt(bytes) {
    try {
      const module = decode(bytes);
      mustHold(Buffer.from(encode(module)).equals(bytes), () => 'the module is encoded as other bytes');
      verify(module);
      disassemble(module);
    } catch (error) {
      if (!(error instanceof NbcError)) throw error;
      mustHold(error.code >= 3001 && error.code < 3100, () => `code ${error.code}`);
    }
  },
  smaller: smallerBytes,
  show: (bytes) => `base64: ${Buffer.from(bytes).toString('base64')}`,
};

/** A file with some bytes changed, or one section changed and the hashes right again. */
function damagedFile(random: Random): Uint8Array {
  const file = encode(random.pick(compiledModules())());
  if (random.below(3) === 0) return damaged(random, file);
  const sections = sectionsOf(file);
  const chosen = random.below(sections.length);
  sections[chosen] = damaged(random, sections[chosen]);
  return assembleFile(sections);
}

function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const list = [...bytes];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(list.length);
    switch (random.below(6)) {
      case 0: list[at] ^= 1 << random.below(8); break;
      case 1: list[at] = random.below(256); break;
      case 2: list[at] = random.pick([0, 1, 0x7f, 0x80, 0xff]); break;
      case 3: list.splice(at, 1 + random.below(8)); break;
      case 4: list.splice(at, 0, ...list.slice(at, at + 1 + random.below(8))); break;
      default: list.length = random.below(4) === 0 ? at : list.length;
    }
    if (list.length === 0) break;
  }
  return Uint8Array.from(list);
}
