import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** V8 leaves a function whose bytecode is longer to its slower compilers (`--max-optimized-bytecode-size`). */
const LONGEST = 61_440;
/** The same where hot functions are compiled (`cli/src/hot-code.ts`): the loop is left out there. */
const LONGEST_BESIDE_THE_LOOP = 40_000;

/** The loop, run once over a function that returns at once. */
const RUN = `
import { I } from '@noodlecore/runtime/vm/instructions';
import { runInstructions } from '@noodlecore/runtime/vm/loop';
import { CODE, FRAME, FRAMES, PC, STATE } from '@noodlecore/runtime/vm/machine';
CODE[1] = I['return.void'];
FRAMES[1] = -1;
STATE[FRAME] = 2;
STATE[PC] = 1;
runInstructions(1);
`;

test("the interpreter's loop is short enough for V8's best compiler, and longer than what that takes where hot functions are compiled", () => {
  const printed = execFileSync(process.execPath, ['--print-bytecode', '--print-bytecode-filter=loop', '--input-type=module', '-e', RUN], { encoding: 'utf8', cwd: import.meta.dirname, maxBuffer: 1 << 28 });
  const lengths = [...printed.matchAll(/^Bytecode length: (\d+)/gm)].map(([, length]) => Number(length));
  expect(lengths).toHaveLength(1);
  expect(lengths[0]).toBeLessThan(LONGEST);
  expect(lengths[0]).toBeGreaterThan(LONGEST_BESIDE_THE_LOOP);
});
