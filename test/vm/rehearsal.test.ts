import { expect, test } from 'vitest';
import { Vm } from '@noodlecore/runtime/index';
import { INSTRUCTIONS } from '@noodlecore/runtime/vm/instructions';
import { CLASSES, CODE, CONSTANTS, FRAME_CLOSURES, GLOBAL_REFS, METHOD_CACHE_KEYS, NATIVES, REFS, SITE_CLASSES, STATE } from '@noodlecore/runtime/vm/machine';
import { perform } from '@noodlecore/runtime/vm/rehearsal/rehearse';
import { SCRIPT } from '@noodlecore/runtime/vm/rehearsal/script';
import { assemble } from '../nbc/assemble.ts';
import { runText } from '../support/run.ts';
import { MemoryHost } from './memory-host.ts';

async function vmAfterItsRun(): Promise<Vm> {
  const vm = new Vm({ host: new MemoryHost() });
  vm.load(assemble('module empty\nmain main\nfunc main()v\n  return.void'));
  await vm.run('empty');
  return vm;
}

test('every instruction of the script does in the loop what it does in a program', async () => {
  const { program } = await vmAfterItsRun();
  const failed = INSTRUCTIONS.filter((name) => SCRIPT[name] !== null && !perform(program, new Set([name])));
  expect(failed).toEqual([]);
  expect(perform(program, new Set(INSTRUCTIONS))).toBe(true);
});

test('a rehearsal leaves nothing behind', async () => {
  const { program } = await vmAfterItsRun();
  const seen = () => [
    [CLASSES, CONSTANTS, NATIVES, GLOBAL_REFS, SITE_CLASSES].map((table) => [...table]), [...STATE].filter((_, index) => index !== 3 && index !== 4), CODE.slice(0, program.code.next),
    [...REFS, ...FRAME_CLOSURES].filter((ref) => ref !== null), METHOD_CACHE_KEYS.slice(),
  ];
  const before = seen();
  perform(program, new Set(INSTRUCTIONS));
  expect(seen()).toEqual(before);
});

test('what cannot be linked is told when the program comes to it, and not in the rehearsal', async () => {
  const vm = new Vm({ host: new MemoryHost() });
  vm.load(assemble(`
module late
main main code
func main()i
   int r0 0
 LOOP:
   int.add-imm r0 r0 1
   jump.int.lt-imm r0 5000 LOOP
   jump.int.gt-imm r0 1 DONE
   call r1 late/broken()v r1..
 DONE:
   int r0 7
   return r0
func broken()v
   registers 1
   call r0 late/missing()v r0..
   return.void`));
  expect((await vm.run('late')).exitCode).toBe(7);
});

test('closures, methods and lists mean the same before and behind it', async () => {
  const text = `
interface Shape { func area(): int; }
class Square implements Shape { const int side; constructor(this.side) {} func area(): int { return this.side * this.side; } }
class Line implements Shape { func area(): int { return 0; } }
func main() {
    const shapes: List<Shape> = [new Square(3), new Line()];
    let seen = 0;
    let count = 0;
    for (i in 0..5000) {
        const add = (x: int) => { count += 1; return x + i; };
        seen += add(shapes[i % 2].area());
    }
    print(\`\${seen} \${count}\`);
}`;
  const { output } = await runText(text);
  expect(output).toBe(`${4999 * 2500 + 9 * 2500} 5000\n`);
});
