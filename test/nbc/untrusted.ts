import { OPCODES, type Opcode } from '@noodlecore/runtime/nbc/opcodes';
import { everyInstruction } from './every-instruction.ts';

/**
 * A program whose main calls a function for each instruction, one after the other, whatever the ones before threw; the
 * refs around are of every kind. Changed at random and run as what it is, code of a stranger.
 */
export function everyInstructionRun(): string {
  const opcodes: readonly Opcode[] = OPCODES;
  const called = opcodes.filter(({ name }) => name !== 'capture');
  const calls = called.map(({ name }, index) => {
    return `
 S${index}:
   call r2 ${name}()${name === 'return.void' ? 'v' : 'r'} r2..
   global.set global:r r0
 E${index}:
   jump N${index}
 H${index}:
   global.set global:r r1
 N${index}:`;
  });
  const handlers = called.map((_opcode, index) => `  handler S${index} E${index} H${index} r1`);
  return `${everyInstruction()}
main main
func main()v
  registers 6
   list r0 r0..
   null r1
${calls.join('')}
   return.void
${handlers.join('\n')}
`;
}
