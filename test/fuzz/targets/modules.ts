import { decode } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { checkCanary } from '../canary.ts';
import { compiledModules } from '../modules.ts';
import { edited, randomEdits, type Edit } from '../mutate/module.ts';
import { runLimited, type Limits } from '../run-limited.ts';
import { smallerLists } from '../smaller.ts';
import type { Target } from '../target.ts';

interface EditedModule {
  /** Which of the compiled modules. */
  readonly base: number;
  readonly edits: readonly Edit[];
}

const LIMITS: Limits = { fuel: 20_000, memoryBytes: 1 << 26, maxDepth: 200 };

/** Code of strangers: what the verifier accepts cannot break the machine, nor another program in the same process. */
export const modules: Target<EditedModule> = {
  name: 'modules',
  about: 'a module that the verifier accepts runs untrusted to a coded end, and leaves other programs alone',
  deadline: 3,
  make(random) {
    const base = random.below(compiledModules().length);
    return { base, edits: randomEdits(random, compiledModules()[base]()) };
  },
  async attempt(input) {
    const module = accepted(input);
    if (!module) return;
    await runLimited(module, LIMITS, { trusted: false });
    await checkCanary();
  },
  *smaller({ base, edits }) {
    for (const fewer of smallerLists(edits)) yield { base, edits: fewer };
  },
  show: showEdited,
};

/** The module as it comes out of a file, if it gets that far. */
function accepted({ base, edits }: EditedModule): NbcModule | null {
  const module = edited(compiledModules()[base](), edits);
  const bytes = encoded(module);
  if (!bytes) return null;
  try {
    const read = decode(bytes);
    verify(read);
    return read;
  } catch (error) {
    if (error instanceof NbcError) return null;
    throw error;
  }
}

/** Null for what is no module at all, which only somebody with our encoder in hand could try to write. */
function encoded(module: NbcModule): Uint8Array | null {
  try {
    return encode(module);
  } catch {
    return null;
  }
}

function showEdited({ base, edits }: EditedModule): string {
  const module = compiledModules()[base]();
  const places = edits.map(({ path, change }) => `${module.name}: ${path.join('.')} ${JSON.stringify(change, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))}`);
  return [...places, ...changedFunctions(module, edits)].join('\n');
}

function changedFunctions(module: NbcModule, edits: readonly Edit[]): string[] {
  const changed = edited(module, edits);
  const touched = new Set(edits.flatMap(({ path: [part, index] }) => (part === 'functions' ? [index] : [])));
  const functions = changed.functions.filter((_fn, index) => touched.has(index));
  try {
    return functions.length === 0 ? [] : [disassemble({ ...changed, functions })];
  } catch {
    return [];
  }
}
