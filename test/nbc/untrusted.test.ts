import { expect, test } from 'vitest';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { NbcError } from '@noodlecore/runtime/nbc/error';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { MemoryHost } from '../vm/memory-host.ts';
import { assemble } from './assemble.ts';
import { Random } from './random.ts';
import { everyInstructionRun } from './untrusted.ts';

/** What the verifier accepts cannot break the machine: it ends by itself or with an error of a program's, never with a fault of ours. */
const original = assemble(everyInstructionRun());

test('the program itself', async () => {
  await expectHarmless(original);
});

test.each([1, 2, 3, 4])('changed at random, seed %i', async (seed) => {
  const random = new Random(seed);
  let accepted = 0;
  for (let turn = 0; accepted < 150; turn++) {
    const module = changed(random);
    if (!isAccepted(module)) continue;
    accepted++;
    await expectHarmless(module);
  }
});

async function expectHarmless(module: NbcModule): Promise<void> {
  const vm = new Vm({ host: new MemoryHost(), fuel: 20_000, memoryBytes: 1 << 26, maxDepth: 200 });
  try {
    vm.load(module, { trusted: false });
    const { error, unheard } = await vm.run(module.name);
    for (const report of [error, ...unheard]) if (report?.code === 9001) throw new Error(report.message);
  } catch (error) {
    if (!(error instanceof NbcError)) expect.fail(`${String(error instanceof Error ? error.stack : error)}\n${differences(module)}`);
  }
}

/** The changed functions' text. */
function differences(module: NbcModule): string {
  const functions = module.functions.filter((fn, index) => fn !== original.functions[index]);
  return disassemble({ ...module, functions });
}

function isAccepted(module: NbcModule): boolean {
  try {
    verify(module);
    return true;
  } catch {
    return false;
  }
}

/** Operands and instructions of a few functions changed; most of it the verifier refuses. */
function changed(random: Random): NbcModule {
  const functions = [...original.functions];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const chosen = random.below(functions.length - 1);
    const code = functions[chosen].code.slice();
    for (let words = 1 + random.below(2); words > 0; words--) code[random.below(code.length)] = random.below(random.pick([4, 10, 130]));
    functions[chosen] = { ...functions[chosen], code };
  }
  return { ...original, functions };
}
